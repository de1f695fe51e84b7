using NodaTime;

namespace Regulations.Runtime.Sla;

/// <summary>How a time limit stands at one moment. Computed, never stored.</summary>
/// <param name="Budget">The limit, as in <c>2wd</c>; null: the act gives none.</param>
/// <param name="Started">When it began to count.</param>
/// <param name="Due">The last instant in time; null where there is no limit or it is paused.</param>
/// <param name="WarnAt">When three quarters of it are used.</param>
/// <param name="Stopped">When it ended; null: it runs.</param>
/// <param name="UsedShare">0 at the start, 1 at the limit, above 1 when breached; counted in working minutes; null where there is no limit.</param>
/// <param name="Left">The working time left, or over the limit where <see cref="SlaState.Breached"/>; null where there is no limit or it has ended.</param>
public sealed record SlaView(
    SlaState State,
    string? Budget,
    Instant Started,
    Instant? Due,
    Instant? WarnAt,
    Instant? Stopped,
    double? UsedShare,
    WorkingTimeLeft? Left
);

/// <summary>An amount of working time in the words of the office: whole working days after today, and working time within the last day.</summary>
/// <param name="Days">Whole working days.</param>
/// <param name="Hours">Working hours besides, 0–23.</param>
/// <param name="Minutes">Working minutes besides, 0–59.</param>
/// <param name="Over">True: this much over the limit; false: this much left.</param>
public sealed record WorkingTimeLeft(int Days, int Hours, int Minutes, bool Over);

/// <summary>How a limit stands.</summary>
public enum SlaState
{
    /// <summary>No limit is given.</summary>
    None,

    /// <summary>Less than three quarters used.</summary>
    OnTrack,

    /// <summary>Three quarters or more used.</summary>
    AtRisk,

    /// <summary>The limit has passed and the work is not done.</summary>
    Breached,

    /// <summary>It rests.</summary>
    Paused,

    /// <summary>Ended within the limit.</summary>
    DoneInTime,

    /// <summary>Ended after the limit.</summary>
    DoneLate,
}
