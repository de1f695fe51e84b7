using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint;

/// <summary>A connection of a flowchart.</summary>
/// <param name="From">The activity it leaves.</param>
/// <param name="Port">The port it leaves by.</param>
/// <param name="To">The activity it enters.</param>
public sealed record Way(string From, string Port, string To);

/// <summary>A flowchart as a graph.</summary>
public sealed class Chart
{
    private readonly ILookup<string, Way> _outgoing;

    /// <summary>Reads the graph of a flowchart activity.</summary>
    public Chart(ActivityFile chart, IReadOnlyList<ActivityFile> activities)
    {
        Activity = chart;
        Nodes = [.. activities.Where(activity => ReferenceEquals(activity.Parent, chart))];
        var known = Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        Ways =
        [
            .. (chart.Json["connections"] as JsonArray ?? [])
                .Select(Read)
                .OfType<Way>()
                .Where(way => known.Contains(way.From) && known.Contains(way.To)),
        ];
        _outgoing = Ways.ToLookup(way => way.From, StringComparer.Ordinal);
        var entered = Ways.Select(way => way.To).ToHashSet(StringComparer.Ordinal);
        Start = FindStart(entered);
        Order = FindOrder();
    }

    /// <summary>The flowchart itself.</summary>
    public ActivityFile Activity { get; }

    /// <summary>What stands directly in it.</summary>
    public IReadOnlyList<ActivityFile> Nodes { get; }

    /// <summary>Its connections in the file's order.</summary>
    public IReadOnlyList<Way> Ways { get; }

    /// <summary>Where it begins; null: it is empty.</summary>
    public ActivityFile? Start { get; }

    /// <summary>Ids reachable from the start in an order in which, ways back aside, each comes after those that lead to it.</summary>
    public IReadOnlyList<string> Order { get; private set; }

    /// <summary>The ways that lead back to an activity from which they came.</summary>
    public IReadOnlySet<Way> Back { get; private set; } = new HashSet<Way>();

    /// <summary>The connections that leave an activity.</summary>
    public IEnumerable<Way> From(string node) => _outgoing[node];

    /// <summary>The connections that leave an activity and do not lead back.</summary>
    public IEnumerable<Way> Forward(string node) => _outgoing[node].Where(way => !Back.Contains(way));

    private ActivityFile? FindStart(HashSet<string> entered)
    {
        var named = Activity.Json["start"].AsText() ?? Activity.Json["start"].At("id").AsText();
        return Nodes.FirstOrDefault(node => node.Id == named)
            ?? Nodes.FirstOrDefault(node => node.Type == "Elsa.Start")
            ?? Nodes.FirstOrDefault(node => node.Json["customProperties"].At("canStartWorkflow").IsTrue())
            ?? Nodes.FirstOrDefault(node => !entered.Contains(node.Id))
            ?? (Nodes.Count > 0 ? Nodes[0] : null);
    }

    // Depth first without recursion: a definition may be long.
    private List<string> FindOrder()
    {
        var done = new List<string>();
        var back = new HashSet<Way>();
        if (Start is null)
        {
            return done;
        }
        var onWay = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Start.Id };
        var stack = new Stack<(string Node, IEnumerator<Way> Next)>();
        stack.Push((Start.Id, _outgoing[Start.Id].GetEnumerator()));
        onWay.Add(Start.Id);
        while (stack.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                stack.Pop();
                onWay.Remove(top.Node);
                done.Add(top.Node);
                continue;
            }
            var way = top.Next.Current;
            if (onWay.Contains(way.To))
            {
                back.Add(way);
            }
            else if (seen.Add(way.To))
            {
                onWay.Add(way.To);
                stack.Push((way.To, _outgoing[way.To].GetEnumerator()));
            }
        }
        done.Reverse();
        Back = back;
        return done;
    }

    private static Way? Read(JsonNode? connection) =>
        connection.At("source").At("activity").AsText() is { } from && connection.At("target").At("activity").AsText() is { } to
            ? new Way(from, connection.At("source").At("port").AsText() ?? "Done", to)
            : null;
}
