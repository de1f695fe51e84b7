using NodaTime;

namespace Regulations.Runtime.Timers;

internal enum TimerKind
{
    /// <summary>Wakes a bookmark of the workflow.</summary>
    Bookmark,

    /// <summary>Ends a draft nobody finished.</summary>
    DraftExpiry,
}

internal enum TimerStatus
{
    Waiting,
    Fired,
    Cancelled,
}

/// <summary>A wake-up at an instant; fired once.</summary>
internal sealed class TimerRow
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public string? BookmarkId { get; set; }
    public required string NodeId { get; set; }
    public TimerKind Kind { get; set; }
    public TimerStatus Status { get; set; }
    public Instant Due { get; set; }
    public Instant? EndedAt { get; set; }
}
