using System.Globalization;
using Regulations.Calendars.Limits;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;
using Regulations.Web.Simulation.Subject;

namespace Regulations.Web.Simulation.Asking;

/// <summary>What is simulated beside the base: up to four variants, each with changes made together.</summary>
public sealed class ChangesPart(FormReading reading, SimulationSubject subject)
{
    /// <summary>The most variants beside the base.</summary>
    public const int Most = 4;

    private const int Shown = 2;
    private const int MostPeople = 50;
    private static readonly string[] Fields = ["role", "step", "limit", "total", "task", "factor", "rate"];

    /// <summary>Units of limits, the largest first.</summary>
    public static IReadOnlyList<string> Units { get; } = ["wd", "h", "min"];

    /// <summary>The variants' numbers: those filled in and those asked for.</summary>
    public IReadOnlyList<int> Variants =>
        reading.Rows("variants", Math.Max(Shown, Enumerable.Range(1, Most).LastOrDefault(IsGiven)), 1, Most);

    /// <summary>The name of a field of a variant.</summary>
    public static string Field(string what, int variant) => string.Create(CultureInfo.InvariantCulture, $"change-{what}-{variant}");

    /// <summary>What a form says before anybody has touched it: one more of those who do the long work; half the longest limit.</summary>
    public static void Fill(Dictionary<string, string> values, SimulationSubject subject)
    {
        for (var variant = 1; variant <= Most; variant++)
        {
            values[Field("by", variant)] = "1";
            values[Field("unit", variant)] = Units[0];
            values[Field("total-unit", variant)] = Units[0];
        }
        if (subject.Roles.Count > 0)
            values[Field("role", 1)] = subject.Roles.Contains("executor") ? "executor" : subject.Roles[^1];
        var longest = subject
            .Tasks.Select(task =>
                (
                    task.Id,
                    Days: Limit.TryParse(subject.LimitOf(task), out var limit) && limit.Unit == LimitUnit.WorkingDay ? limit.Amount : 0
                )
            )
            .MaxBy(task => task.Days);
        if (longest.Days > 1)
        {
            values[Field("step", 2)] = longest.Id;
            values[Field("limit", 2)] = (longest.Days / 2).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The variants.</summary>
    public List<WhatIf> Read() => [.. Enumerable.Range(1, Most).Where(IsGiven).Select(Read)];

    private bool IsGiven(int variant) => Fields.Any(field => reading.Has(Field(field, variant)));

    private WhatIf Read(int variant)
    {
        string Name(Words words) => words.With("simulation.variant-n", ("n", variant));
        var changes = new List<Change>();
        if (reading.Has(Field("role", variant)))
            changes.Add(Staff(variant, Name));
        if (reading.Has(Field("step", variant)) || reading.Has(Field("limit", variant)))
            changes.Add(
                new Change.OfLimit(
                    reading.Choice(Field("step", variant), subject.Tasks.Select(task => task.Id), Name),
                    LimitOf(Field("limit", variant), Field("unit", variant), Name)
                )
            );
        if (reading.Has(Field("total", variant)))
            changes.Add(new Change.OfTotal(LimitOf(Field("total", variant), Field("total-unit", variant), Name)));
        if (reading.Has(Field("task", variant)) || reading.Has(Field("factor", variant)))
            changes.Add(
                new Change.OfTime(
                    reading.Choice(Field("task", variant), subject.Tasks.Select(task => task.Id), Name),
                    reading.Number(Field("factor", variant), 1, 1000, Name) / 100
                )
            );
        if (reading.Has(Field("rate", variant)))
            changes.Add(new Change.OfArrivals(new ArrivalPattern.Poisson(reading.Number(Field("rate", variant), 0.001, 1000, Name))));
        return WhatIf.Of(changes);
    }

    private Change.OfStaff Staff(int variant, Func<Words, string> name)
    {
        var role = reading.Choice(Field("role", variant), subject.Roles, name);
        var by = reading.Whole(Field("by", variant), -MostPeople, MostPeople, name);
        if (by == 0 && !reading.IsWrong(Field("by", variant)))
            reading.Fault(Field("by", variant), name, "simulation.fault.nobody-more");
        return new Change.OfStaff(role, by);
    }

    private Limit LimitOf(string amount, string unit, Func<Words, string> name)
    {
        var number = reading.Whole(amount, 1, 1000, name);
        var text = reading.Choice(unit, Units, name);
        return Limit.TryParse(string.Create(CultureInfo.InvariantCulture, $"{number}{text}"), out var limit) ? limit : default;
    }
}
