using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Whether an instance goes on, as Studio calls it.</summary>
public enum ElsaStatus
{
    Running,
    Finished,
}

/// <summary>How it stands, as Studio calls it.</summary>
public enum ElsaSubStatus
{
    Pending,
    Executing,
    Suspended,
    Finished,
    Cancelled,
    Faulted,
    Interrupted,
}

/// <summary>A page of a list.</summary>
public sealed record ElsaPage<TItem>(IReadOnlyList<TItem> Items, long TotalCount);

/// <summary>An instance in a list.</summary>
public record InstanceSummary(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    int Version,
    ElsaStatus Status,
    ElsaSubStatus SubStatus,
    string? CorrelationId,
    string Name,
    int IncidentCount,
    bool IsSystem,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt
);

/// <summary>An instance with its state.</summary>
public sealed record InstanceDetails : InstanceSummary
{
    public InstanceDetails(InstanceSummary summary, WorkflowStateShape state)
        : base(summary) => WorkflowState = state;

    public WorkflowStateShape WorkflowState { get; }
}

/// <summary>What the engine remembers of an instance.</summary>
public sealed record WorkflowStateShape(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    int DefinitionVersion,
    string? CorrelationId,
    ElsaStatus Status,
    ElsaSubStatus SubStatus,
    IReadOnlyList<BookmarkShape> Bookmarks,
    IReadOnlyList<IncidentShape> Incidents,
    IReadOnlyList<JsonObject> CompletionCallbacks,
    IReadOnlyList<ExecutionContextShape> ActivityExecutionContexts,
    JsonObject Input,
    JsonObject Output,
    JsonObject Properties,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt
);

/// <summary>What an instance waits for.</summary>
public sealed record BookmarkShape(
    string Id,
    string Name,
    string Hash,
    JsonObject? Payload,
    string ActivityId,
    string ActivityNodeId,
    string ActivityInstanceId,
    DateTimeOffset CreatedAt,
    bool AutoBurn
);

/// <summary>What failed.</summary>
public sealed record IncidentShape(
    string ActivityId,
    string ActivityNodeId,
    string ActivityInstanceId,
    string ActivityType,
    string Message,
    ExceptionShape Exception,
    DateTimeOffset Timestamp
);

/// <summary>A failure's code and words.</summary>
public sealed record ExceptionShape(string Type, string Message, string? StackTrace, ExceptionShape? InnerException);

/// <summary>An activity that has begun and not ended.</summary>
public sealed record ExecutionContextShape(
    string Id,
    string? ParentContextId,
    string ScheduledActivityNodeId,
    string? OwnerActivityNodeId,
    JsonObject Properties,
    JsonObject ActivityState,
    IReadOnlyList<JsonObject> DynamicVariables
);

/// <summary>Whether an instance goes on: asked every few seconds.</summary>
public sealed record ExecutionStateShape(
    ElsaStatus Status,
    ElsaSubStatus WorkflowSubStatus,
    ElsaSubStatus SubStatus,
    DateTimeOffset UpdatedAt
);

/// <summary>A variable with its value now.</summary>
public sealed record VariableShape(string Id, string Name, JsonNode? Value);
