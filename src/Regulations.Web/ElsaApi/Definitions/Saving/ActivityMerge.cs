using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions.Saving;

/// <summary>Puts what Studio sent of activities upon what is stored of them.</summary>
/// <param name="pairs">The stored activities by their ids.</param>
/// <param name="writesNodeIds">The file writes node ids, so new activities get theirs.</param>
internal sealed class ActivityMerge(IReadOnlyDictionary<string, StoredPair> pairs, bool writesNodeIds)
{
    private const string NodeId = "nodeId";

    /// <summary>An activity, merged with the stored one of its id and type; a new one where there is none.</summary>
    /// <param name="parent">The node id of what holds it.</param>
    public JsonObject Activity(JsonObject sent, string parent)
    {
        var node = $"{parent}:{ServedActivities.Text(sent["id"])}";
        var pair = pairs.GetValueOrDefault(ServedActivities.Text(sent["id"]) ?? "");
        if (pair is null || ServedActivities.Text(pair.Served["type"]) != ServedActivities.Text(sent["type"]))
        {
            return NewActivity(sent, node);
        }
        var merged =
            ServedActivities.Text(sent["type"]) == UnknownActivity.Type
                ? Original(pair.Stored, pair.Served, sent)
                : Known(pair, sent, node);
        if (pair.Stored.ContainsKey(NodeId) && ServedActivities.Text(pair.Served[NodeId]) != node)
        {
            merged[NodeId] = node;
        }
        return merged;
    }

    /// <summary>Any value inside a definition.</summary>
    /// <param name="node">The node id of the activity it belongs to.</param>
    public JsonNode? Value(JsonNode? stored, JsonNode? served, JsonNode? sent, string node) =>
        JsonSame.Same(served, sent) ? stored?.DeepClone()
        : sent is JsonObject activity && ServedActivities.IsActivity(activity) ? Activity(activity, node)
        : (stored, served, sent) switch
        {
            (JsonObject before, JsonObject shown, JsonObject now) => Members(before, shown, now, node),
            (JsonArray before, JsonArray shown, JsonArray now) => Items(before, shown, now, node),
            _ => Held(sent, node),
        };

    private JsonObject Known(StoredPair pair, JsonObject sent, string node)
    {
        var (stored, served) = pair;
        var description = ServedActivities.DescriptionOf(served);
        var merged = new JsonObject();
        foreach (var (name, value) in stored)
        {
            if (name is NodeId || !sent.TryGetPropertyValue(name, out var now) || JsonSame.Same(served[name], now))
            {
                merged[name] = value?.DeepClone();
            }
            else if (now is not null && Changed(description, name, pair, now, node) is { } changed)
            {
                merged[name] = changed;
            }
        }
        foreach (var (name, now) in sent)
        {
            if (
                name is not NodeId
                && !stored.ContainsKey(name)
                && !JsonSame.Same(served[name], now)
                && Added(description, name, now, node) is { } added
            )
            {
                merged[name] = added;
            }
        }
        return merged;
    }

    // Null: the analyst has emptied it.
    private JsonNode? Changed(ActivityDescription? description, string name, StoredPair pair, JsonNode now, string node)
    {
        var (stored, served) = (pair.Stored[name], pair.Served[name]);
        if (name == "metadata")
        {
            return Metadata.Merge(stored as JsonObject, served as JsonObject, now);
        }
        if (description?.Type == "Elsa.Flowchart" && (stored, served, now) is (JsonArray before, JsonArray shown, JsonArray list))
        {
            switch (name)
            {
                case "activities":
                    return Flow.Activities(before, shown, list, activity => Activity(activity, node));
                case "connections":
                    return Flow.Connections(before, shown, list, (a, b, c) => Value(a, b, c, node));
                default:
                    break;
            }
        }
        return InputOf(description, name) is not { } input ? Value(stored, served, now, node)
            : SentValues.IsEmptyInput(now) ? null
            : SentValues.Input(Value(stored, served, now, node), input);
    }

    private JsonNode? Added(ActivityDescription? description, string name, JsonNode? now, string node) =>
        now is null || JsonSame.IsNothing(now) || SentValues.IsEmptyInput(now) ? null
        : name == "metadata"
            ? Metadata.Merge(null, null, now) is { Count: > 0 } metadata ? metadata
                : null
        : InputOf(description, name) is { } input ? SentValues.Input(Held(now, node), input)
        : Held(now, node);

    private JsonObject NewActivity(JsonObject sent, string node)
    {
        if (ServedActivities.Text(sent["type"]) == UnknownActivity.Type && OriginalOf(sent) is { } original)
        {
            original["id"] = ServedActivities.Text(sent["id"]);
            return WithNodeId(Original(original, null, sent), node);
        }
        var description = ServedActivities.DescriptionOf(sent);
        var created = new JsonObject();
        foreach (var (name, now) in sent.Where(member => member.Value is not null && member.Key != NodeId))
        {
            var value =
                name == "customProperties" ? now!.DeepClone()
                : name == "metadata" ? Metadata.OfNew(now!)
                : InputOf(description, name) is not { } input ? Held(now, node)
                : SentValues.IsEmptyInput(now) ? null
                : SentValues.Input(Held(now, node), input);
            if (value is not null)
            {
                created[name] = value;
            }
        }
        AddDefaults(created, description);
        return WithNodeId(created, node);
    }

    // Studio shows defaults in its fields but writes them nowhere.
    private static void AddDefaults(JsonObject created, ActivityDescription? description)
    {
        foreach (var input in description?.Inputs ?? [])
        {
            if (input.Default is { } value && !created.ContainsKey(input.Name))
            {
                created[input.Name] = input.IsWrapped
                    ? new JsonObject
                    {
                        ["typeName"] = input.TypeName,
                        ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value.DeepClone() },
                    }
                    : value.DeepClone();
            }
        }
    }

    private JsonObject WithNodeId(JsonObject created, string node)
    {
        created.Remove(NodeId);
        if (writesNodeIds)
        {
            created.Insert(Math.Min(created.IndexOf("id") + 1, created.Count), NodeId, node);
        }
        return created;
    }

    // What Studio cannot show it moves about at most.
    private static JsonObject Original(JsonObject stored, JsonObject? served, JsonObject sent)
    {
        var original = (JsonObject)stored.DeepClone();
        if (sent["metadata"] is { } now && !JsonSame.Same(served?["metadata"], now))
        {
            var metadata = Metadata.Merge(stored["metadata"] as JsonObject, served?["metadata"] as JsonObject, now);
            if (
                stored["metadata"]?["displayText"] is null
                && ServedActivities.Text(metadata["displayText"]) == ServedActivities.Text(stored["type"])
            )
            {
                metadata.Remove("displayText");
            }
            if (metadata.Count > 0 || stored.ContainsKey("metadata"))
            {
                original["metadata"] = metadata;
            }
        }
        return original;
    }

    private static JsonObject? OriginalOf(JsonObject unknown)
    {
        try
        {
            return
                ServedActivities.Text(unknown[UnknownActivity.Original]) is { } json
                && StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)) is JsonObject original
                && ServedActivities.Text(original["type"]) is { Length: > 0 }
                ? original
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            // Not what we wrote: it stays the stand-in it is, and lint says that it cannot run.
            return null;
        }
    }

    private static InputDescription? InputOf(ActivityDescription? description, string name) =>
        description?.Inputs.FirstOrDefault(input => input.Name == name);

    private JsonObject Members(JsonObject stored, JsonObject served, JsonObject sent, string node)
    {
        var merged = new JsonObject();
        foreach (var (name, value) in stored)
        {
            if (!sent.TryGetPropertyValue(name, out var now) || JsonSame.Same(served[name], now))
            {
                // A converter is the one thing Studio takes away by leaving it out.
                if (name != "converter" || sent.ContainsKey(name))
                {
                    merged[name] = value?.DeepClone();
                }
            }
            else if (now is not null)
            {
                merged[name] = Value(value, served[name], now, node);
            }
            else if (name == "typeName")
            {
                merged[name] = value?.DeepClone();
            }
        }
        foreach (var (name, now) in sent)
        {
            if (!stored.ContainsKey(name) && !JsonSame.Same(served[name], now))
            {
                merged[name] = Held(now, node);
            }
        }
        return merged;
    }

    private JsonArray Items(JsonArray stored, JsonArray served, JsonArray sent, string node)
    {
        var key = ItemKey.Of(served, sent);
        return new JsonArray([
            .. sent.Select(
                (now, at) =>
                    (key is null ? SamePlace(at) : Array.FindIndex([.. served], item => key(item) == key(now))) is var index and >= 0
                        ? Value(stored[index], served[index], now, node)
                        : Held(now, node)
            ),
        ]);

        int SamePlace(int at) => stored.Count == sent.Count ? at : -1;
    }

    // Something new, with the activities it may hold.
    private JsonNode? Held(JsonNode? sent, string node) =>
        sent switch
        {
            JsonObject activity when ServedActivities.IsActivity(activity) => Activity(activity, node),
            JsonObject members => new JsonObject(
                members
                    .Where(m => m.Value is not null)
                    .Select(m => KeyValuePair.Create(m.Key, m.Key == "customProperties" ? m.Value!.DeepClone() : Held(m.Value, node)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Held(item, node))]),
            _ => sent?.DeepClone(),
        };
}
