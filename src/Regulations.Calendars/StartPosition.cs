using NodaTime;

namespace Regulations.Calendars;

/// <summary>Where an instant lies with respect to working time.</summary>
public enum StartPosition
{
    /// <summary>In an interval, its two ends included.</summary>
    InWorkingTime,

    /// <summary>On a working day before it opens.</summary>
    BeforeOpening,

    /// <summary>On a working day between two intervals.</summary>
    InBreak,

    /// <summary>On a working day after its close.</summary>
    AfterHours,

    /// <summary>On a day that is not worked.</summary>
    DayOff,
}

/// <summary>When something that arrived counts as received.</summary>
/// <param name="Arrived">When it arrived.</param>
/// <param name="Received">From when it counts: the same instant in working time, else the next working instant.</param>
/// <param name="Day">The local working day of receipt.</param>
/// <param name="Position">Where the arrival lay.</param>
public sealed record Receipt(Instant Arrived, Instant Received, LocalDate Day, StartPosition Position)
{
    /// <summary>It counts from later than it arrived.</summary>
    public bool Moved => Received != Arrived;
}
