using NodaTime;
using Regulations.Calendars.Days;

namespace Regulations.Calendars.Hours;

/// <summary>A weekly pattern in force from a date until the next pattern begins.</summary>
/// <param name="From">The first date on which it is in force; null: from ever.</param>
/// <param name="Intervals">For each weekday its intervals, in order and apart from one another; a weekday without an entry is not worked.</param>
public sealed record WeeklyPattern(LocalDate? From, IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<WorkingInterval>> Intervals);

/// <summary>The hours of one calendar, laid over the national days.</summary>
/// <param name="Patterns">Weekly patterns by date, the earliest first.</param>
public sealed record WeeklyHours(IReadOnlyList<WeeklyPattern> Patterns)
{
    /// <summary>The intervals worked on a day, in order; none on a day off.</summary>
    /// <remarks>
    /// A plain Saturday or Sunday has the pattern's own hours for it, if any (duty offices). A day worked by decree has the ordinary hours
    /// of the weekday it was exchanged for. Every other day off has none.
    /// </remarks>
    public IReadOnlyList<WorkingInterval> On(CalendarDay day) =>
        day.Status switch
        {
            DayStatus.Working or DayStatus.Weekend => On(day.Date, day.Date.DayOfWeek),
            DayStatus.TransferredWorking => On(day.Date, (day.Counterpart ?? day.Date).DayOfWeek),
            _ => [],
        };

    private IReadOnlyList<WorkingInterval> On(LocalDate date, IsoDayOfWeek weekday)
    {
        var pattern = Patterns.LastOrDefault(pattern => pattern.From is not { } from || from <= date);
        return pattern is not null && pattern.Intervals.TryGetValue(weekday, out var intervals) ? intervals : [];
    }
}
