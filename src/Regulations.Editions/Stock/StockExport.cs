using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Writes a definition so that an unmodified Elsa 3 server runs it: own activities become RunTask, FlowSwitch, Delay and forks.</summary>
public static class StockExport
{
    /// <summary>How much wider the chart becomes: an own activity may become a row of six.</summary>
    internal const double Widened = 6;

    /// <summary>The lowered definition. Ids of people's tasks, variables, custom properties and everything stock stay as they are.</summary>
    /// <param name="definition">The definition with its forms in it; not changed.</param>
    public static JsonObject Lower(JsonObject definition)
    {
        var lowered = (JsonObject)definition.DeepClone();
        var variables = new StockVariables(lowered);
        var files = new Dictionary<object, ActivityFile>(ReferenceEqualityComparer.Instance);
        foreach (var activity in ActivityFile.All(lowered))
        {
            files[activity.Json] = activity;
        }
        if (lowered["root"] is JsonObject root && files.TryGetValue(root, out var file))
        {
            lowered["root"] = Place(file, files, variables);
        }
        var list = lowered["variables"] as JsonArray ?? [];
        foreach (var made in variables.Made)
        {
            list.Add((JsonNode)made);
        }
        if (list.Parent is null)
        {
            lowered["variables"] = list;
        }
        if (Notes(definition).Count > 0)
        {
            AddInputs(lowered);
        }
        return lowered;
    }

    /// <summary>What a stock server does otherwise than the definition says: limits in working time, activity by activity.</summary>
    /// <param name="definition">The definition before it is lowered.</param>
    public static IReadOnlyList<StockNote> Notes(JsonObject definition) => [.. StockNotes.Of(definition)];

    /// <summary>By which a host says which days are off.</summary>
    private static void AddInputs(JsonObject lowered)
    {
        if (lowered["inputs"] is not JsonArray inputs)
        {
            lowered["inputs"] = inputs = [];
        }
        foreach (var name in new[] { StockScripts.DaysOff, StockScripts.DaysWorked })
        {
            if (!inputs.OfType<JsonObject>().Any(input => input["name"]?.ToString() == name))
            {
                inputs.Add((JsonNode)new JsonObject { ["name"] = name, ["type"] = "String" });
            }
        }
    }

    /// <summary>An activity that is no node of a flowchart: where it becomes several, a flowchart of them.</summary>
    private static JsonObject Place(ActivityFile activity, Dictionary<object, ActivityFile> files, StockVariables variables)
    {
        if (Group(activity, variables) is not { } group)
        {
            Contents(activity, files, variables);
            return Detached(activity.Json);
        }
        if (group.Activities.Count == 1)
        {
            return group.Activities[0];
        }
        var chart = StockJson.Activity("Elsa.Flowchart", activity.Id + "-steps", activity, 0, 0);
        chart["activities"] = new JsonArray([.. group.Activities]);
        chart["variables"] = new JsonArray();
        chart["connections"] = new JsonArray([.. group.Connections]);
        return chart;
    }

    private static void Contents(ActivityFile container, Dictionary<object, ActivityFile> files, StockVariables variables)
    {
        if (container.Type == "Elsa.Flowchart")
        {
            Flowchart(container.Json, files, variables);
            return;
        }
        foreach (var (name, value) in container.Json.ToList())
        {
            if (value is JsonObject json && files.TryGetValue(json, out var embedded))
            {
                container.Json[name] = null;
                container.Json[name] = Place(embedded, files, variables);
            }
            else if (value is JsonArray items && name is "activities" or "branches" or "cases")
            {
                foreach (var (holder, child) in Embedded((JsonArray)value, files).ToList())
                {
                    holder(Place(child, files, variables));
                }
            }
        }
    }

    /// <summary>Activities in a list, or in the cases of a switch, and how to put another in their place.</summary>
    private static IEnumerable<(Action<JsonObject> Put, ActivityFile Child)> Embedded(
        JsonArray items,
        Dictionary<object, ActivityFile> files
    )
    {
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            if (items[i] is JsonObject json && files.TryGetValue(json, out var child))
            {
                yield return (placed => items[at] = placed, child);
            }
            else if (items[i]?["activity"] is JsonObject inside && files.TryGetValue(inside, out var embedded))
            {
                yield return (placed => items[at]!["activity"] = placed, embedded);
            }
        }
    }

    private static void Flowchart(JsonObject chart, Dictionary<object, ActivityFile> files, StockVariables variables)
    {
        var groups = new Dictionary<string, StockGroup>(StringComparer.Ordinal);
        var activities = new JsonArray();
        var connections = new JsonArray();
        var own = new List<JsonObject>();
        foreach (var json in (chart["activities"] as JsonArray ?? []).OfType<JsonObject>().ToList())
        {
            if (files.TryGetValue(json, out var file) && Group(file, variables) is { } group)
            {
                groups[file.Id] = group;
                group.Activities.ToList().ForEach(activities.Add<JsonNode>);
                own.AddRange(group.Connections);
                continue;
            }
            if (file is not null)
            {
                Contents(file, files, variables);
            }
            var kept = Detached(json);
            if (kept["metadata"]?["designer"]?["position"] is JsonObject position)
            {
                position["x"] = StockJson.Number(position["x"]) * Widened;
            }
            activities.Add((JsonNode)kept);
        }
        foreach (var connection in (chart["connections"] as JsonArray ?? []).ToList())
        {
            connections.Add(Led(connection?.DeepClone(), groups));
        }
        own.ForEach(connections.Add<JsonNode>);
        chart["activities"] = activities;
        chart["connections"] = connections;
    }

    private static JsonNode? Led(JsonNode? connection, Dictionary<string, StockGroup> groups)
    {
        if (connection?["source"] is JsonObject from && groups.TryGetValue(from["activity"]?.ToString() ?? "", out var left))
        {
            var (activity, port) = left.Exit(from["port"]?.ToString() ?? "Done");
            (from["activity"], from["port"]) = (activity, port);
        }
        if (connection?["target"] is JsonObject to && groups.TryGetValue(to["activity"]?.ToString() ?? "", out var entered))
        {
            to["activity"] = entered.Entry;
        }
        // Corners were drawn for a narrower chart.
        if (connection is JsonObject drawn && drawn["vertices"] is JsonArray)
        {
            drawn["vertices"] = new JsonArray();
        }
        return connection;
    }

    /// <summary>What an own activity becomes; null: it is a stock one.</summary>
    private static StockGroup? Group(ActivityFile activity, StockVariables variables) =>
        activity.Type switch
        {
            "Regulations.HumanTask" => TaskLowering.Human(activity, variables),
            "Regulations.SystemCall" => TaskLowering.Call(activity, variables),
            "Regulations.Notify" => TaskLowering.Notice(activity),
            "Regulations.IssueDocument" => TaskLowering.Document(activity, variables),
            "Regulations.WaitUntil" => ClockLowering.Wait(activity),
            "Regulations.StartClock" => ClockLowering.Begin(activity, variables),
            "Regulations.StopClock" => ClockLowering.End(activity, variables),
            _ => null,
        };

    private static JsonObject Detached(JsonObject json) => json.Parent is null ? json : (JsonObject)json.DeepClone();
}
