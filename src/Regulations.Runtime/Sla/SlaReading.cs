using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sla;

/// <summary>Reads how a line of the ledger stands at a moment, in working time.</summary>
internal sealed class SlaReading(WorkingTime time)
{
    public SlaView Read(SlaClock clock, Instant now)
    {
        var state = State(clock, now);
        if (clock is not { Due: { } due, Span: { } span } || !Limit.TryParse(clock.Budget, out var budget))
        {
            return new SlaView(state, clock.Budget, clock.Started, clock.Due, clock.WarnAt, clock.Stopped, null, null);
        }
        var calendar = time.Reckoned(clock.Calendar, clock.Zone);
        var until = clock.Stopped ?? clock.PausedAt ?? now;
        return new SlaView(
            state,
            clock.Budget,
            clock.Started,
            clock.PausedAt is null ? due : null,
            clock.WarnAt,
            clock.Stopped,
            Used(calendar, until, due, span, budget.Unit),
            clock.Stopped is null ? Left(calendar, Instant.Max(until, clock.Started), due, budget.Unit) : null
        );
    }

    public static SlaState State(SlaClock clock, Instant now) =>
        clock switch
        {
            { Budget: null } or { Due: null } => SlaState.None,
            { Stopped: { } stopped } => stopped > clock.Due ? SlaState.DoneLate : SlaState.DoneInTime,
            { PausedAt: not null } => SlaState.Paused,
            _ when now > clock.Due => SlaState.Breached,
            _ when now >= clock.WarnAt => SlaState.AtRisk,
            _ => SlaState.OnTrack,
        };

    /// <summary>What is used is what is not left: so a pause, which keeps what is left, keeps this as well.</summary>
    private static double? Used(WorkingCalendar calendar, Instant until, Instant due, long span, LimitUnit unit)
    {
        if (span == 0)
        {
            return until < due ? 0 : 1;
        }
        try
        {
            var left = unit == LimitUnit.Second ? due - until : calendar.WorkingTimeBetween(until, due);
            return Math.Clamp(1 - (left.TotalSeconds / span), 0, double.MaxValue);
        }
        catch (OutsideCalendarException)
        {
            return null;
        }
    }

    /// <summary>Counted from the start at the earliest: what arrived on a day off has no more left than what the act gives.</summary>
    private static WorkingTimeLeft? Left(WorkingCalendar calendar, Instant until, Instant due, LimitUnit unit)
    {
        try
        {
            var left = calendar.Remaining(until, due, unit);
            return new WorkingTimeLeft(left.WorkingDays, left.Hours, left.Minutes, left.Late);
        }
        catch (OutsideCalendarException)
        {
            return null;
        }
    }
}
