using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Web.Tests.ElsaApi.Definitions.Saving;

/// <summary>
/// What Studio makes of a definition it was given and sends back, though nobody changed anything: as recorded of Studio 3.8.2 (see Recorded/).
/// Parts it knows by types of its own are written with all their members and no others; the canvas writes every place and size.
/// </summary>
internal static class StudioSends
{
    private static readonly string[] OfVariable = ["id", "name", "typeName", "isArray", "value", "storageDriverTypeName"];
    private static readonly string[] OfInput =
    [
        "uiHint",
        "storageDriverType",
        "type",
        "isArray",
        "name",
        "displayName",
        "description",
        "category",
    ];
    private static readonly string[] OfOutput = ["type", "isArray", "name", "displayName", "description", "category"];
    private static readonly string[] OfOptions =
    [
        "activationStrategyType",
        "usableAsActivity",
        "autoUpdateConsumingWorkflows",
        "activityCategory",
        "incidentStrategyType",
        "commitStrategyName",
    ];
    private static readonly string[] Flags = ["isArray", "usableAsActivity", "autoUpdateConsumingWorkflows"];

    /// <summary>The <c>model</c> of a save.</summary>
    /// <param name="served">The answer with the definition.</param>
    /// <param name="isCanvasTouched">A node was dragged and put back: the whole canvas is read anew.</param>
    public static JsonObject Back(JsonObject served, bool isCanvasTouched)
    {
        // Over the wire and back.
        var given = (JsonObject)JsonNode.Parse(served.ToJsonString())!;
        var root = (JsonObject)given["root"]!.DeepClone();
        return new JsonObject
        {
            ["definitionId"] = given["definitionId"]?.DeepClone(),
            ["name"] = given["name"]?.DeepClone(),
            ["description"] = given["description"]?.DeepClone(),
            ["toolVersion"] = given["toolVersion"]?.DeepClone(),
            ["variables"] = Typed(given["variables"], OfVariable),
            ["inputs"] = Typed(given["inputs"], OfInput),
            ["outputs"] = Typed(given["outputs"], OfOutput),
            ["outcomes"] = given["outcomes"]?.DeepClone(),
            ["customProperties"] = given["customProperties"]?.DeepClone(),
            ["isReadonly"] = false,
            ["options"] = Typed(given["options"] as JsonObject, OfOptions),
            ["root"] = isCanvasTouched ? FromCanvas(root) : root,
            ["links"] = null,
            ["createdAt"] = given["createdAt"]?.DeepClone(),
            ["version"] = given["version"]?.DeepClone(),
            ["isLatest"] = given["isLatest"]?.DeepClone(),
            ["isPublished"] = given["isPublished"]?.DeepClone(),
            ["id"] = given["id"]?.DeepClone(),
        };
    }

    private static JsonArray Typed(JsonNode? items, string[] members) =>
        new([.. (items as JsonArray ?? []).Select(item => (JsonNode)Typed((JsonObject)item!, members))]);

    private static JsonObject Typed(JsonObject? item, string[] members) =>
        new(members.Select(name => KeyValuePair.Create(name, Value(name, item?[name]))));

    private static JsonNode? Value(string name, JsonNode? value) =>
        value is null ? (Flags.Contains(name) ? JsonValue.Create(false) : null)
        : name == "value" ? JsonValue.Create(JsonSerializer.Deserialize<JsonElement>(value.ToJsonString()).ToString())
        : value.DeepClone();

    private static JsonObject FromCanvas(JsonObject root)
    {
        if (root["type"]?.GetValue<string>() != "Elsa.Flowchart")
        {
            return root;
        }
        var activities = ((JsonArray)root["activities"]!).Select(activity => (JsonObject)activity!.DeepClone()).ToList();
        foreach (var activity in activities)
        {
            var place = activity["metadata"]!["designer"]?["position"];
            activity["metadata"]!["designer"] = new JsonObject
            {
                ["position"] = place?.DeepClone() ?? new JsonObject { ["x"] = 0, ["y"] = 0 },
                ["size"] = new JsonObject { ["width"] = 350.515625, ["height"] = 64 },
            };
        }
        // What was touched stands in front, which is last.
        var connections = ((JsonArray?)root["connections"] ?? []).Select(connection => (JsonNode)Connection((JsonObject)connection!));
        root["connections"] = new JsonArray([.. connections]);
        root["activities"] = new JsonArray([.. activities.Skip(1), activities[0]]);
        return root;
    }

    private static JsonObject Connection(JsonObject connection) =>
        new()
        {
            ["source"] = End(connection["source"]!, "Done"),
            ["target"] = End(connection["target"]!, "In"),
            ["vertices"] = connection["vertices"]?.DeepClone() ?? new JsonArray(),
        };

    private static JsonObject End(JsonNode end, string port) =>
        new() { ["activity"] = end["activity"]?.DeepClone(), ["port"] = end["port"]?.DeepClone() ?? port };
}
