using NodaTime;

namespace Regulations.Runtime.Outbox;

internal enum OutboxKind
{
    /// <summary>A call to an external system.</summary>
    SystemCall,

    /// <summary>Starts a child workflow.</summary>
    ChildStart,

    /// <summary>Tells a parent that its child ended.</summary>
    ChildEnd,

    /// <summary>Cancels a child nobody waits for any more.</summary>
    ChildCancel,

    /// <summary>Carries an event to other instances.</summary>
    Event,
}

internal enum OutboxStatus
{
    Pending,
    Done,
    Failed,
    Cancelled,
}

/// <summary>Something that leaves a request, committed together with the change that caused it and delivered at least once.</summary>
internal sealed class OutboxMessage
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public string? BookmarkId { get; set; }
    public required string NodeId { get; set; }
    public OutboxKind Kind { get; set; }

    /// <summary>The external system; for other kinds the definition, parent or event.</summary>
    public required string Target { get; set; }
    public string? Operation { get; set; }
    public string? Payload { get; set; }
    public OutboxStatus Status { get; set; }
    public int Attempts { get; set; }
    public Instant NextAttempt { get; set; }

    /// <summary>The node that delivers it until <see cref="LeaseUntil"/>; a dead node's rows are taken over after.</summary>
    public string? LeaseOwner { get; set; }
    public Instant? LeaseUntil { get; set; }
    public Instant CreatedAt { get; set; }
    public Instant? EndedAt { get; set; }

    /// <summary>The last failure's code; never the other side's words.</summary>
    public string? LastError { get; set; }

    /// <summary>The message as it is now.</summary>
    public OutboxMessage Copy() => (OutboxMessage)MemberwiseClone();
}
