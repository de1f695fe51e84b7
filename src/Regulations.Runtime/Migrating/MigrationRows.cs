using NodaTime;

namespace Regulations.Runtime.Migrating;

/// <summary>How a run of moves goes.</summary>
public enum MigrationState
{
    /// <summary>It moves requests, a few at a time.</summary>
    Running,

    /// <summary>Somebody stopped it; what was moved stays moved.</summary>
    Stopped,

    /// <summary>Every request has been looked at.</summary>
    Done,
}

/// <summary>What came of one request of a run.</summary>
public enum MoveResult
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>It runs on the new version.</summary>
    Moved,

    /// <summary>It stays where it is.</summary>
    Refused,

    /// <summary>It ran on the new version before its turn came.</summary>
    AlreadyThere,

    /// <summary>It ended before its turn came.</summary>
    Ended,
}

/// <summary>Requests of one version being moved to another: the plan, who began it, how far it is.</summary>
internal sealed class MigrationRun
{
    public required string Id { get; set; }
    public required string DefinitionId { get; set; }
    public int FromVersion { get; set; }
    public required string FromHash { get; set; }
    public int ToVersion { get; set; }
    public required string ToHash { get; set; }

    /// <summary>What was chosen: node ids of the old version with those of the new, as JSON.</summary>
    public required string Mapping { get; set; }
    public required string Ground { get; set; }
    public MigrationState State { get; set; }
    public required string StartedBy { get; set; }
    public Instant StartedAt { get; set; }
    public string? StoppedBy { get; set; }

    /// <summary>When it was stopped or done; null: it runs.</summary>
    public Instant? EndedAt { get; set; }
}

/// <summary>One request of a run. The row is changed by the command that moves the request, in its transaction.</summary>
internal sealed class MigrationItem
{
    public required string RunId { get; set; }
    public required string RequestId { get; set; }
    public MoveResult Result { get; set; }

    /// <summary>Why it was refused, by language, as JSON; null elsewhere.</summary>
    public string? Reasons { get; set; }
    public Instant? At { get; set; }
}
