using System.Text.Json.Nodes;
using Regulations.Simulation;
using Regulations.Simulation.Measures;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation;

/// <summary>What the charts draw: names of groups, and a series for each variant. The same figures stand in the tables below them.</summary>
public static class SimulationCharts
{
    /// <summary>The share of requests in time, by kind.</summary>
    public static string Totals(Words words, SimulationResult result)
    {
        var facts = result.Question.Edition.Facts;
        var kinds = result.Variants[0].Totals.Select(total => total.Kind).ToList();
        return Chart(
            words,
            result,
            "%",
            kinds.Select(kind => facts.KindNames.TryGetValue(kind, out var name) ? words.Of(name) : kind),
            variant => kinds.Select(kind => Percent(variant.Totals.FirstOrDefault(total => total.Kind == kind)?.Within))
        );
    }

    /// <summary>How much of their time people work on tasks, by role.</summary>
    public static string Utilisation(Words words, SimulationResult result) => ByRole(words, result, "%", role => Percent(role.Utilisation));

    /// <summary>How long tasks wait, by role, in working minutes.</summary>
    public static string Waiting(Words words, SimulationResult result) =>
        ByRole(words, result, words["simulation.unit-min"], role => role.Waiting?.Mean);

    private static string ByRole(Words words, SimulationResult result, string unit, Func<RoleFigures, Estimate?> figure)
    {
        var roles = result.Variants[0].Roles.Select(role => role.Role).ToList();
        return Chart(
            words,
            result,
            unit,
            roles.Select(role => words["role." + role]),
            variant => roles.Select(role => variant.Roles.FirstOrDefault(known => known.Role == role) is { } found ? figure(found) : null)
        );
    }

    private static string Chart(
        Words words,
        SimulationResult result,
        string unit,
        IEnumerable<string> groups,
        Func<VariantResult, IEnumerable<Estimate?>> figures
    ) =>
        new JsonObject
        {
            ["unit"] = unit,
            ["comma"] = words.Language != Language.English,
            ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group)]),
            ["series"] = new JsonArray([
                .. result.Variants.Select(variant => new JsonObject
                {
                    ["name"] = SimulationWords.Name(words, result, variant.Name),
                    ["values"] = new JsonArray([.. figures(variant).Select(Values)]),
                }),
            ]),
        }.ToJsonString();

    private static JsonArray? Values(Estimate? estimate) =>
        estimate is null
            ? null
            : new JsonArray(Round(estimate.Mean), Round(estimate.Low ?? estimate.Mean), Round(estimate.High ?? estimate.Mean));

    private static double Round(double value) => Math.Round(value, 1);

    private static Estimate? Percent(Estimate? share) =>
        share is null ? null : new Estimate(share.Mean * 100, share.Low * 100, share.High * 100);
}
