using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Structure;

/// <summary>A way back leads to an activity through which every way to its beginning goes; the engine follows no other.</summary>
public sealed class WayBackRefused : ILintRule
{
    /// <inheritdoc/>
    public string Id => "way-back-refused";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        (subject.Workflow?.RefusedWaysBack ?? []).Select(way => new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = way.From,
            Property = way.Port,
            Path = [way.To, way.From],
            Message = new LocalText(
                $"«{way.To}» түйініне кері жол жүрмейді: «{way.From}» түйініне онсыз да баруға болады.",
                $"Возврат к «{way.To}» не сработает: к «{way.From}» можно прийти и минуя его.",
                $"The way back to “{way.To}” cannot be followed: “{way.From}” can be reached without it."
            ),
            Mend = new LocalText(
                "Жолдар түйісетін жерге WaitAny түйісуін қойып, соған қайтарыңыз.",
                "Поставьте слияние WaitAny там, где пути сходятся, и возвращайте к нему.",
                "Put a WaitAny join where the ways meet, and lead back to it."
            ),
        });
}
