using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Workflows.Definitions;

/// <summary>Case-insensitive, forgiving reading of members, as Elsa reads its files. An exact match wins over one that differs in case.</summary>
internal static class Members
{
    public static JsonNode? Get(JsonObject? from, string name)
    {
        if (from is null)
        {
            return null;
        }
        if (from.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }
        foreach (var (key, value) in from)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }

    public static JsonObject? Object(JsonObject? from, string name) => Get(from, name) as JsonObject;

    public static JsonArray? Array(JsonObject? from, string name) => Get(from, name) as JsonArray;

    public static string? Text(JsonObject? from, string name) => Text(Get(from, name));

    public static string? Text(JsonNode? value) =>
        value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : null;

    public static bool Flag(JsonObject? from, string name) => Get(from, name)?.GetValueKind() == JsonValueKind.True;

    public static int? Number(JsonObject? from, string name) =>
        Get(from, name) is JsonValue scalar
        && scalar.GetValueKind() == JsonValueKind.Number
        && int.TryParse(scalar.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
