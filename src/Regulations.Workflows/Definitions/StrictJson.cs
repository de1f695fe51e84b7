using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Regulations.Workflows.Definitions;

/// <summary>Parses JSON that comes from outside: bounded in depth, no name twice, and every text in it whole, so that nothing fails later where it
/// is read.</summary>
public static class StrictJson
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Parses bytes.</summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark.</param>
    /// <exception cref="JsonException">It is not JSON; says the line and the place in it.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }
        if (!Utf8.IsValid(utf8))
        {
            throw At(utf8, FirstInvalid(utf8), "The text is not UTF-8.");
        }
        // Half of a pair can only be written as an escape.
        if (utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0)
        {
            CheckEscapes(utf8);
        }
        return JsonNode.Parse(
            utf8,
            documentOptions: new JsonDocumentOptions { MaxDepth = WorkflowDefinition.MaximumDepth, AllowDuplicateProperties = false }
        );
    }

    private static void CheckEscapes(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = WorkflowDefinition.MaximumDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw At(utf8, (int)reader.TokenStartIndex, "A text holds half of a surrogate pair.");
            }
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (at < utf8.Length && Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }
        return at;
    }

    private static JsonException At(ReadOnlySpan<byte> utf8, int at, string message)
    {
        var before = utf8[..Math.Min(at, utf8.Length)];
        return new JsonException(message, null, before.Count(LineFeed), before.Length - (before.LastIndexOf(LineFeed) + 1));
    }
}
