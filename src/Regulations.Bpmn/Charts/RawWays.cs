using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Charts;

/// <summary>One way out of an activity: the ports that take it, and where all of them lead.</summary>
/// <param name="Ports">Several where outcomes lead to the same places.</param>
/// <param name="Targets">Empty: nothing is connected, the way ends here.</param>
/// <param name="Connections">What the file says, by target.</param>
internal sealed record Branch(
    IReadOnlyList<string> Ports,
    IReadOnlyList<FlowNode> Targets,
    ILookup<FlowNode, (int Order, JsonObject Json)> Connections
);

/// <summary>How many of its ways an activity takes.</summary>
internal enum Choice
{
    One,
    Some,
    All,
}

/// <summary>The ways out of an activity, read from a flowchart's connections.</summary>
internal static class RawWays
{
    /// <summary>Whether an activity takes one of its ways, some or all.</summary>
    public static Choice ChoiceOf(ActivityFile activity) =>
        activity.Type switch
        {
            "Elsa.FlowFork" => Choice.All,
            "Elsa.FlowDecision" or "Regulations.HumanTask" or "Elsa.RunJavaScript" => Choice.One,
            "Elsa.FlowSwitch" => activity.Text("mode") == "MatchAny" ? Choice.Some : Choice.One,
            _ => Choice.Some,
        };

    /// <summary>The branches of an activity; an outcome that is not connected has one of its own, for it ends here.</summary>
    public static IReadOnlyList<Branch> Of(
        ActivityFile activity,
        IEnumerable<(int Order, JsonObject Json, string Port, FlowNode Target)> connections
    )
    {
        var byPort = connections.GroupBy(way => way.Port, StringComparer.Ordinal).ToList();
        var ends = Ports(activity).Where(port => byPort.All(group => group.Key != port)).ToList();
        var branches = byPort
            .GroupBy(group => string.Join('\n', group.Select(way => way.Target.Id).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(same => new Branch(
                [.. same.Select(group => group.Key)],
                [.. same.SelectMany(group => group).Select(way => way.Target).Distinct()],
                same.SelectMany(group => group).ToLookup(way => way.Target, way => (way.Order, way.Json))
            ))
            .ToList();
        if (ends.Count > 0 && (branches.Count > 0 || ends.Count > 1))
        {
            branches.Add(new Branch(ends, [], Array.Empty<(FlowNode, (int, JsonObject))>().ToLookup(w => w.Item1, w => w.Item2)));
        }
        // A fork goes every way at once: ways to the same place are the same way.
        return branches;
    }

    /// <summary>The ways an activity can end, connected or not; empty where the file does not say.</summary>
    public static IReadOnlyList<string> Ports(ActivityFile activity) =>
        activity.Type switch
        {
            "Elsa.FlowDecision" => ["True", "False"],
            "Regulations.HumanTask" => activity.List("outcomes"),
            "Elsa.FlowSwitch" when activity.Json["cases"] is JsonArray cases =>
            [
                .. cases.OfType<JsonObject>().Select(c => c["label"]?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal),
                "Default",
            ],
            "Elsa.FlowSwitch" => ["Default"],
            _ => [],
        };
}
