using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Editions.Trials;
using Regulations.Web.Elements;

namespace Regulations.Web.Trials;

/// <summary>Limits of a trial as the pages show limits.</summary>
internal static class TrialTimes
{
    // As the runtime warns.
    private const double AtRisk = 0.75;

    /// <summary>How a task's limit stands; null: it has none.</summary>
    public static TimeShown? Of(Trial trial, TrialWait.Person task) =>
        task is { Due: { } due, Task.Limit: { } limit } ? Shown(trial, task.Task.Role, task.From, due, limit, trial.Now, null) : null;

    /// <summary>How the whole time stands; null: it has not begun or has no limit.</summary>
    public static TimeShown? Of(Trial trial) =>
        trial.Total is { Due: { } due, Limit: { } limit } total
            ? Shown(trial, null, total.Started, due, limit, total.Stopped ?? trial.Now, total.Stopped)
            : null;

    private static TimeShown Shown(Trial trial, string? role, Instant from, Instant due, string limit, Instant at, Instant? stopped)
    {
        var calendar = trial.Subject.CalendarOf(role);
        var unit = Limit.Parse(limit).Unit;
        var used = calendar.ShareUsed(from, due, at, unit);
        var left = calendar.Remaining(at, due, unit);
        var state =
            stopped is not null ? (at > due ? TimeState.DoneLate : TimeState.DoneInTime)
            : at > due ? TimeState.Breached
            : used >= AtRisk ? TimeState.AtRisk
            : TimeState.OnTrack;
        return new TimeShown(state, used, left.WorkingDays, (left.Hours * 60) + left.Minutes, limit, due);
    }
}
