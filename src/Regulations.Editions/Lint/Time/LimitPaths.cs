using Regulations.Calendars.Limits;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Time;

/// <summary>The worst way from where the whole time begins to run to where it stops, for one request kind.</summary>
/// <param name="Kind">The request kind.</param>
/// <param name="Total">The whole time.</param>
/// <param name="Load">What the limits on the way add up to.</param>
/// <param name="End">Where the chain of worst cases comes to.</param>
/// <param name="Nodes">The nodes with a limit on the way, in order.</param>
/// <param name="WaitsFor">The node that waits until a day that is not known beforehand; null: there is none.</param>
internal sealed record WorstPath(
    string Kind,
    Limit Total,
    WorkingLoad Load,
    ChainPosition End,
    IReadOnlyList<(string Node, Limit Limit)> Nodes,
    string? WaitsFor
);

/// <summary>Walks every way between a StartClock and the StopClocks it can reach that is open to requests of the kind, ways back left out: what a
/// person returns is counted anew by its own limits. Where the whole time rests while a task waits, the task's limit does not count.</summary>
internal static class LimitPaths
{
    /// <summary>The heaviest way of each kind that has a total; of several clocks the heaviest counts.</summary>
    public static IEnumerable<WorstPath> Heaviest(LintSubject subject) => Worst(subject, one => one.Load.Weight);

    /// <summary>The way of each kind whose chain of worst cases ends last.</summary>
    public static IEnumerable<WorstPath> Latest(LintSubject subject) => Worst(subject, one => (one.End.Day * 1_000_000) + one.End.Second);

    /// <summary>A way of each kind on which somebody sets the day that is waited for, while the whole time runs.</summary>
    public static IEnumerable<WorstPath> OpenEnded(LintSubject subject) =>
        Worst(subject, one => one.WaitsFor is null ? 0 : 1).Where(worst => worst.WaitsFor is not null);

    private static IEnumerable<WorstPath> Worst(LintSubject subject, Func<Walked, long> measure)
    {
        if (subject.Reading.Facts is not { Total: { } totals } facts)
        {
            yield break;
        }
        foreach (var kind in facts.Kinds)
        {
            if (!Limit.TryParse(totals.GetValueOrDefault(kind), out var total))
            {
                continue;
            }
            var worst = CaseWays
                .Cases(subject)
                .Where(one => one.Kind == kind)
                .SelectMany(one =>
                    subject.Charts.SelectMany(chart => Stops(subject, chart, new CaseWays(subject, chart, one), kind, measure))
                )
                .MaxBy(measure);
            if (worst is not null)
            {
                yield return new WorstPath(kind, total, worst.Load, worst.End, worst.Nodes, worst.WaitsFor);
            }
        }
    }

    private static IEnumerable<Walked> Stops(LintSubject subject, Chart chart, CaseWays ways, string kind, Func<Walked, long> measure)
    {
        foreach (var start in chart.Nodes.Where(node => node.Type == "Regulations.StartClock" && ways.Reached.Contains(node.Id)))
        {
            // In this order every node's best way is known before the node is left.
            var best = new Dictionary<string, Walked>(StringComparer.Ordinal) { [start.Id] = Walked.Begin };
            foreach (var id in chart.Order)
            {
                if (!best.TryGetValue(id, out var here) || !subject.ById.TryGetValue(id, out var node))
                {
                    continue;
                }
                if (node.Type == "Regulations.StopClock")
                {
                    yield return here;
                    continue;
                }
                var after = Past(node, kind, here);
                foreach (var way in ways.Forward(id))
                {
                    if (!best.TryGetValue(way.To, out var known) || measure(after) > measure(known))
                    {
                        best[way.To] = after;
                    }
                }
            }
        }
    }

    // A limit may be counted from the receipt or from another task's beginning; then it runs beside what was done since.
    private static Walked Past(ActivityFile node, string kind, Walked here)
    {
        var begun = here.Begins(node.Id);
        if (node.Type == "Regulations.WaitUntil" && node.Json["dateTime"] is not null)
        {
            return begun with { WaitsFor = node.Id };
        }
        if (node.Type == "Regulations.StartClock" || node.Flag("pausesClock") || !Limit.TryParse(node.Limit.For(kind), out var limit))
        {
            return begun;
        }
        return node.Text("countedFrom") switch
        {
            null or "step" => begun.Then(node.Id, limit, here),
            "receipt" => begun.Then(node.Id, limit, Walked.Begin),
            var other => begun.Then(node.Id, limit, here.When(other) ?? here),
        };
    }

    private sealed record Walked(WorkingLoad Load, ChainPosition End, IReadOnlyList<(string Node, Limit Limit)> Nodes)
    {
        public static Walked Begin { get; } = new(default, ChainPosition.Receipt, []);

        public string? WaitsFor { get; init; }

        private (string Node, Walked When)? Last { get; init; }

        /// <summary>An activity begins.</summary>
        public Walked Begins(string node) => this with { Last = (node, this) };

        /// <summary>How far the way was when an activity on it began; null: it is not on the way.</summary>
        public Walked? When(string node)
        {
            for (var at = Last; at is { } begun; at = begun.When.Last)
            {
                if (begun.Node == node)
                {
                    return begun.When;
                }
            }
            return null;
        }

        public Walked Then(string node, Limit limit, Walked from)
        {
            var load = from.Load + WorkingLoad.Of(limit);
            var end = from.End.After(limit);
            return this with
            {
                Load = load.Weight > Load.Weight ? load : Load,
                End = end.IsAfter(End) ? end : End,
                Nodes = [.. Nodes, (node, limit)],
            };
        }
    }
}
