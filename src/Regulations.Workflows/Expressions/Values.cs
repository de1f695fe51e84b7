using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Workflows.Expressions;

/// <summary>
/// Values inside a workflow are JSON. A node that is held by a state, a definition or an effect is never changed; one that is to enter
/// another tree is copied first (<see cref="Own"/>). Conversions are as lenient as the reference: what cannot be converted is the
/// type's default.
/// </summary>
internal static class Values
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The node itself where it stands alone, else a copy, so that it can be put into a tree.</summary>
    public static JsonNode? Own(JsonNode? value) => value?.Parent is null ? value : value.DeepClone();

    /// <summary>A copy that nobody else holds.</summary>
    public static JsonNode? Copy(JsonNode? value) => value?.DeepClone();

    public static bool TryParse(string text, out JsonNode? value)
    {
        try
        {
            value = JsonNode.Parse(
                text,
                documentOptions: new JsonDocumentOptions
                {
                    MaxDepth = Definitions.WorkflowDefinition.MaximumDepth,
                    AllowDuplicateProperties = false,
                }
            );
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    public static string Json(JsonNode? value) => value is null ? "null" : value.ToJsonString(Written);

    /// <summary>As text: a string is itself, a truth value is written as .NET does, everything else as JSON; null stays null.</summary>
    public static string? Text(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => null,
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => bool.TrueString,
            JsonValueKind.False => bool.FalseString,
            _ => Json(value),
        };

    public static bool Truth(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => bool.TryParse(value.GetValue<string>().AsSpan().Trim(), out var flag) && flag,
            JsonValueKind.Number => Number(value) is not (0 or null),
            _ => false,
        };

    public static double? Number(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            JsonValueKind.String => double.TryParse(
                value.GetValue<string>(),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            _ => null,
        };

    public static int Whole(JsonNode? value) =>
        Number(value) is { } number && number is >= int.MinValue and <= int.MaxValue ? (int)Math.Round(number, MidpointRounding.ToEven) : 0;

    /// <summary>A list: an array's items; a text that holds a JSON array, its items; another text, itself; nothing, empty.</summary>
    public static IReadOnlyList<JsonNode?> Items(JsonNode? value)
    {
        switch (value)
        {
            case null:
                return [];
            case JsonArray array:
                return [.. array];
            case JsonValue when value.GetValueKind() == JsonValueKind.String:
                var text = value.GetValue<string>();
                return text.AsSpan().TrimStart().StartsWith("[") && TryParse(text, out var parsed) && parsed is JsonArray items
                    ? [.. items]
                    : [value];
            default:
                return [value];
        }
    }

    public static IReadOnlyList<string> Texts(JsonNode? value) => [.. Items(value).Select(Text).OfType<string>()];

    /// <summary>An object: itself, or a text that holds one; anything else is none.</summary>
    public static JsonObject? Object(JsonNode? value) =>
        value switch
        {
            JsonObject members => members,
            JsonValue when value.GetValueKind() == JsonValueKind.String && TryParse(value.GetValue<string>(), out var parsed) => parsed
                as JsonObject,
            _ => null,
        };

    /// <summary>Texts by language, from an object of texts; a plain text counts for every language.</summary>
    public static IReadOnlyDictionary<string, string> Languages(JsonNode? value)
    {
        if (Object(value) is { } members)
        {
            return members.Where(m => Text(m.Value) is not null).ToDictionary(m => m.Key, m => Text(m.Value)!, StringComparer.Ordinal);
        }
        return Text(value) is { Length: > 0 } text
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kk"] = text,
                ["ru"] = text,
                ["en"] = text,
            }
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>A value as one of an Elsa type alias. As in the reference, what cannot be converted becomes the type's default; nothing stays nothing.</summary>
    public static JsonNode? OfType(JsonNode? raw, string typeName)
    {
        if (raw is null)
        {
            return null;
        }
        var isText = raw.GetValueKind() == JsonValueKind.String;
        switch (typeName.TrimEnd('?'))
        {
            case "Object":
                return Copy(raw);
            case "String" or "Guid" or "DateTime" or "DateTimeOffset" or "TimeSpan":
                return Text(raw) is { } text ? JsonValue.Create(text) : null;
            case "Int16" or "Int32" or "Int64" or "Long" or "Byte":
                return isText && string.IsNullOrWhiteSpace(Text(raw))
                    ? null
                    : JsonValue.Create(
                        Number(raw) is { } whole && Math.Abs(whole) < 9e15 ? (long)Math.Round(whole, MidpointRounding.ToEven) : 0
                    );
            case "Single" or "Double" or "Decimal":
                return isText && string.IsNullOrWhiteSpace(Text(raw)) ? null : JsonValue.Create(Number(raw) ?? 0);
            case "Boolean":
                return isText && string.IsNullOrWhiteSpace(Text(raw)) ? null : JsonValue.Create(Truth(raw));
            default:
                return isText && TryParse(Text(raw)!, out var parsed) ? parsed : Copy(raw);
        }
    }
}
