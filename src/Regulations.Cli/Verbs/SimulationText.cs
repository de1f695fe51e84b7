using System.Globalization;
using Regulations.Simulation;
using Regulations.Simulation.Measures;

namespace Regulations.Cli.Verbs;

/// <summary>A simulation's result as lines to read.</summary>
internal static class SimulationText
{
    public static void Print(TextWriter output, SimulationResult result)
    {
        Line(
            output,
            $"{result.Question.Edition.Key}: {result.Requests} requests in {result.Replications} replications, arrivals {result.Arrivals}, seed {result.Question.Seed}"
        );
        foreach (var variant in result.Variants)
            Print(output, variant);
    }

    private static void Print(TextWriter output, VariantResult variant)
    {
        Line(output, $"");
        Line(output, $"{variant.Name}");
        Line(output, $"  within the whole time  {Share(variant.WithinTotal)}");
        foreach (var total in variant.Totals)
            Line(output, $"    {total.Kind, -24} {total.Limit, 6}  {Share(total.Within)}");
        Line(output, $"  duration, working min  {Number(variant.Duration?.Mean)}  p95 {variant.Duration?.Quantiles.P95:0}");
        Line(output, $"  a day                  {Number(variant.PerDay)}");
        foreach (var step in variant.Steps)
            Line(output, $"    {step.NodeId, -24} {step.Kind, -24} {step.Limit, 6}  {Share(step.Within)}");
        foreach (var role in variant.Roles)
        {
            Line(
                output,
                $"  {role.Role, -18} {role.People, 4} people  used {Share(role.Utilisation)}  waiting {Number(role.Waiting?.Mean)} min  p95 {role.Waiting?.Quantiles.P95:0}"
            );
        }
        if (variant.Bottleneck is { } bottleneck)
            Line(output, $"  bottleneck             {bottleneck.Role} at {bottleneck.NodeId}");
        if (variant.Unfinished > 0)
            Line(output, $"  unfinished             {variant.Unfinished}");
        foreach (var failure in variant.Failures)
            Line(output, $"    {failure.NodeId}: {failure.Code} ×{failure.Count}");
        if (variant.Difference is { } difference)
            Line(output, $"  against the base       in time {Share(difference.WithinTotal)}, duration {Number(difference.Duration)} min");
    }

    private static string Share(Estimate? share) =>
        share is null ? "–"
        : share.Low is null ? string.Create(CultureInfo.InvariantCulture, $"{share.Mean:0.0%}")
        : string.Create(CultureInfo.InvariantCulture, $"{share.Mean:0.0%} ({share.Low:0.0%} … {share.High:0.0%})");

    private static string Number(Estimate? value) =>
        value is null ? "–"
        : value.Low is null ? string.Create(CultureInfo.InvariantCulture, $"{value.Mean:0.0}")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Mean:0.0} ({value.Low:0.0} … {value.High:0.0})");

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
