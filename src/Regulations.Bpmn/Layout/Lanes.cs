using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Words;

namespace Regulations.Bpmn.Layout;

/// <summary>A lane: a role's part of the pool.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Key">The role.</param>
/// <param name="Participant"><c>applicant</c>, <c>state-corporation</c> or <c>provider</c>.</param>
internal sealed record Lane(string Id, string Key, string Name, string Participant)
{
    public Box Box { get; set; }
}

/// <summary>Who takes part: a lane per role, the provider's roles under one lane of the provider.</summary>
/// <param name="Id">Unique in the file.</param>
internal sealed record LaneGroup(string Id, string Name, IReadOnlyList<Lane> Lanes)
{
    public Box Box { get; set; }

    /// <summary>A participant of one role is that lane itself.</summary>
    public bool IsNested => Lanes.Count > 1;
}

/// <summary>Puts every node of a process into the lane of whoever acts in it.</summary>
internal static class Lanes
{
    private static readonly string[] Participants = ["applicant", "state-corporation", "provider"];

    /// <summary>Assigns lanes; none where nobody has a role.</summary>
    public static IReadOnlyList<LaneGroup> Assign(Scope scope, ElementIds ids, DiagramWords words)
    {
        var roles = scope.Cells.Select(RoleOf).OfType<string>().Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (roles.Count == 0)
        {
            return [];
        }
        foreach (var cell in scope.Cells)
        {
            cell.Lane = RoleOf(cell) ?? Actor(cell, roles) ?? "";
        }
        Inherit(scope, roles);
        var used = scope.Cells.OrderBy(cell => cell.DesignX).Select(cell => cell.Lane).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. used.GroupBy(ParticipantOf)
                .OrderBy(group => Array.IndexOf(Participants, group.Key))
                .Select(group =>
                {
                    var lanes = group.Select(role => new Lane(ids.Take("Lane_" + role), role, words.Of("role", role), group.Key)).ToList();
                    return lanes.Count > 1
                        ? new LaneGroup(ids.Take("Lane_" + group.Key), words[group.Key], lanes)
                        : new LaneGroup(lanes[0].Id, NameOfOne(lanes[0], words), [lanes[0] with { Name = NameOfOne(lanes[0], words) }]);
                }),
        ];
    }

    private static string NameOfOne(Lane lane, DiagramWords words) =>
        lane.Key == "applicant" ? words["applicant"] : $"{words[lane.Participant]}: {lane.Name}";

    private static string ParticipantOf(string role) =>
        role switch
        {
            "applicant" => "applicant",
            "operator" => "state-corporation",
            _ => "provider",
        };

    private static string? RoleOf(FlowNode cell) =>
        cell.Activity?.Type == "Regulations.HumanTask"
            ? cell.Activity.Text("role")
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

    /// <summary>Who is not told stands with what leads to it, else with what it leads to.</summary>
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
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
