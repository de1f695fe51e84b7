using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Puts every node of a process into the lane of whoever acts in it: its key is the role.</summary>
internal static class Lanes
{
    /// <summary>Assigns lanes; all stay empty where nobody has a role.</summary>
    public static void Assign(Scope scope)
    {
        var roles = scope.Cells.Select(RoleOf).OfType<string>().Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (roles.Count == 0)
        {
            return;
        }
        foreach (var cell in scope.Cells)
        {
            cell.Lane = RoleOf(cell) ?? Actor(cell, roles) ?? "";
        }
        Inherit(scope, roles);
    }

    /// <summary>Who takes part with a role: <c>applicant</c>, <c>state-corporation</c> or <c>provider</c>; empty where nobody has one.</summary>
    public static string ParticipantOf(string role) =>
        role switch
        {
            "" => "",
            "applicant" => "applicant",
            "operator" => "state-corporation",
            _ => "provider",
        };

    private static string? RoleOf(FlowNode cell) =>
        cell.Activity?.Type == "Regulations.HumanTask"
            ? cell.Activity.Text("role") is { Length: > 0 } role
                ? role
                : null
            : cell.Inside?.Cells.Select(RoleOf).OfType<string>().FirstOrDefault();

    /// <summary>Who acts, where the definition says so.</summary>
    private static string? Actor(FlowNode cell, HashSet<string> roles) =>
        Text(Regulation(cell)?["actor"]) is { } actor && roles.Contains(actor) ? actor : null;

    /// <summary>Who usually acts in a channel.</summary>
    private static string? ByChannel(FlowNode cell, HashSet<string> roles)
    {
        var role = Text(Regulation(cell)?["channel"]) switch
        {
            "portal" => "applicant",
            "state-corporation" => "operator",
            _ => null,
        };
        return role is not null && roles.Contains(role) ? role : null;
    }

    private static JsonObject? Regulation(FlowNode cell) =>
        (cell.Activity?.Json["customProperties"] as JsonObject)?["regulation"] as JsonObject;

    /// <summary>Who is not told stands with what leads to it, else with what it leads to; where ways of several participants meet, with what
    /// they lead to, so that work is handed over once.</summary>
    private static void Inherit(Scope scope, HashSet<string> roles)
    {
        var cellOf = scope
            .Cells.SelectMany(cell => cell.Parts.Select(node => (node, cell)))
            .ToDictionary(pair => pair.node, pair => pair.cell);
        var ways = scope
            .Flows.Select(flow => (From: cellOf[flow.Source], To: cellOf[flow.Target]))
            .Where(way => way.From != way.To)
            .ToList();
        var into = ways.ToLookup(way => way.To, way => way.From);
        var outOf = ways.ToLookup(way => way.From, way => way.To);
        var ordered = scope.Cells.OrderBy(cell => cell.DesignX).ToList();
        var told = ordered.Where(cell => cell.Lane.Length > 0).ToHashSet();
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var cell in ordered.Where(cell => cell.Lane.Length == 0))
            {
                var from = cell.Beside is { } beside
                    ? beside.Lane
                    : into[cell].Select(other => other.Lane).FirstOrDefault(lane => lane.Length > 0);
                if (!string.IsNullOrEmpty(from))
                {
                    cell.Lane = from;
                    changed = true;
                }
            }
            if (!changed && ordered.Find(cell => cell.Lane.Length == 0 && ByChannel(cell, roles) is not null) is { } hinted)
            {
                hinted.Lane = ByChannel(hinted, roles)!;
                changed = true;
            }
            else if (!changed)
            {
                var stuck = ordered.FindLast(cell => cell.Lane.Length == 0 && outOf[cell].Any(other => other.Lane.Length > 0));
                if (stuck is not null)
                {
                    stuck.Lane = outOf[stuck].First(other => other.Lane.Length > 0).Lane;
                    changed = true;
                }
            }
        }
        var first = ordered.First(cell => cell.Lane.Length > 0).Lane;
        foreach (var cell in ordered.Where(cell => cell.Lane.Length == 0))
        {
            cell.Lane = first;
        }
        foreach (var meeting in ordered.Where(cell => cell.IsGateway && !told.Contains(cell)).Reverse())
        {
            var onward = outOf[meeting].Select(other => other.Lane).Distinct(StringComparer.Ordinal).ToList();
            if (
                onward is [var lane]
                && into[meeting].Select(other => ParticipantOf(other.Lane)).Distinct(StringComparer.Ordinal).Skip(1).Any()
            )
            {
                meeting.Lane = lane;
            }
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
