using System.Globalization;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Time;

/// <summary>For each request kind the limits along every way fit into the whole time: not more working days than it, and where days are left
/// over, enough minutes in them at 480 a day.</summary>
public sealed class PathOverTotal : ILintRule
{
    /// <inheritdoc/>
    public string Id => "path-over-total";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        LimitPaths
            .Heaviest(subject)
            .Where(path => path.Load.Exceeds(WorkingLoad.Of(path.Total)))
            .Select(path => new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Kind = path.Kind,
                Property = $"customProperties.regulation.total.{path.Kind}",
                Path = [.. path.Nodes.Select(step => step.Node)],
                Message = new LocalText(
                    $"«{path.Kind}»: қадамдардың мерзімі {path.Load}, жалпы мерзім {path.Total}. Жол: {Shown(path)}.",
                    $"«{path.Kind}»: сроки шагов составляют {path.Load}, общий срок {path.Total}. Путь: {Shown(path)}.",
                    $"“{path.Kind}”: the steps' limits add up to {path.Load}, the whole time is {path.Total}. The way: {Shown(path)}."
                ),
                Mend = new LocalText(
                    "Мерзімдерді актімен салыстырыңыз; қайшылық актінің өзінде болса, себебін жазып қабылдаңыз.",
                    "Сверьте сроки с актом; если противоречие в самом акте, примите с причиной.",
                    "Compare the limits with the act; where the act contradicts itself, accept this with the reason."
                ),
            });

    internal static string Shown(WorstPath path) =>
        string.Join(" → ", path.Nodes.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Node} {step.Limit}")));
}
