using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Stock activities as a designer writes them.</summary>
internal static class StockJson
{
    /// <summary>An activity beside the one it was made from.</summary>
    /// <param name="column">How many places to the right of it.</param>
    /// <param name="row">How many places below it.</param>
    public static JsonObject Activity(string type, string id, ActivityFile from, double column, double row)
    {
        var position = from.Json["metadata"]?["designer"]?["position"] as JsonObject;
        return new JsonObject
        {
            ["id"] = id,
            ["nodeId"] = $"Workflow1:{from.Parent?.Id}:{id}",
            ["name"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = new JsonObject
            {
                ["designer"] = new JsonObject
                {
                    ["position"] = new JsonObject
                    {
                        ["x"] = (Number(position?["x"]) * StockExport.Widened) + (column * 240),
                        ["y"] = Number(position?["y"]) + (row * 90),
                    },
                    ["size"] = new JsonObject { ["width"] = 200, ["height"] = 64 },
                },
            },
        };
    }

    public static JsonObject Input(string type, string syntax, JsonNode? value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = syntax, ["value"] = value },
        };

    public static JsonObject Script(string type, string script) => Input(type, "JavaScript", script);

    public static JsonObject Output(string type, string variable) =>
        new()
        {
            ["typeName"] = type,
            ["memoryReference"] = new JsonObject { ["id"] = variable },
        };

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

    public static JsonObject Connection(string from, string port, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
            ["vertices"] = new JsonArray(),
        };

    public static double Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : 0;
}
