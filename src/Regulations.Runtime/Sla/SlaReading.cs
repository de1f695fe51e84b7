using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sla;

/// <summary>Reads how a line of the ledger stands at a moment, in working time.</summary>
internal sealed class SlaReading(WorkingTime time)
{
    public SlaView Read(SlaClock clock, Instant now)
    {
        var state = State(clock, now);
        if (clock.Due is not { } due || !Limit.TryParse(clock.Budget, out var budget))
        {
            return new SlaView(state, clock.Budget, clock.Started, clock.Due, clock.WarnAt, clock.Stopped, null, null);
        }
        var calendar = time.Calendar(CalendarId(clock), clock.Zone, clock.Started);
        var until = clock.Stopped ?? clock.PausedAt ?? now;
        var used = calendar.ShareUsed(clock.Started, due, until, budget.Unit);
        var left = clock.Stopped is null ? Left(calendar.Remaining(until, due)) : null;
        return new SlaView(state, clock.Budget, clock.Started, due, clock.WarnAt, clock.Stopped, used, left);
    }

    public static SlaState State(SlaClock clock, Instant now) =>
        clock switch
        {
            { Budget: null } => SlaState.None,
            { Stopped: { } stopped } => stopped > clock.Due ? SlaState.DoneLate : SlaState.DoneInTime,
            { PausedAt: not null } => SlaState.Paused,
            _ when now > clock.Due => SlaState.Breached,
            _ when now >= clock.WarnAt => SlaState.AtRisk,
            _ => SlaState.OnTrack,
        };

    // The stored name is the id, and after a blank the version reckoned with.
    private static string CalendarId(SlaClock clock) => clock.Calendar.Split(' ')[0];

    private static WorkingTimeLeft Left(Calendars.RemainingTime left) => new(left.WorkingDays, left.Hours, left.Minutes, left.Late);
}
