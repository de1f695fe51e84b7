using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Time;

/// <summary>Where an edition gives steps limits, a step without one is a gap of the act or of the drawing.</summary>
public sealed class LimitMissing : ILintRule
{
    /// <inheritdoc/>
    public string Id => "limit-missing";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        if (subject.Reading.Facts is not { } facts)
        {
            yield break;
        }
        foreach (var kind in facts.Kinds.Where(kind => facts.Steps.Any(step => step.Limit.For(kind) is not null)))
        {
            foreach (var step in facts.Steps.Where(step => step.Limit.For(kind) is null))
            {
                yield return new Finding
                {
                    Rule = Id,
                    Severity = Severity.Error,
                    Node = step.Id,
                    Property = "limit",
                    Kind = kind,
                    Message = new LocalText(
                        $"«{kind}» өтініші үшін бұл қадамның мерзімі жоқ, басқаларында бар.",
                        $"Для заявления «{kind}» у этого шага нет срока, у других есть.",
                        $"This step has no limit for “{kind}” requests while others have one."
                    ),
                    Mend = new LocalText(
                        "Мерзімді көрсетіңіз немесе акт үнсіз болса, себебін жазып қабылдаңыз.",
                        "Укажите срок, а если акт молчит, примите с причиной.",
                        "Give the limit; where the act is silent, accept this with the reason."
                    ),
                };
            }
        }
    }
}
