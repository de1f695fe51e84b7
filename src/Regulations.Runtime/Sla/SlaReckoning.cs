using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;

namespace Regulations.Runtime.Sla;

/// <summary>Makes the instants of a ledger line out of its budget, in working time. Pure.</summary>
/// <param name="receivedBy">The receiving channel's calendar: decides from when the limit counts.</param>
/// <param name="counted">The calendar in which the limit is counted.</param>
internal sealed class SlaReckoning(WorkingCalendar receivedBy, WorkingCalendar counted)
{
    /// <summary>The share of the budget at which a warning is due, in per cent.</summary>
    public const int WarningShare = 75;

    private static readonly Limit EscalationDelay = Limit.Hours(1);

    /// <summary>From the beginning: what is counted from arrived, and nothing was paused.</summary>
    /// <exception cref="OutsideCalendarException">The limit ends beyond the years the calendar knows.</exception>
    public SlaInstants Begin(Instant arrived, Limit budget)
    {
        if (budget.Unit == LimitUnit.Second)
        {
            var end = counted.Add(arrived, budget);
            return new SlaInstants(arrived, budget.Amount, end, counted.AtShare(arrived, end, WarningShare, budget.Unit), end);
        }
        var started = receivedBy.MoveToWorkingTime(arrived);
        var due = counted.Add(started, budget);
        var span = (long)counted.WorkingTimeBetween(started, due).TotalSeconds;
        var warning = counted.AtShare(started, due, WarningShare, budget.Unit);
        return new SlaInstants(started, span, due, warning, counted.Add(due, EscalationDelay));
    }

    /// <summary>How many seconds of the budget are left; negative when it is overdue.</summary>
    public long Left(Instant now, Instant due, Limit budget) =>
        (long)(budget.Unit == LimitUnit.Second ? due - now : counted.WorkingTimeBetween(now, due)).TotalSeconds;

    /// <summary>After a pause: what was left counts from the resumption.</summary>
    /// <param name="begun">The instants as they were before any pause.</param>
    /// <param name="resumed">When it goes on.</param>
    /// <param name="left">What was left of the budget in seconds; nothing where it was overdue.</param>
    /// <exception cref="OutsideCalendarException">The limit ends beyond the years the calendar knows.</exception>
    public SlaInstants Resume(SlaInstants begun, Instant resumed, long left, Limit budget)
    {
        var untilDue = Math.Max(0, left);
        var untilWarning = Math.Max(0, untilDue - (begun.Span * (100 - WarningShare) / 100));
        var (due, warning) = (After(resumed, untilDue, budget), After(resumed, untilWarning, budget));
        return begun with
        {
            Due = due,
            WarnAt = warning,
            EscalateAt = budget.Unit == LimitUnit.Second ? due : counted.Add(due, EscalationDelay),
        };
    }

    private Instant After(Instant from, long seconds, Limit budget) =>
        budget.Unit == LimitUnit.Second
            ? from + Duration.FromSeconds(seconds)
            : counted.AddWorkingTime(from, Duration.FromSeconds(seconds));
}

/// <summary>The instants of a ledger line.</summary>
/// <param name="Started">When it began to count.</param>
/// <param name="Span">The whole budget in seconds of working time.</param>
/// <param name="Due">The last instant in time.</param>
/// <param name="WarnAt">When three quarters are used.</param>
/// <param name="EscalateAt">One working hour after the due instant.</param>
internal sealed record SlaInstants(Instant Started, long Span, Instant Due, Instant WarnAt, Instant EscalateAt);
