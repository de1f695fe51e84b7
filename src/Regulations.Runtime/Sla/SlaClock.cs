using NodaTime;

namespace Regulations.Runtime.Sla;

internal enum SlaKind
{
    /// <summary>The limit of one step.</summary>
    Step,

    /// <summary>The limit of the whole request.</summary>
    Total,
}

/// <summary>
/// A line of the ledger: a budget in its unit, and the instants derived from it. Whether it is overdue is computed, never stored.
/// What it was reckoned from stays in the row, so that a new version of the calendar can reckon it again.
/// </summary>
internal sealed class SlaClock
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string EditionKey { get; set; }
    public string? TaskId { get; set; }
    public required string NodeId { get; set; }
    public SlaKind Kind { get; set; }

    /// <summary>Whose limit it is; null for a clock over the request.</summary>
    public string? Role { get; set; }

    /// <summary>The name of a clock over the request, as in <c>total</c>; null for a step.</summary>
    public string? Name { get; set; }

    /// <summary>As in <c>2wd</c>; null: the act gives none.</summary>
    public string? Budget { get; set; }

    /// <summary>When that happened from which the limit is counted.</summary>
    public Instant Arrived { get; set; }

    /// <summary>The id of the calendar by which it counts as received.</summary>
    public required string ReceivedBy { get; set; }

    /// <summary>When it began to count: the arrival, moved into the receiving channel's working time.</summary>
    public Instant Started { get; set; }

    /// <summary>The whole budget in seconds of working time (wall clock for a limit in seconds); null where there is no due instant.</summary>
    public long? Span { get; set; }
    public Instant? Due { get; set; }
    public Instant? WarnAt { get; set; }
    public Instant? EscalateAt { get; set; }

    /// <summary>When the next rung is to ring; null: none is left, or it rests or has stopped.</summary>
    public Instant? NextRing { get; set; }
    public Instant? PausedAt { get; set; }

    /// <summary>The working time left at the last pause, in seconds; null where it never rested.</summary>
    public long? Left { get; set; }

    /// <summary>The end of the last pause; null where there was none or it rests now.</summary>
    public Instant? ResumedAt { get; set; }
    public Instant? Stopped { get; set; }

    /// <summary>The calendar's id and, after a blank, the version that the instants were reckoned with.</summary>
    public required string Calendar { get; set; }

    /// <summary>IANA id.</summary>
    public required string Zone { get; set; }

    public bool IsRunning => Stopped is null && PausedAt is null;
}

/// <summary>Something that rang. Inserting the row is the claim: a rung rings once, whichever node sees it.</summary>
internal sealed class SlaRung
{
    public required string ClockId { get; set; }

    /// <summary><c>warn</c>, <c>due</c> or <c>escalate</c>.</summary>
    public required string Rung { get; set; }
    public Instant At { get; set; }

    /// <summary>Whom it was told; null: nobody in particular.</summary>
    public string? ToldUser { get; set; }
}
