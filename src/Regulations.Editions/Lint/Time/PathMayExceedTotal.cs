using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Time;

/// <summary>The limits along a way fit into the whole time by their sum, yet if each is used to its end the whole time is broken:
/// a limit in days ends with its day, so the minutes after it fall on the next.</summary>
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
        return LimitPaths
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
    }
}
