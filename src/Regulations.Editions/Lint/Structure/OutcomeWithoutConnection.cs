using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>An outcome that a person or a condition can give leads somewhere.</summary>
public sealed class OutcomeWithoutConnection : ILintRule
{
    /// <inheritdoc/>
    public string Id => "outcome-without-connection";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        foreach (var chart in subject.Charts)
        {
            foreach (var node in chart.Nodes)
            {
                var connected = chart.From(node.Id).Select(way => way.Port).ToHashSet(StringComparer.Ordinal);
                foreach (var outcome in Outcomes(node).Where(outcome => !connected.Contains(outcome)))
                {
                    yield return new Finding
                    {
                        Rule = Id,
                        Severity = Severity.Error,
                        Node = node.Id,
                        Property = outcome,
                        Message = new LocalText(
                            $"«{outcome}» нәтижесі ешқайда апармайды.",
                            $"Исход «{outcome}» никуда не ведёт.",
                            $"The outcome “{outcome}” leads nowhere."
                        ),
                        Mend = new LocalText(
                            "Оны келесі түйінге жалғаңыз.",
                            "Соедините его со следующим узлом.",
                            "Connect it to the next node."
                        ),
                    };
                }
            }
        }
    }

    private static IEnumerable<string> Outcomes(ActivityFile node) =>
        node.Type switch
        {
            "Regulations.HumanTask" => node.List("outcomes"),
            "Elsa.FlowDecision" => ["True", "False"],
            "Elsa.FlowFork" => node.List("branches"),
            "Elsa.FlowSwitch" => [.. Cases(node), "Default"],
            _ => [],
        };

    private static IEnumerable<string> Cases(ActivityFile node) =>
        (node.Json["cases"] as JsonArray ?? []).OfType<JsonObject>().Select(branch => branch["label"].AsText()).OfType<string>();
}
