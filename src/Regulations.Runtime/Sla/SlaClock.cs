using NodaTime;

namespace Regulations.Runtime.Sla;

internal enum SlaKind
{
    /// <summary>The limit of one step.</summary>
    Step,

    /// <summary>The limit of the whole request.</summary>
    Total,
}

/// <summary>A line of the ledger: a budget in its unit, and the instants derived from it. Whether it is overdue is computed, never stored.</summary>
internal sealed class SlaClock
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string EditionKey { get; set; }
    public string? TaskId { get; set; }
    public required string NodeId { get; set; }
    public SlaKind Kind { get; set; }

    /// <summary>As in <c>2wd</c>; null: the act gives none.</summary>
    public string? Budget { get; set; }
    public Instant Started { get; set; }
    public Instant? Due { get; set; }
    public Instant? WarnAt { get; set; }
    public Instant? EscalateAt { get; set; }
    public Instant? PausedAt { get; set; }

    /// <summary>The working time left while paused, in whole working seconds; null while running.</summary>
    public long? Left { get; set; }
    public Instant? Stopped { get; set; }

    /// <summary>The calendar's id and version that the instants were reckoned with.</summary>
    public required string Calendar { get; set; }

    /// <summary>IANA id.</summary>
    public required string Zone { get; set; }
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
