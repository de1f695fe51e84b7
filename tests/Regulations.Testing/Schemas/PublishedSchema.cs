using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Regulations.Testing.Schemas;

/// <summary>
/// One of the schemas that this project publishes (docs/schemas), and what in a JSON value is not as it says. It knows the words of JSON Schema
/// 2020-12 that these schemas use; a word it does not know is an error, so that none is passed over.
/// </summary>
public sealed class PublishedSchema
{
    private readonly JsonObject root;

    private PublishedSchema(JsonObject root) => this.root = root;

    /// <summary>Reads one by its file's name.</summary>
    public static PublishedSchema Of(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Regulations.sln")))
            folder = folder.Parent;
        return new PublishedSchema((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "docs", "schemas", name)))!);
    }

    /// <summary>Everything in a value that is not as the schema says, with its place.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value)
    {
        var faults = new List<string>();
        Check(root, value, "$", faults);
        return faults;
    }

    private void Check(JsonObject schema, JsonNode? value, string place, List<string> faults)
    {
        foreach (var (word, wanted) in schema)
        {
            if (!Keeps(word, wanted!, schema, value, place, faults))
                faults.Add($"{place}: {word} {wanted!.ToJsonString()}, is {value?.ToJsonString() ?? "null"}");
        }
    }

    private bool Keeps(string word, JsonNode wanted, JsonObject schema, JsonNode? value, string place, List<string> faults)
    {
        var members = value as JsonObject;
        switch (word)
        {
            case "$schema" or "$defs" or "title" or "description":
                return true;
            case "$ref":
                Check(Resolve((string)wanted!), value, place, faults);
                return true;
            case "type":
                return (wanted is JsonArray several ? several.Select(one => (string)one!) : [(string)wanted!]).Any(type => Is(type, value));
            case "required":
                return members is null || wanted.AsArray().All(name => members.ContainsKey((string)name!));
            case "properties":
                foreach (var (name, of) in wanted.AsObject().Where(property => members?.ContainsKey(property.Key) == true))
                    Check((JsonObject)of!, members![name], $"{place}.{name}", faults);
                return true;
            case "additionalProperties":
                var known = schema["properties"] as JsonObject;
                foreach (var (name, member) in members ?? [])
                {
                    if (known?.ContainsKey(name) == true)
                        continue;
                    if (wanted is JsonObject of)
                        Check(of, member, $"{place}.{name}", faults);
                    else if (!(bool)wanted)
                        faults.Add($"{place}: has {name}, which the schema does not know");
                }
                return true;
            case "items":
                var place0 = 0;
                foreach (var item in value as JsonArray ?? [])
                    Check((JsonObject)wanted, item, string.Create(CultureInfo.InvariantCulture, $"{place}[{place0++}]"), faults);
                return true;
            case "enum":
                return wanted.AsArray().Any(one => JsonNode.DeepEquals(one, value));
            case "const":
                return JsonNode.DeepEquals(wanted, value);
            case "minimum":
                return Number(value) is not { } low || low >= (double)wanted;
            case "maximum":
                return Number(value) is not { } high || high <= (double)wanted;
            case "exclusiveMinimum":
                return Number(value) is not { } above || above > (double)wanted;
            case "minItems":
                return value is not JsonArray few || few.Count >= (int)wanted;
            case "maxItems":
                return value is not JsonArray many || many.Count <= (int)wanted;
            case "minProperties":
                return members is null || members.Count >= (int)wanted;
            case "maxProperties":
                return members is null || members.Count <= (int)wanted;
            case "format":
                return value is not JsonValue || HasFormat((string)wanted!, (string)value!);
            default:
                throw new NotSupportedException($"The schema says '{word}', which is not known here.");
        }
    }

    private static bool Is(string type, JsonNode? value) =>
        type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "integer" => Number(value) is { } number && double.IsInteger(number),
            _ => value?.GetValueKind() switch
            {
                JsonValueKind.String => type == "string",
                JsonValueKind.Number => type == "number",
                JsonValueKind.True or JsonValueKind.False => type == "boolean",
                _ => false,
            },
        };

    private static bool HasFormat(string format, string text) =>
        format switch
        {
            "date" => LocalDatePattern.Iso.Parse(text).Success,
            "date-time" => OffsetDateTimePattern.ExtendedIso.Parse(text).Success,
            _ => throw new NotSupportedException($"The format '{format}' is not known here."),
        };

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private JsonObject Resolve(string reference) =>
        (JsonObject)reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, part) => node[part]!);
}
