using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Law;

/// <summary>A definition of a regulation tells which, by which act, for whom and by which calendar.</summary>
public sealed class RegulationIncomplete : ILintRule
{
    /// <inheritdoc/>
    public string Id => "regulation-incomplete";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject.Reading.Gaps.Select(gap => new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = gap.NodeId,
            Property = "customProperties.regulation." + gap.Property,
            Message = new LocalText(
                $"Регламент туралы мәлімет жоқ немесе қате: {gap.Property}.",
                $"Нет или неверны сведения о регламенте: {gap.Property}.",
                $"The regulation lacks, or says wrongly: {gap.Property}."
            ),
            Mend = new LocalText("Мәліметті актіден толтырыңыз.", "Заполните сведение по акту.", "Fill it in from the act."),
        });
}
