using NodaTime;
using Regulations.Calendars.Days;
using Regulations.Calendars.Hours;

namespace Regulations.Calendars;

/// <summary>What a calendar said from a date on, until a later version: the nation's days and the calendar's hours.</summary>
/// <param name="CalendarId">The calendar's id.</param>
/// <param name="Label">Names the version: the version of the hours, a dot, the version of the national days.</param>
/// <param name="ValidFrom">The first local date on which reckoning is done with this version. It speaks of all years, past ones too.</param>
/// <param name="Reason">Why the version came about.</param>
/// <param name="Days">The nation's days.</param>
/// <param name="Hours">The calendar's hours.</param>
public sealed record CalendarVersion(
    string CalendarId,
    string Label,
    LocalDate ValidFrom,
    CalendarText Reason,
    NationalDays Days,
    WeeklyHours Hours
);
