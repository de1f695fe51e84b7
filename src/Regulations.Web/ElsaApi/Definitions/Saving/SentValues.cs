using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>What Studio sends, as a file says it.</summary>
internal static class SentValues
{
    /// <summary>A copy without members that say nothing but null. What people wrote into custom properties stays as it is.</summary>
    public static JsonNode? Clean(JsonNode? sent)
    {
        switch (sent)
        {
            case JsonObject members:
                var cleaned = new JsonObject();
                foreach (var (name, value) in members.Where(member => member.Value is not null))
                {
                    cleaned[name] = name == "customProperties" ? value!.DeepClone() : Clean(value);
                }
                return cleaned;
            case JsonArray items:
                return new JsonArray([.. items.Select(Clean)]);
            default:
                return sent?.DeepClone();
        }
    }

    /// <summary>A copy in which numbers are whole: places on the canvas are.</summary>
    public static JsonNode? Whole(JsonNode? sent) =>
        sent switch
        {
            JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Whole(m.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Whole)]),
            JsonValue value when value.TryGetValue<double>(out var number) && Math.Abs(number) < 1e9 => JsonValue.Create(
                (long)Math.Round(number, MidpointRounding.AwayFromZero)
            ),
            _ => sent?.DeepClone(),
        };

    /// <summary>An input: its type told, truth and numbers as such.</summary>
    /// <param name="input">A copy of what was sent, or made of it.</param>
    public static JsonNode? Input(JsonNode? input, InputDescription description)
    {
        if (input is not JsonObject wrapped || !wrapped.ContainsKey("expression"))
        {
            return input;
        }
        if (ServedActivities.Text(wrapped["typeName"]) is null)
        {
            wrapped.Remove("typeName");
            wrapped.Insert(0, "typeName", description.TypeName);
        }
        if (
            wrapped["expression"] is JsonObject expression
            && IsLiteral(expression)
            && ServedActivities.Text(expression["value"]) is { } text
        )
        {
            expression["value"] = Typed(text.Trim(), description.TypeName) ?? expression["value"]!.DeepClone();
            // Studio calls a literal whatever is typed into a field; what is written as an object or a list is meant as one.
            if (description.DefaultSyntax == "Object" && IsObject(text))
            {
                expression["type"] = "Object";
            }
        }
        return wrapped;
    }

    /// <summary>The field was left empty, or emptied.</summary>
    public static bool IsEmptyInput(JsonNode? input) =>
        input is JsonObject { } wrapped
        && wrapped.ContainsKey("expression")
        && !wrapped.ContainsKey("memoryReference")
        && (wrapped["expression"] is not JsonObject expression || IsEmpty(expression));

    private static bool IsEmpty(JsonObject expression) =>
        expression["value"] is null
        || ServedActivities.Text(expression["value"]) is { } text
            && (text.Length == 0 || (ServedActivities.Text(expression["type"]) == "Object" && text.Trim() is "[]" or "{}"));

    private static bool IsLiteral(JsonObject expression) => ServedActivities.Text(expression["type"]) is null or "Literal";

    private static bool IsObject(string text)
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            return false;
        }
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (JsonException)
        {
            // Half written, or a text that begins like one: it stays the literal that it was sent as.
            return false;
        }
    }

    private static JsonValue? Typed(string text, string type) =>
        type switch
        {
            "Boolean" when bool.TryParse(text, out var truth) => JsonValue.Create(truth),
            "Int16"
            or "Int32"
            or "Int64" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            _ => null,
        };
}
