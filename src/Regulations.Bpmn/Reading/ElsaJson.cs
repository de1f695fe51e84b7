using System.Text.Json.Nodes;

namespace Regulations.Bpmn.Reading;

/// <summary>Pieces of a definition file, as the designer writes them.</summary>
internal static class ElsaJson
{
    public static JsonObject Activity(string type, string id, string name, Charts.Box? box)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["nodeId"] = $"Workflow1:flowchart:{id}",
            ["name"] = name.Length > 0 ? name : id,
            ["type"] = type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = new JsonObject(),
        };
        if (box is { } bounds)
        {
            json["metadata"]!["designer"] = new JsonObject
            {
                ["position"] = new JsonObject { ["x"] = Math.Round(bounds.X * 1.5), ["y"] = Math.Round(bounds.Y * 1.2) },
                ["size"] = new JsonObject { ["width"] = 200, ["height"] = 64 },
            };
        }
        if (name.Length > 0)
        {
            json["metadata"]!["displayText"] = name;
        }
        return json;
    }

    public static JsonObject Literal(string type, JsonNode? value) => Input(type, "Literal", value);

    /// <summary>Data: JSON in a string, as Elsa wants it.</summary>
    public static JsonObject Data(string type, JsonNode value) => Input(type, "Object", Writing.OwnJson.Write(value));

    public static JsonObject Output(string type, string variable) =>
        new()
        {
            ["typeName"] = type,
            ["memoryReference"] = new JsonObject { ["id"] = variable },
        };

    public static JsonObject Texts(string text, string language) => new() { [language] = text };

    public static JsonObject Variable(string name, string type) =>
        new()
        {
            ["id"] = name,
            ["name"] = name,
            ["typeName"] = type,
            ["isArray"] = false,
            ["value"] = null,
            ["storageDriverTypeName"] = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core",
        };

    public static JsonObject Connection(string source, string port, string target) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
            ["vertices"] = new JsonArray(),
        };

    private static JsonObject Input(string type, string syntax, JsonNode? value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = syntax, ["value"] = value },
        };
}
