using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Time;

/// <summary>The limits along a way fit into the whole time by their sum, yet if each is used to its end the whole time is broken:
/// a limit in days ends with its day, so the minutes after it fall on the next. Or the way waits until a day that somebody sets, and nothing can be
/// reckoned.</summary>
public sealed class PathMayExceedTotal : ILintRule
{
    /// <inheritdoc/>
    public string Id => "path-may-exceed-total";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var broken = LimitPaths
            .Heaviest(subject)
            .Where(path => path.Load.Exceeds(WorkingLoad.Of(path.Total)))
            .Select(path => path.Kind)
            .ToHashSet(StringComparer.Ordinal);
        var late = LimitPaths
            .Latest(subject)
            .Where(path => !broken.Contains(path.Kind) && path.End.IsAfter(ChainPosition.Receipt.After(path.Total)))
            .Select(path => new Finding
            {
                Rule = Id,
                Severity = Severity.Warning,
                Kind = path.Kind,
                Property = $"customProperties.regulation.total.{path.Kind}",
                Path = [.. path.Nodes.Select(step => step.Node)],
                Message = new LocalText(
                    $"«{path.Kind}»: әр қадам мерзімін соңына дейін пайдаланса, нәтиже {path.End.Day}-жұмыс күні шығады, жалпы мерзім {path.Total}. Жол: {PathOverTotal.Shown(path)}.",
                    $"«{path.Kind}»: если каждый шаг исчерпает срок, результат будет на {path.End.Day}-й рабочий день, общий срок {path.Total}. Путь: {PathOverTotal.Shown(path)}.",
                    $"“{path.Kind}”: if every step uses its limit to the end, the result comes on working day {path.End.Day}; the whole time is {path.Total}. The way: {PathOverTotal.Shown(path)}."
                ),
                Mend = new LocalText(
                    "Қызметкерлерге жалпы мерзімнің бәрінен жоғары екенін ескертіңіз; қадамдарды ертерек аяқтаңыз.",
                    "Предупредите сотрудников, что общий срок важнее; завершайте шаги раньше.",
                    "Tell staff that the whole time prevails; steps have to be done sooner."
                ),
            });
        return late.Concat(LimitPaths.OpenEnded(subject).Select(OpenEnded));
    }

    private Finding OpenEnded(WorstPath path) =>
        new()
        {
            Rule = Id,
            Severity = Severity.Warning,
            Node = path.WaitsFor,
            Kind = path.Kind,
            Property = "dateTime",
            Path = [.. path.Nodes.Select(step => step.Node)],
            Message = new LocalText(
                $"«{path.Kind}»: жалпы мерзім {path.Total} жүріп тұрғанда біреу белгілеген күн күтіледі.",
                $"«{path.Kind}»: пока идёт общий срок {path.Total}, ждут дня, который кто-то назначает.",
                $"“{path.Kind}”: while the whole time of {path.Total} runs, a day is waited for that somebody sets."
            ),
            Mend = new LocalText(
                "Күнді жалпы мерзімге сыятындай шектеңіз немесе мерзімді тоқтата тұрыңыз.",
                "Ограничьте день так, чтобы он укладывался в общий срок, или приостановите срок.",
                "Bound the day so that it fits into the whole time, or have the time rest."
            ),
        };
}
