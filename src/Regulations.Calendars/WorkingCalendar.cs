using NodaTime;
using Regulations.Calendars.Days;
using Regulations.Calendars.Hours;

namespace Regulations.Calendars;

/// <summary>One version of a working calendar in one zone: which days are worked, at which hours, and all reckoning with limits.</summary>
/// <remarks>
/// Intervals are closed: an instant at an interval's end lies in that interval and day. Seconds are wall clock and ask no calendar.
/// Everything else throws <see cref="OutsideCalendarException"/> when it leaves the years covered. Immutable and thread-safe; a
/// reckoning takes well under a microsecond. The rules: docs/decisions/0006-working-time.md.
/// </remarks>
public sealed partial class WorkingCalendar
{
    private readonly WorkingSchedule schedule;
    private readonly NationalDays days;
    private readonly WeeklyHours hours;

    internal WorkingCalendar(CalendarVersion version, DateTimeZone zone)
    {
        Version = version;
        Zone = zone;
        days = version.Days;
        hours = version.Hours;
        schedule = new WorkingSchedule(days, hours, zone);
    }

    /// <summary>The calendar's id, as in <c>kz-provider</c>.</summary>
    public string Id => Version.CalendarId;

    /// <summary>The version reckoned with.</summary>
    public CalendarVersion Version { get; }

    /// <summary>The zone its local hours are read in.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The first year covered.</summary>
    public int FromYear => days.FromYear;

    /// <summary>The last year covered.</summary>
    public int ToYear => days.ToYear;

    /// <summary>What the national calendar says of a date.</summary>
    /// <exception cref="OutsideCalendarException">The date's year is not covered.</exception>
    public CalendarDay Day(LocalDate date) => days.Covers(date) ? days[date] : throw Outside();

    /// <summary>The intervals this calendar works on a date, in order; none on a day off.</summary>
    /// <exception cref="OutsideCalendarException">The date's year is not covered.</exception>
    public IReadOnlyList<WorkingInterval> HoursOn(LocalDate date) => hours.On(Day(date));

    /// <summary>The local date of an instant.</summary>
    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The instant lies in working time, ends of intervals included.</summary>
    /// <exception cref="OutsideCalendarException">The instant lies outside the years covered.</exception>
    public bool IsWorkingTime(Instant instant) => MoveToWorkingTime(instant) == instant;

    /// <summary>The instant itself in working time, else the next opening of an interval.</summary>
    /// <exception cref="OutsideCalendarException">The instant, or the next opening, lies outside the years covered.</exception>
    public Instant MoveToWorkingTime(Instant instant) => WorkingSchedule.ToInstant(Moved(instant).At);

    /// <summary>When something that arrives at an instant counts as received: after hours or on a day off, on the next working day.</summary>
    /// <exception cref="OutsideCalendarException">The instant, or the next opening, lies outside the years covered.</exception>
    public Receipt Receive(Instant arrived)
    {
        var (at, interval) = Moved(arrived);
        return new Receipt(
            arrived,
            WorkingSchedule.ToInstant(at),
            schedule.DateOf(schedule.DayOf(interval)),
            PositionOf(arrived, at, interval)
        );
    }

    /// <summary>The instant in nanoseconds, moved into working time, with the interval it lies in.</summary>
    private (long At, int Interval) Moved(Instant instant)
    {
        var start = Covered(instant);
        var interval = schedule.EndingAtOrAfter(start);
        return interval < schedule.IntervalCount ? (Math.Max(start, schedule.Opens(interval)), interval) : throw Outside();
    }

    private StartPosition PositionOf(Instant start, long moved, int interval)
    {
        if (WorkingSchedule.Nanoseconds(start) == moved)
            return StartPosition.InWorkingTime;
        var date = DateOf(start);
        var day = schedule.DayOf(interval);
        if (date == schedule.DateOf(day))
            return interval > 0 && schedule.DayOf(interval - 1) == day ? StartPosition.InBreak : StartPosition.BeforeOpening;
        return HoursOn(date).Count > 0 ? StartPosition.AfterHours : StartPosition.DayOff;
    }

    private long Covered(Instant instant) =>
        instant >= schedule.Begin && instant < schedule.End ? WorkingSchedule.Nanoseconds(instant) : throw Outside();

    private OutsideCalendarException Outside() => new(Id, FromYear, ToYear);
}
