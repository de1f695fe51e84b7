using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint;

/// <summary>A rule may be accepted as broken only with a reason, in every language.</summary>
public sealed class AcceptanceWithoutReason : ILintRule
{
    /// <inheritdoc/>
    public string Id => "acceptance-without-reason";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        Acceptance
            .All(subject)
            .Where(acceptance => acceptance.Rule.Length == 0 || !acceptance.Reason.IsComplete)
            .Select(acceptance => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = acceptance.Node,
                Property = "accepted",
                Message = new LocalText(
                    $"«{acceptance.Rule}» ережесі себебі толық жазылмай қабылданған.",
                    $"Правило «{acceptance.Rule}» принято без полной причины.",
                    $"The rule “{acceptance.Rule}” is accepted without a full reason."
                ),
                Mend = new LocalText(
                    "Себебін үш тілде жазыңыз: reason {kk, ru, en}.",
                    "Запишите причину на трёх языках: reason {kk, ru, en}.",
                    "Write the reason in the three languages: reason {kk, ru, en}."
                ),
            });
}
