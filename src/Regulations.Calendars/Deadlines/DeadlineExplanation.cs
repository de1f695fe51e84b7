using System.Runtime.InteropServices;
using NodaTime;
using Regulations.Calendars.Days;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars.Deadlines;

/// <summary>How a due instant came about, day by day.</summary>
/// <param name="Calendar">The calendar's id.</param>
/// <param name="Version">The label of its version.</param>
/// <param name="Zone">The IANA id of the zone.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Start">The start asked about.</param>
/// <param name="Position">Where the start lies.</param>
/// <param name="CountedFrom">The start moved into working time; the start itself for seconds.</param>
/// <param name="Due">The due instant.</param>
/// <param name="Days">Every day from the start to the due instant; empty for seconds, which ask no calendar.</param>
public sealed record DeadlineExplanation(
    string Calendar,
    string Version,
    string Zone,
    Limit Limit,
    Instant Start,
    StartPosition Position,
    Instant CountedFrom,
    Instant Due,
    IReadOnlyList<ExplainedDay> Days
);

/// <summary>What a day contributed to a deadline.</summary>
/// <param name="Day">The day and why it is worked or off.</param>
/// <param name="Count">What it was counted as.</param>
/// <param name="Number">For day limits, the number of a counted day from 1; else null.</param>
/// <param name="Intervals">The working intervals counted (day limits: the day's hours).</param>
public sealed record ExplainedDay(CalendarDay Day, DayCount Count, int? Number, IReadOnlyList<ExplainedInterval> Intervals);

/// <summary>What a day was counted as.</summary>
public enum DayCount
{
    /// <summary>Working time of it was counted, or it is one of the working days counted.</summary>
    Counted,

    /// <summary>The day on which a day limit starts: never counted.</summary>
    StartingDay,

    /// <summary>The working day on which the start came too late to count.</summary>
    TooLate,

    /// <summary>A day off.</summary>
    Off,
}

/// <summary>A stretch of working time, from and to included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExplainedInterval(Instant From, Instant To)
{
    /// <summary>Its length.</summary>
    public Duration Length => To - From;
}
