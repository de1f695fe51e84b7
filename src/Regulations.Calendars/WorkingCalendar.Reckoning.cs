using NodaTime;
using Regulations.Calendars.Hours;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars;

public sealed partial class WorkingCalendar
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMinute = 60 * NanosecondsPerSecond;
    private const long NanosecondsPerHour = 60 * NanosecondsPerMinute;

    /// <summary>The instant at which a limit that runs from <paramref name="start"/> is due.</summary>
    /// <remarks>
    /// Seconds: wall clock. Otherwise the start is first moved into working time. Minutes and hours are added over the intervals, and a
    /// due instant that falls on an interval's end stays there. Days end at close of business of the N-th working day after the moved
    /// start's day; zero days at the close of that day, and zero minutes or hours at the moved start.
    /// </remarks>
    /// <exception cref="OutsideCalendarException">The start or the due instant lies outside the years covered (not for seconds).</exception>
    public Instant Add(Instant start, Limit limit)
    {
        if (limit.Unit == LimitUnit.Second)
            return start + Duration.FromSeconds(limit.Amount);
        var (at, interval) = Moved(start);
        return limit.Unit == LimitUnit.WorkingDay
            ? CloseOf(schedule.DayOf(interval) + (long)limit.Amount)
            : WorkingSchedule.ToInstant(Later(at, interval, InNanoseconds(limit)));
    }

    /// <summary>The instant so much working time after <paramref name="start"/>, by the rules of minutes and hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    /// <exception cref="OutsideCalendarException">The start or the result lies outside the years covered.</exception>
    public Instant AddWorkingTime(Instant start, Duration workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, Duration.Zero);
        var (at, interval) = Moved(start);
        return WorkingSchedule.ToInstant(Later(at, interval, workingTime.ToInt64Nanoseconds()));
    }

    /// <summary>The latest start from which a limit is due at <paramref name="due"/> or, where no start reaches it, before.</summary>
    /// <exception cref="OutsideCalendarException">The due instant or the start lies outside the years covered (not for seconds).</exception>
    public Instant Subtract(Instant due, Limit limit)
    {
        if (limit.Unit == LimitUnit.Second)
            return due - Duration.FromSeconds(limit.Amount);
        var end = Covered(due);
        if (limit.Unit == LimitUnit.WorkingDay)
            return CloseOf(schedule.DaysClosedBy(end) - 1L - limit.Amount);
        return limit.Amount == 0 ? LastWorkingInstant(end) : Earlier(end, InNanoseconds(limit));
    }

    /// <summary>How many whole units of a limit fit between two instants: the largest amount which, added to the start, is due by the end.</summary>
    /// <remarks>Zero where not even one fits. An end before the start gives the negative of the same question asked the other way round.</remarks>
    /// <exception cref="OutsideCalendarException">An instant lies outside the years covered (not for seconds).</exception>
    public long Between(Instant start, Instant end, LimitUnit unit)
    {
        if (end < start)
            return -Between(end, start, unit);
        if (unit == LimitUnit.Second)
            return (long)Math.Floor((end - start).TotalSeconds);
        if (unit == LimitUnit.WorkingDay)
            return Math.Max(0, schedule.DaysClosedBy(Covered(end)) - 1L - schedule.DayOf(Moved(start).Interval));
        return Worked(start, end) / (unit == LimitUnit.WorkingHour ? NanosecondsPerHour : NanosecondsPerMinute);
    }

    /// <summary>The working time between two instants; negative where the end comes first.</summary>
    /// <exception cref="OutsideCalendarException">An instant lies outside the years covered.</exception>
    public Duration WorkingTimeBetween(Instant start, Instant end) => Duration.FromNanoseconds(Worked(start, end));

    private static long? Product(long amount, long unit) => amount > long.MaxValue / unit ? null : amount * unit;

    private long Worked(Instant start, Instant end) => schedule.WorkedUntil(Covered(end)) - schedule.WorkedUntil(Covered(start));

    private long InNanoseconds(Limit limit) =>
        Product(limit.Amount, limit.Unit == LimitUnit.WorkingHour ? NanosecondsPerHour : NanosecondsPerMinute) ?? throw Outside();

    private Instant CloseOf(long day) =>
        day >= 0 && day < schedule.DayCount ? WorkingSchedule.ToInstant(schedule.CloseOfDay((int)day)) : throw Outside();

    private long Later(long at, int interval, long workingTime)
    {
        var before = schedule.WorkedBefore(interval) + at - schedule.Opens(interval);
        if (workingTime > long.MaxValue - before)
            throw Outside();
        var worked = before + workingTime;
        var reached = schedule.Reaching(worked, interval);
        return reached < schedule.IntervalCount ? schedule.Opens(reached) + worked - schedule.WorkedBefore(reached) : throw Outside();
    }

    private Instant Earlier(long end, long workingTime)
    {
        var worked = schedule.WorkedUntil(end) - workingTime;
        if (worked < 0)
            throw Outside();
        var interval = schedule.Exceeding(worked);
        return WorkingSchedule.ToInstant(schedule.Opens(interval) + worked - schedule.WorkedBefore(interval));
    }

    private Instant LastWorkingInstant(long end)
    {
        var interval = schedule.EndingAtOrAfter(end);
        if (interval < schedule.IntervalCount && schedule.Opens(interval) <= end)
            return WorkingSchedule.ToInstant(end);
        return interval > 0 ? WorkingSchedule.ToInstant(schedule.Closes(interval - 1)) : throw Outside();
    }
}
