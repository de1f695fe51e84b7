using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Law;

/// <summary>Every node says which paragraph of the act it comes from.</summary>
public sealed class NodeWithoutSource : ILintRule
{
    /// <inheritdoc/>
    public string Id => "node-without-source";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject
            .Nodes.Where(node => string.IsNullOrWhiteSpace(node.Source))
            .Select(node => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = node.Id,
                Property = "source",
                Message = new LocalText(
                    "Түйін актінің тармағына сілтемейді.",
                    "Узел не ссылается на пункт акта.",
                    "The node cites no paragraph of the act."
                ),
                Mend = new LocalText(
                    "Тармақты жазыңыз, мысалы ¶5(3); актіде жоқ болса, себебін жазып қабылдаңыз.",
                    "Укажите пункт, например ¶5(3); если его нет в акте, примите с причиной.",
                    "Cite it, as in ¶5(3); where the act has none, accept this with the reason."
                ),
            });
}
