using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>A loop in which nobody and nothing is waited for turns for ever.</summary>
public sealed class LoopWithoutWait : ILintRule
{
    private static readonly string[] Waits =
    [
        "Regulations.HumanTask",
        "Regulations.SystemCall",
        "Regulations.WaitUntil",
        "Elsa.RunTask",
        "Elsa.Event",
        "Elsa.Delay",
        "Elsa.Timer",
        "Elsa.StartAt",
        "Elsa.Cron",
        "Elsa.ExecuteWorkflow",
    ];

    /// <inheritdoc/>
    public string Id => "loop-without-wait";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        foreach (var chart in subject.Charts)
        {
            var waits = chart.Nodes.Where(node => Waits.Contains(node.Type)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var back in chart.Back.Where(back => !waits.Contains(back.From) && Turns(chart, back, waits)))
            {
                yield return new Finding
                {
                    Rule = Id,
                    Severity = Severity.Error,
                    Node = back.To,
                    Path = [back.To, back.From],
                    Message = new LocalText(
                        "Бұл айналымда ешкім де, ештеңе де күтілмейді.",
                        "В этом цикле никого и ничего не ждут.",
                        "Nobody and nothing is waited for in this loop."
                    ),
                    Mend = new LocalText(
                        "Айналымға тапсырма немесе күту қойыңыз.",
                        "Поставьте в цикл задачу или ожидание.",
                        "Put a task or a wait into the loop."
                    ),
                };
            }
        }
    }

    // From the loop's head to the way back without meeting a wait.
    private static bool Turns(Chart chart, Way back, HashSet<string> waits)
    {
        var open = new Stack<string>([back.To]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var node))
        {
            if (waits.Contains(node) || !seen.Add(node))
            {
                continue;
            }
            if (node == back.From)
            {
                return true;
            }
            foreach (var way in chart.Forward(node))
            {
                open.Push(way.To);
            }
        }
        return false;
    }
}
