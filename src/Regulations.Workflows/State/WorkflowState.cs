using System.Text.Json.Nodes;
using NodaTime;

namespace Regulations.Workflows.State;

/// <summary>All an instance remembers between two stimuli. Immutable; small as JSON.</summary>
public sealed record WorkflowState
{
    /// <summary>The version of the JSON shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The hash of the definition content it runs on.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>The request kind that limits are read for.</summary>
    public string? Kind { get; init; }

    /// <summary>SetName's value.</summary>
    public string? Name { get; init; }

    /// <summary>The business key.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Running or finished.</summary>
    public required WorkflowStatus Status { get; init; }

    /// <summary>How.</summary>
    public required WorkflowSubStatus SubStatus { get; init; }

    /// <summary>Inputs as given.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>Outputs set so far.</summary>
    public required JsonObject Outputs { get; init; }

    /// <summary>Workflow variables by variable id.</summary>
    public required JsonObject Variables { get; init; }

    /// <summary>What is waited for, oldest first.</summary>
    public required IReadOnlyList<Bookmark> Bookmarks { get; init; }

    /// <summary>What failed and is not repaired.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>The interpreter's own bookkeeping: activity executions that have begun and not ended, visits of connections, last results.</summary>
    public required JsonObject Tokens { get; init; }
}

/// <summary>What an instance waits for.</summary>
/// <param name="Id">Deterministic: instance, node, visit.</param>
/// <param name="NodeId">The activity's id in the definition.</param>
/// <param name="ActivityType">The activity's type.</param>
/// <param name="Kind"><c>task</c>, <c>timer</c>, <c>system</c>, <c>event</c>, <c>child</c>.</param>
/// <param name="EventName">The event's name where the kind is <c>event</c>.</param>
/// <param name="CreatedAt">When the wait began.</param>
public sealed record Bookmark(string Id, string NodeId, string ActivityType, string Kind, string? EventName, Instant CreatedAt);

/// <summary>A failure that keeps its token.</summary>
/// <param name="Property">The property whose expression failed; null where the failure is not in one.</param>
/// <param name="Line">The line of a script, from 1.</param>
public sealed record Incident(
    string Id,
    string NodeId,
    string ActivityType,
    string Code,
    string Message,
    string? Property,
    int? Line,
    Instant RaisedAt
);
