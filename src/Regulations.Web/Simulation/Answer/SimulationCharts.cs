using System.Text.Json.Nodes;
using Regulations.Simulation;
using Regulations.Simulation.Measures;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Answer;

/// <summary>Bars of one colour: a name, and for each group a figure.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<Estimate?> Figures);

/// <summary>A chart: groups of bars, a series for each colour. The same figures stand in a table of the page.</summary>
/// <param name="Unit">What is said after a figure.</param>
public sealed record Chart(string Unit, IReadOnlyList<string> Groups, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>As the script in the browser draws it.</summary>
    public string Json(Words words) =>
        new JsonObject
        {
            ["unit"] = Unit,
            ["comma"] = words.Language != Language.English,
            ["groups"] = new JsonArray([.. Groups.Select(group => (JsonNode)group)]),
            ["series"] = new JsonArray([
                .. Series.Select(series => new JsonObject
                {
                    ["name"] = series.Name,
                    ["values"] = new JsonArray([.. series.Figures.Select(Values)]),
                }),
            ]),
        }.ToJsonString();

    /// <summary>In words, for who does not see it: every bar with its figure and unit.</summary>
    public string Said(Words words) =>
        string.Join(
            ". ",
            Series.Select(series =>
                $"{series.Name}: "
                + string.Join(
                    "; ",
                    Groups
                        .Zip(series.Figures, (group, figure) => (group, figure))
                        .Where(bar => bar.figure is not null)
                        .Select(bar => $"{bar.group} {SimulationWords.Local(words, bar.figure!.Mean, 1)} {Unit}")
                )
            )
        );

    private static JsonArray? Values(Estimate? estimate) =>
        estimate is null
            ? null
            : new JsonArray(Round(estimate.Mean), Round(estimate.Low ?? estimate.Mean), Round(estimate.High ?? estimate.Mean));

    private static double Round(double value) => Math.Round(value, 1);
}

/// <summary>The charts of a result.</summary>
public sealed class SimulationCharts(Words words, ResultWords names, SimulationResult result)
{
    private const string PerCent = "%";

    /// <summary>The share of requests in time, by kind, a series for each variant.</summary>
    public Chart Totals()
    {
        var kinds = result.Variants[0].Totals.Select(total => total.Kind).ToList();
        return new Chart(
            PerCent,
            [.. kinds.Select(names.Kind)],
            ByVariant(variant => kinds.Select(kind => Percent(variant.Totals.FirstOrDefault(total => total.Kind == kind)?.Within)))
        );
    }

    /// <summary>The share of steps within their limits in the base, a series for each kind.</summary>
    public Chart Steps()
    {
        var steps = result.Variants[0].Steps;
        var nodes = steps.Select(step => step.NodeId).Distinct(StringComparer.Ordinal).ToList();
        return new Chart(
            PerCent,
            [.. nodes.Select(names.Task)],
            [
                .. steps
                    .Select(step => step.Kind)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(kind => new ChartSeries(
                        names.Kind(kind),
                        [.. nodes.Select(node => Percent(steps.FirstOrDefault(step => step.NodeId == node && step.Kind == kind)?.Within))]
                    )),
            ]
        );
    }

    /// <summary>How much of their time people work on tasks, by role, a series for each variant.</summary>
    public Chart Utilisation() => ByRole(PerCent, role => Percent(role.Utilisation));

    /// <summary>How long tasks wait, by role, in working minutes, a series for each variant.</summary>
    public Chart Waiting() => ByRole(words["simulation.unit-min"], role => role.Waiting?.Mean);

    private Chart ByRole(string unit, Func<RoleFigures, Estimate?> figure)
    {
        var roles = result.Variants[0].Roles.Select(role => role.Role).ToList();
        return new Chart(
            unit,
            [.. roles.Select(role => words["role." + role])],
            ByVariant(variant =>
                roles.Select(role => variant.Roles.FirstOrDefault(known => known.Role == role) is { } found ? figure(found) : null)
            )
        );
    }

    private List<ChartSeries> ByVariant(Func<VariantResult, IEnumerable<Estimate?>> figures) =>
        [.. result.Variants.Select(variant => new ChartSeries(names.Variant(variant), [.. figures(variant)]))];

    private static Estimate? Percent(Estimate? share) =>
        share is null ? null : new Estimate(share.Mean * 100, share.Low * 100, share.High * 100);
}
