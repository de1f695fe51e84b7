using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>A join that waits for all its ways can be come to by all of them at once: each two of them part at a fork, not at a choice.</summary>
public sealed class JoinCannotComplete : ILintRule
{
    /// <inheritdoc/>
    public string Id => "join-cannot-complete";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        foreach (var chart in subject.Charts)
        {
            var leads = new Lazy<Dictionary<string, HashSet<string>>>(() =>
                chart.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => After(chart, n.Id))
            );
            foreach (var join in chart.Nodes.Where(node => node.Type == "Elsa.FlowJoin" && node.Text("mode") == "WaitAll"))
            {
                var inbound = chart.Ways.Where(way => way.To == join.Id && !chart.Back.Contains(way)).ToList();
                if (Apart(chart, leads.Value, inbound) is var (one, other))
                {
                    yield return Of(join, one, other);
                }
            }
        }
    }

    private static (Way, Way)? Apart(Chart chart, Dictionary<string, HashSet<string>> leads, List<Way> inbound)
    {
        for (var i = 0; i < inbound.Count; i++)
        {
            for (var j = i + 1; j < inbound.Count; j++)
            {
                if (!chart.Nodes.Any(node => Parts(chart, leads, node, inbound[i], inbound[j])))
                {
                    return (inbound[i], inbound[j]);
                }
            }
        }
        return null;
    }

    /// <summary>Two ways that leave an activity together lead to the two ways.</summary>
    private static bool Parts(Chart chart, Dictionary<string, HashSet<string>> leads, ActivityFile node, Way one, Way other)
    {
        bool Comes(Way from, Way to) => from == to || from.To == to.From || leads[from.To].Contains(to.From);
        var isFork = node.Type == "Elsa.FlowFork" || (node.Type == "Elsa.FlowSwitch" && node.Text("mode") == "MatchAny");
        var ways = chart.Forward(node.Id).ToList();
        return ways.Any(a => Comes(a, one) && ways.Any(b => b != a && (isFork || a.Port == b.Port) && Comes(b, other)));
    }

    private static HashSet<string> After(Chart chart, string node)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([node]);
        while (open.TryPop(out var at))
        {
            foreach (var way in chart.Forward(at).Where(way => reached.Add(way.To)))
            {
                open.Push(way.To);
            }
        }
        return reached;
    }

    private Finding Of(ActivityFile join, Way one, Way other) =>
        new()
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = join.Id,
            Property = "mode",
            Path = [one.From, other.From],
            Message = new LocalText(
                $"Түйісу бәрін күтеді, бірақ «{one.From}» мен «{other.From}» ешқашан бірге жүрмейді.",
                $"Слияние ждёт всех, но «{one.From}» и «{other.From}» никогда не идут вместе.",
                $"The join waits for all, but “{one.From}” and “{other.From}” never come together."
            ),
            Mend = new LocalText(
                "mode мәнін WaitAny етіңіз немесе жолдарды тармақтаумен бөліңіз.",
                "Поставьте mode WaitAny или разделите пути ветвлением.",
                "Set mode to WaitAny, or part the ways at a fork."
            ),
        };
}
