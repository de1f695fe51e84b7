using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>An activity that no way from the start leads to is never run.</summary>
public sealed class UnreachableNode : ILintRule
{
    /// <inheritdoc/>
    public string Id => "unreachable-node";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        foreach (var chart in subject.Charts)
        {
            var reached = chart.Order.ToHashSet(StringComparer.Ordinal);
            foreach (var node in chart.Nodes.Where(node => !reached.Contains(node.Id)))
            {
                yield return new Finding
                {
                    Rule = Id,
                    Severity = Severity.Error,
                    Node = node.Id,
                    Message = new LocalText(
                        "Бұл түйінге басынан ешбір жол апармайды.",
                        "К этому узлу от начала не ведёт ни один путь.",
                        "No way from the start leads to this node."
                    ),
                    Mend = new LocalText("Оны байланыстырыңыз немесе жойыңыз.", "Соедините его или удалите.", "Connect it, or remove it."),
                };
            }
        }
    }
}
