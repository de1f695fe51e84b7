using System.Globalization;
using Regulations.Editions.Facts;
using Regulations.Simulation;
using Regulations.Simulation.Measures;

namespace Regulations.Cli.Verbs;

/// <summary>A simulation's result as lines to read, in a language. Names of roles, nodes and kinds are those of the definition.</summary>
internal sealed class SimulationText(TextWriter output, string language)
{
    private static readonly LocalText Head = new(
        "{0}: {1} өтініш, {2} қайталау, түсуі {3}, бастапқы сан {4}",
        "{0}: {1} заявлений, {2} повторений, поступление {3}, начальное число {4}",
        "{0}: {1} requests in {2} replications, arrivals {3}, seed {4}"
    );

    private static readonly LocalText Base = new("қазіргідей", "как есть", "as it is");
    private static readonly LocalText WithinTotal = new("жалпы мерзімінде", "в общий срок", "within the whole time");
    private static readonly LocalText Lasting = new("ұзақтығы, жұмыс минуты", "длительность, раб. мин", "duration, working min");
    private static readonly LocalText PerDay = new("8 жұмыс сағатында", "за 8 рабочих часов", "in 8 working hours");
    private static readonly LocalText InTime = new("қадамдар мерзімінде", "шаги в срок", "steps within limits");
    private static readonly LocalText Roles = new("рөлдер", "роли", "roles");
    private static readonly LocalText People = new("адам", "чел.", "people");
    private static readonly LocalText Used = new("бос емес", "занятость", "used");
    private static readonly LocalText Waiting = new("күту, мин", "ожидание, мин", "waiting, min");
    private static readonly LocalText Narrow = new("ең тар жер", "узкое место", "bottleneck");
    private static readonly LocalText Unfinished = new("аяқталмағаны", "не завершено", "unfinished");
    private static readonly LocalText Against = new("қазіргіден айырмасы", "разница с базой", "against the base");

    public void Print(SimulationResult result)
    {
        output.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                Head.In(language),
                result.Question.Edition.Key,
                result.Requests,
                result.Replications,
                result.Arrivals,
                result.Question.Seed
            )
        );
        foreach (var variant in result.Variants)
            Print(variant);
    }

    private void Print(VariantResult variant)
    {
        Line($"");
        Line($"{(variant.Name == "base" ? Base.In(language) : variant.Name)}");
        Line($"  {WithinTotal.In(language), -24} {Share(variant.WithinTotal)}");
        foreach (var total in variant.Totals)
            Line($"    {total.Kind, -24} {total.Limit, 6}  {Share(total.Within)}");
        Line($"  {Lasting.In(language), -24} {Number(variant.Duration?.Mean)}  p95 {variant.Duration?.Quantiles.P95:0}");
        Line($"  {PerDay.In(language), -24} {Number(variant.PerDay)}");
        Line($"  {InTime.In(language), -24} {Share(variant.WithinSteps)}");
        foreach (var step in variant.Steps)
            Line($"    {step.NodeId, -24} {step.Kind, -24} {step.Limit, 6}  {Share(step.Within)}");
        Line($"  {Roles.In(language)}");
        foreach (var role in variant.Roles)
        {
            Line(
                $"    {role.Role, -18} {role.People, 4} {People.In(language)}  {Used.In(language)} {Share(role.Utilisation)}  {Waiting.In(language)} {Number(role.Waiting?.Mean)}  p95 {role.Waiting?.Quantiles.P95:0}"
            );
        }
        if (variant.Bottleneck is { } bottleneck)
            Line($"  {Narrow.In(language), -24} {bottleneck.Role}: {bottleneck.NodeId}");
        if (variant.Unfinished > 0)
            Line($"  {Unfinished.In(language), -24} {variant.Unfinished}");
        foreach (var failure in variant.Failures)
            Line($"    {failure.NodeId}: {failure.Code} ×{failure.Count}");
        if (variant.Difference is { } difference)
        {
            Line($"  {Against.In(language)}");
            Line($"    {WithinTotal.In(language), -24} {Share(difference.WithinTotal)}");
            Line($"    {InTime.In(language), -24} {Share(difference.WithinSteps)}");
            Line($"    {Lasting.In(language), -24} {Number(difference.Duration)}");
        }
    }

    private static string Share(Estimate? share) =>
        share is null ? "–"
        : share.Low is null ? string.Create(CultureInfo.InvariantCulture, $"{share.Mean:0.0%}")
        : string.Create(CultureInfo.InvariantCulture, $"{share.Mean:0.0%} ({share.Low:0.0%} … {share.High:0.0%})");

    private static string Number(Estimate? value) =>
        value is null ? "–"
        : value.Low is null ? string.Create(CultureInfo.InvariantCulture, $"{value.Mean:0.0}")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Mean:0.0} ({value.Low:0.0} … {value.High:0.0})");

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
