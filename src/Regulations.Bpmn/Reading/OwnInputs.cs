using System.Text.Json.Nodes;
using Regulations.Bpmn.Writing;

namespace Regulations.Bpmn.Reading;

/// <summary>Gives inputs of activities new values the way they were written.</summary>
internal static class OwnInputs
{
    /// <summary>Writes a text; false where the value is computed, and a text would take the computing away.</summary>
    public static bool Put(JsonObject activity, string property, string type, string value) =>
        Put(activity, property, type, JsonValue.Create(value), asData: false);

    /// <summary>Writes data.</summary>
    /// <param name="asData">Where there is nothing yet, as JSON in a string.</param>
    public static bool Put(JsonObject activity, string property, string type, JsonNode value, bool asData)
    {
        switch (activity[property])
        {
            case null:
                activity[property] = asData ? ElsaJson.Data(type, value) : ElsaJson.Literal(type, value);
                return true;
            case JsonObject input when input["expression"] is JsonObject expression:
                switch (expression["type"]?.ToString())
                {
                    case "Literal" when value is JsonValue:
                        expression["value"] = value;
                        return true;
                    case "Literal":
                        (expression["type"], expression["value"]) = ("Object", OwnJson.Write(value));
                        return true;
                    case "Object" or "Json":
                        expression["value"] = OwnJson.Write(value);
                        return true;
                    default:
                        return false;
                }
            default:
                activity[property] = value;
                return true;
        }
    }

    /// <summary>What an activity says of itself for its regulation; made where there is nothing yet.</summary>
    public static JsonObject Regulation(JsonObject activity)
    {
        if (activity["customProperties"] is not JsonObject custom)
        {
            activity["customProperties"] = custom = [];
        }
        if (custom["regulation"] is not JsonObject regulation)
        {
            custom["regulation"] = regulation = [];
        }
        return regulation;
    }
}
