using NodaTime.Text;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Law;

/// <summary>The act of the edition is no longer in force.</summary>
public sealed class ActRepealed : ILintRule
{
    /// <inheritdoc/>
    public string Id => "act-repealed";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        if (subject.Reading.Facts?.Act is not { Repealed: { } repealed } act)
        {
            yield break;
        }
        var day = LocalDatePattern.Iso.Format(repealed);
        yield return new Finding
        {
            Rule = Id,
            Severity = Severity.Warning,
            Property = "customProperties.regulation.act.repealed",
            Message = new LocalText(
                $"№ {act.Number} актінің күші {day} жойылған.",
                $"Акт № {act.Number} утратил силу {day}.",
                $"Act No {act.Number} was repealed on {day}."
            ),
            Mend = new LocalText(
                "Қолданыстағы акті бойынша жаңа редакция жасаңыз; бұл редакция бойынша өтініш тек баптауда рұқсат етілсе басталады.",
                "Составьте новую редакцию по действующему акту; по этой заявление начинается, только если это разрешено настройкой.",
                "Draw a new edition from the act in force; a request under this one starts only where configuration allows it."
            ),
        };
    }
}
