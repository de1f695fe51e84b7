using NodaTime;

namespace Regulations.Calendars.Days;

/// <summary>A holiday as the law states it: days of the year, or dates published year by year, and the years in which it holds.</summary>
/// <param name="Id">The rule's name in the data, as in <c>nauryz</c>.</param>
/// <param name="Name">The holiday's name.</param>
/// <param name="Carried">On a Saturday or Sunday it is carried to the next working day.</param>
/// <param name="FromYear">The first year in which it holds; null: from ever.</param>
/// <param name="ToYear">The last year in which it holds; null: for ever.</param>
/// <param name="Days">Days of every year.</param>
/// <param name="Dates">Single dates.</param>
public sealed record HolidayRule(
    string Id,
    CalendarText Name,
    bool Carried,
    int? FromYear,
    int? ToYear,
    IReadOnlyList<AnnualDate> Days,
    IReadOnlyList<LocalDate> Dates
)
{
    /// <summary>The rule's dates in a year, in order.</summary>
    public IEnumerable<LocalDate> In(int year)
    {
        if (year < FromYear || year > ToYear)
            return [];
        return Days.Where(day => day.IsValidYear(year))
            .Select(day => day.InYear(year))
            .Concat(Dates.Where(date => date.Year == year))
            .Order();
    }
}

/// <summary>A decreed transfer: one day is off, another is worked instead.</summary>
/// <param name="Off">The working day given off.</param>
/// <param name="Worked">The day off that is worked, with the ordinary hours of <paramref name="Off"/>'s weekday.</param>
public sealed record DayTransfer(LocalDate Off, LocalDate Worked);
