using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Gateway.Signatures;

/// <summary>
/// The one form of a JSON document that is signed and verified, after RFC 8785 (JSON Canonicalization Scheme): no white space, members
/// sorted by their UTF-16 code units, the shortest number, the fewest escapes, UTF-8 without a mark. Stricter than the RFC in one point:
/// a number that a double cannot hold exactly as written is refused instead of rounded, so that no two different documents share a form.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Writes the canonical form of a document.</summary>
    /// <param name="node">The document; null is the JSON null.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="FormatException">A member is named twice, a number is too exact or too large for a double, or text holds half a surrogate pair.</exception>
    public static byte[] Write(JsonNode? node) => Write(Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"));

    /// <summary>The canonical form as text.</summary>
    /// <param name="node">The document; null is the JSON null.</param>
    /// <exception cref="FormatException">As <see cref="Write(JsonNode?)"/>.</exception>
    public static string Text(JsonNode? node) => Encoding.UTF8.GetString(Write(node));

    /// <summary>Writes the canonical form of a document.</summary>
    /// <param name="json">The document as UTF-8, nested at most 64 deep.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="FormatException">It is not JSON, or cannot be signed for the reasons named at the other overload.</exception>
    public static byte[] Write(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var output = new ArrayBufferWriter<byte>(json.Length + 16);
            WriteValue(document.RootElement, output);
            return output.WrittenSpan.ToArray();
        }
        catch (JsonException notJson)
        {
            throw new FormatException("The document is not JSON in which every member is named once.", notJson);
        }
        catch (InvalidOperationException notText)
        {
            throw new FormatException("The document holds text that is not Unicode.", notText);
        }
    }

    private static void WriteValue(JsonElement value, ArrayBufferWriter<byte> output)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, output);
                break;
            case JsonValueKind.Array:
                WriteArray(value, output);
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!, output);
                break;
            case JsonValueKind.Number:
                Ascii(CanonicalNumber.Write(value.GetRawText()), output);
                break;
            default:
                Ascii(value.GetRawText(), output);
                break;
        }
    }

    private static void WriteObject(JsonElement value, ArrayBufferWriter<byte> output)
    {
        Ascii("{", output);
        var first = true;
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!first)
            {
                Ascii(",", output);
            }

            first = false;
            WriteText(member.Name, output);
            Ascii(":", output);
            WriteValue(member.Value, output);
        }

        Ascii("}", output);
    }

    private static void WriteArray(JsonElement value, ArrayBufferWriter<byte> output)
    {
        Ascii("[", output);
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first)
            {
                Ascii(",", output);
            }

            first = false;
            WriteValue(item, output);
        }

        Ascii("]", output);
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> output)
    {
        if (text.AsSpan().IndexOfAny(Escaped) < 0)
        {
            var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 2;
            var span = output.GetSpan(most);
            span[0] = (byte)'"';
            var length = Encoding.UTF8.GetBytes(text, span[1..]);
            span[length + 1] = (byte)'"';
            output.Advance(length + 2);
            return;
        }

        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append("\\u00").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        output.Write(Encoding.UTF8.GetBytes(escaped.Append('"').ToString()));
    }

    private static void Ascii(string text, ArrayBufferWriter<byte> output) => output.Write(Encoding.ASCII.GetBytes(text));
}
