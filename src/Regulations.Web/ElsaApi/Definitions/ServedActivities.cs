using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>
/// The activities of a definition as Studio can show them. Nothing is lost on the way: <see cref="Saving.SavedDefinition"/> knows what was put on
/// here and takes it off again. Structure stays the same, so that the served tree and the stored one can be walked side by side.
/// </summary>
internal static class ServedActivities
{
    /// <summary>Where node ids begin, as the reference writes them.</summary>
    public const string Workflow = "Workflow1";

    /// <summary>Whether an object is an activity: it has an id and a type.</summary>
    public static bool IsActivity(JsonObject? node) => Text(node?["id"]) is { Length: > 0 } && Text(node?["type"]) is { Length: > 0 };

    /// <summary>Makes an activity and all it holds fit to be shown; the object is changed.</summary>
    /// <param name="activity">A copy of the stored activity.</param>
    /// <param name="parent">The node id of what holds it.</param>
    public static JsonObject Serve(JsonObject activity, string parent)
    {
        var node = $"{parent}:{Text(activity["id"])}";
        if (DescriptionOf(activity) is not { } description)
        {
            return Unknown(activity, node);
        }
        activity["nodeId"] = node;
        activity.TryAdd("version", description.Version);
        foreach (var name in (string[])["customProperties", "metadata"])
        {
            if (activity[name] is not JsonObject)
            {
                activity[name] = new JsonObject();
            }
        }
        foreach (var input in description.Inputs.Where(input => input.IsWrapped))
        {
            ServeInput(activity, input);
        }
        foreach (var (name, value) in activity.ToList())
        {
            if (name is not ("customProperties" or "metadata"))
            {
                ServeHeld(activity, name, value, node);
            }
        }
        return activity;
    }

    /// <summary>What describes an activity; null where it is not run here, or in no such version.</summary>
    public static ActivityDescription? DescriptionOf(JsonObject activity) =>
        Text(activity["type"]) is { } type && ActivityDescriptions.Find(type) is { } known && VersionOf(activity, known) == known.Version
            ? known
            : null;

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int VersionOf(JsonObject activity, ActivityDescription known) =>
        activity["version"] is not { } written ? known.Version
        : written is JsonValue value && value.TryGetValue<int>(out var version) ? version
        : -1;

    private static void ServeHeld(JsonObject activity, string name, JsonNode? value, string node)
    {
        switch (value)
        {
            case JsonObject held when IsActivity(held):
                activity[name] = Serve((JsonObject)held.DeepClone(), node);
                break;
            case JsonArray items:
                for (var at = 0; at < items.Count; at++)
                {
                    if (items[at] is JsonObject item && IsActivity(item))
                    {
                        items[at] = Serve((JsonObject)item.DeepClone(), node);
                    }
                    else if (items[at] is JsonObject holder && holder["activity"] is JsonObject inner && IsActivity(inner))
                    {
                        // A case of a switch holds the activity that follows it.
                        holder["activity"] = Serve((JsonObject)inner.DeepClone(), node);
                    }
                }
                break;
            default:
                break;
        }
    }

    // Studio reads an input only with its expression; the engine takes a bare value as well. A list of ports that is no list would break the canvas.
    private static void ServeInput(JsonObject activity, InputDescription input)
    {
        if (!activity.TryGetPropertyValue(input.Name, out var value) || value is null)
        {
            return;
        }
        if (value is not JsonObject)
        {
            activity[input.Name] = Literal(input.TypeName, value.DeepClone());
        }
        if (input.UiHint == "dynamic-outcomes" && !IsListOfNames(activity[input.Name]?["expression"]?["value"]))
        {
            activity[input.Name] = Names(input.TypeName, []);
        }
    }

    private static JsonObject Unknown(JsonObject original, string node)
    {
        var served = new JsonObject
        {
            ["id"] = Text(original["id"]),
            ["nodeId"] = node,
            ["name"] = Text(original["name"]),
            ["type"] = UnknownActivity.Type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject(),
            ["metadata"] = original["metadata"] is JsonObject metadata ? metadata.DeepClone() : new JsonObject(),
            [UnknownActivity.MissingType] = Text(original["type"]),
            [UnknownActivity.MissingVersion] = original["version"]?.DeepClone(),
            [UnknownActivity.Original] = original.ToJsonString(ElsaJson.Options),
        };
        served["metadata"]!.AsObject().TryAdd("displayText", Text(original["type"]));
        return served;
    }

    /// <summary>Gives the activities that stand for unknown ones the ports their connections use.</summary>
    public static void GivePorts(JsonObject flowchart)
    {
        var used = Objects(flowchart["connections"])
            .Select(c => c["source"])
            .OfType<JsonObject>()
            .GroupBy(source => Text(source["activity"]) ?? "", source => Text(source["port"]) ?? "Done", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var activity in Objects(flowchart["activities"]))
        {
            if (Text(activity["type"]) == UnknownActivity.Type && !activity.ContainsKey(UnknownActivity.Ports))
            {
                activity[UnknownActivity.Ports] = Names("List<String>", used.GetValueOrDefault(Text(activity["id"]) ?? "", ["Done"]));
            }
            GivePorts(activity);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();

    private static JsonObject Literal(string type, JsonNode value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
        };

    private static JsonObject Names(string type, IEnumerable<string> names) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = JsonSerializer.Serialize(names, ElsaJson.Options) },
        };

    private static bool IsListOfNames(JsonNode? value)
    {
        try
        {
            return (Text(value) is { } json ? JsonNode.Parse(json) : value) is JsonArray list && list.All(item => Text(item) is not null);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
