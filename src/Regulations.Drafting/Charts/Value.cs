using System.Text.Json.Nodes;
using Regulations.Drafting.Writing;

namespace Regulations.Drafting.Charts;

/// <summary>What an input of an activity is given: a literal, an object, a script, a variable or an input of the definition.</summary>
public sealed class Value
{
    private readonly string _type;
    private readonly string _language;
    private readonly Func<JsonNode> _content;

    private Value(string type, string language, Func<JsonNode> content)
    {
        _type = type;
        _language = language;
        _content = content;
    }

    /// <summary>A text.</summary>
    public static Value Literal(string text) => Literal(text, "String");

    /// <summary>Yes or no.</summary>
    public static Value Literal(bool value) => new("Boolean", "Literal", () => JsonValue.Create(value));

    /// <summary>A whole number.</summary>
    public static Value Literal(int value) => new("Int32", "Literal", () => JsonValue.Create(value));

    /// <summary>JSON, kept as text as the reference's designer does.</summary>
    public static Value Json(JsonNode node, string type = "Object") => new(type, "Object", () => JsonValue.Create(InlineJson.Write(node)));

    /// <summary>A JavaScript with <c>return</c>.</summary>
    public static Value Script(string script, string type = "Object") => new(type, "JavaScript", () => JsonValue.Create(script));

    /// <summary>A JavaScript that answers yes or no.</summary>
    public static Value Condition(string script) => Script(script, "Boolean");

    /// <summary>The value of a variable.</summary>
    public static Value Of(Variable variable) => new(variable.Type, "Variable", variable.Reference);

    /// <summary>The value of an input of the definition.</summary>
    public static Value Input(string name, string type = "Object") => new(type, "Input", () => JsonValue.Create(name));

    internal static Value Literal(string text, string type) => new(type, "Literal", () => JsonValue.Create(text));

    internal JsonObject ToJson() =>
        new()
        {
            ["typeName"] = _type,
            ["expression"] = new JsonObject { ["type"] = _language, ["value"] = _content() },
        };
}
