using Regulations.Runtime.Sla;

namespace Regulations.Web.Elements;

/// <summary>From the runtime's view of a limit to its one line on a page.</summary>
public static class SlaShown
{
    private const int MinutesInHour = 60;

    /// <summary>The line; null where there is no limit to show.</summary>
    public static TimeShown? Shown(this SlaView? view) =>
        view is null || StateOf(view.State) is not { } state
            ? null
            : new TimeShown(
                state,
                view.UsedShare ?? 0,
                view.Left?.Days ?? 0,
                view.Left is { } left ? (left.Hours * MinutesInHour) + left.Minutes : 0,
                view.Budget,
                view.Due
            );

    /// <summary>The state as pages know it; null where no limit is given.</summary>
    public static TimeState? StateOf(SlaState state) =>
        state switch
        {
            SlaState.OnTrack => TimeState.OnTrack,
            SlaState.AtRisk => TimeState.AtRisk,
            SlaState.Breached => TimeState.Breached,
            SlaState.Paused => TimeState.Paused,
            SlaState.DoneInTime => TimeState.DoneInTime,
            SlaState.DoneLate => TimeState.DoneLate,
            _ => null,
        };
}
