using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>How one execution stands, as Studio calls it.</summary>
public enum ElsaActivityStatus
{
    Pending,
    Running,
    Completed,
    Canceled,
    Faulted,
}

/// <summary>One execution of an activity, in short.</summary>
public record ExecutionSummaryShape(
    string Id,
    string WorkflowInstanceId,
    string ActivityId,
    string ActivityNodeId,
    string ActivityType,
    int ActivityTypeVersion,
    string? ActivityName,
    DateTimeOffset StartedAt,
    bool HasBookmarks,
    ElsaActivityStatus Status,
    DateTimeOffset? CompletedAt,
    JsonObject Metadata
);

/// <summary>One execution of an activity.</summary>
public sealed record ExecutionShape : ExecutionSummaryShape
{
    public ExecutionShape(ExecutionSummaryShape summary)
        : base(summary) { }

    /// <summary>What it began with, by input.</summary>
    public required JsonObject ActivityState { get; init; }

    /// <summary>The outcomes it ended by.</summary>
    public required JsonObject Payload { get; init; }

    /// <summary>What it ended with: its outcome and who ended it.</summary>
    public required JsonObject Outputs { get; init; }

    public JsonObject Properties { get; } = [];

    public required ExceptionShape? Exception { get; init; }

    public required int AggregateFaultCount { get; init; }
}

/// <summary>What led to an execution.</summary>
public sealed record CallStackShape(string ActivityExecutionId, IReadOnlyList<ExecutionShape> Items, long TotalCount);

/// <summary>A line of an instance's journal.</summary>
public sealed record JournalRecordShape(
    string Id,
    string WorkflowInstanceId,
    string ActivityInstanceId,
    string? ParentActivityInstanceId,
    string ActivityId,
    string ActivityType,
    int ActivityTypeVersion,
    string? ActivityName,
    string NodeId,
    DateTimeOffset Timestamp,
    long Sequence,
    string EventName,
    string? Message,
    string? Source,
    JsonObject ActivityState,
    JsonObject? Payload
);

/// <summary>The counts on a node's badge.</summary>
/// <param name="UncompletedCount">Executions that have begun and not ended.</param>
/// <param name="Metadata">Counts that have no member of their own: <c>cancelledCount</c>, <c>failedCount</c>.</param>
public sealed record NodeStatsShape(
    string ActivityId,
    string ActivityNodeId,
    long StartedCount,
    long CompletedCount,
    long UncompletedCount,
    bool IsBlocked,
    bool IsFaulted,
    JsonObject Metadata
);

/// <summary>The badges of some nodes.</summary>
public sealed record ExecutionReport(IReadOnlyList<NodeStatsShape> Stats);

/// <summary>Which nodes' badges are wanted.</summary>
public sealed record ReportWanted(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);

/// <summary>Which lines of the journal are wanted.</summary>
public sealed record JournalWanted(JournalFilterShape? Filter);

/// <summary>Lines of these nodes, of none of these types, with these names; null: any.</summary>
public sealed record JournalFilterShape(
    IReadOnlyList<string>? ActivityIds,
    IReadOnlyList<string>? ActivityNodeIds,
    IReadOnlyList<string>? ExcludedActivityTypes,
    IReadOnlyList<string>? EventNames
);
