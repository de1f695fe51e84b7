using NodaTime;
using Regulations.Calendars.Hours;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars;

public sealed partial class WorkingCalendar
{
    /// <summary>The instant at which a share of a budget is used: that share of the working time between start and due (wall clock for seconds).</summary>
    /// <param name="percent">The share, 0–100.</param>
    /// <param name="unit">The unit of the limit the budget comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0–100, or the budget ends before it starts.</exception>
    /// <exception cref="OutsideCalendarException">An instant lies outside the years covered (not for seconds).</exception>
    public Instant AtShare(Instant start, Instant due, int percent, LimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(due, start);
        return unit == LimitUnit.Second
            ? start + ((due - start) * percent / 100)
            : AddWorkingTime(start, WorkingTimeBetween(start, due) * percent / 100);
    }

    /// <summary>How much of a budget is used: 0 at its start, 1 when due, more when overdue.</summary>
    /// <param name="unit">The unit of the limit the budget comes from.</param>
    /// <exception cref="OutsideCalendarException">An instant lies outside the years covered (not for seconds).</exception>
    public double ShareUsed(Instant start, Instant due, Instant now, LimitUnit unit)
    {
        if (now <= start)
            return 0;
        var budget = unit == LimitUnit.Second ? due - start : WorkingTimeBetween(start, due);
        var used = unit == LimitUnit.Second ? now - start : WorkingTimeBetween(start, now);
        if (budget <= Duration.Zero)
            return now < due ? 0 : 1;
        return used / budget;
    }

    /// <summary>What is left until a due instant, or how late it is: whole working days beyond today, and the working time beside them.</summary>
    /// <remarks>
    /// Ahead: the working days after today which close by the due instant, and the working time left today (and, where the due instant lies
    /// within a later day, the part of that day). Late: the working days after the due day which have closed by now, and the rest.
    /// </remarks>
    /// <param name="unit">The unit of the limit; seconds are left by the wall clock.</param>
    /// <exception cref="OutsideCalendarException">An instant lies outside the years covered (not for seconds).</exception>
    public RemainingTime Remaining(Instant now, Instant due, LimitUnit unit = LimitUnit.WorkingDay)
    {
        var late = now > due;
        if (unit == LimitUnit.Second)
            return new RemainingTime(late, 0, late ? now - due : due - now);
        var (from, to) = late ? (due, now) : (now, due);
        var firstDay = schedule.FirstDayFrom(DateOf(from).PlusDays(1));
        var closed = schedule.DaysClosedBy(Covered(to));
        var wholeDays = Math.Max(0, closed - firstDay);
        var working = Worked(from, to);
        for (var day = firstDay; day < closed; day++)
            working -= schedule.LengthOfDay(day);
        return new RemainingTime(late, wholeDays, Duration.FromNanoseconds(working));
    }
}
