using NodaTime;

namespace Regulations.Runtime.Instances;

/// <summary>How one execution of an activity stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It has begun and not ended.</summary>
    Running,

    /// <summary>It ended by one of its outcomes.</summary>
    Completed,

    /// <summary>It was ended without an outcome: another branch won, the instance ended, the request moved to another version.</summary>
    Cancelled,

    /// <summary>It failed and waits to be repaired, or it failed and was begun anew.</summary>
    Faulted,
}

/// <summary>One time that an activity was executed in a request.</summary>
/// <param name="NodeId">The activity, as the engine names it.</param>
/// <param name="Path">Ids from the root activity down to this one.</param>
/// <param name="Visit">From 1 within its activity: the second round of a loop is 2.</param>
/// <param name="ActivityType">Its type; empty where the definition the request runs on now does not have the activity.</param>
/// <param name="TypeVersion">The version of its type that the file names.</param>
/// <param name="Name">Its name in the file; may be null.</param>
/// <param name="StartedAt">When it began. Where the journal does not say it: when what leads to it had ended.</param>
/// <param name="EndedAt">Null while it runs or has failed and waits.</param>
/// <param name="Waits">It waits for a person, an instant, a system, an event or a child.</param>
/// <param name="Outcomes">The outcomes it ended by.</param>
/// <param name="Actor">Who ended it (user name); null for machines, while it runs, and for viewers who may not know.</param>
/// <param name="Fault">The code of what failed; null: nothing did.</param>
/// <param name="Began">With what it began to wait: a task's <c>role</c>, <c>assignee</c> and <c>limit</c>, a call's <c>system</c> and <c>operation</c>, a timer's <c>due</c>; empty where it did not wait. Never personal data of an applicant.</param>
public sealed record ActivityExecution(
    string NodeId,
    IReadOnlyList<string> Path,
    int Visit,
    string ActivityType,
    int TypeVersion,
    string? Name,
    Instant StartedAt,
    Instant? EndedAt,
    ExecutionStatus Status,
    bool Waits,
    IReadOnlyList<string> Outcomes,
    string? Actor,
    string? Fault,
    IReadOnlyDictionary<string, string> Began
)
{
    /// <summary>It has neither ended nor been given up.</summary>
    public bool IsOpen => EndedAt is null;
}

/// <summary>Something that happened to an execution.</summary>
/// <param name="Sequence">From 1 within the request, in the order in which things happened.</param>
/// <param name="What"><c>Started</c>, <c>Suspended</c>, <c>Completed</c>, <c>Cancelled</c>, <c>Faulted</c>; and what happens to what waits: <c>Claimed</c>, <c>Released</c>, <c>Assigned</c>, <c>Warned</c>, <c>Due</c>, <c>Escalated</c>, <c>CallFailed</c>, <c>Moved</c>.</param>
/// <param name="Visit">Which execution of the node.</param>
/// <param name="Detail">Outcomes of a completion, the code of a failure, the node that a wait moved to; null otherwise. Never personal data.</param>
/// <param name="Actor">Who did it (user name); null for machines and for viewers who may not know.</param>
public sealed record ExecutionEvent(long Sequence, Instant At, string NodeId, int Visit, string What, string? Detail, string? Actor);

/// <summary>All that the activities of a request went through.</summary>
/// <param name="Executions">In the order in which they began.</param>
/// <param name="Events">In the order in which they happened.</param>
public sealed record RequestCourse(IReadOnlyList<ActivityExecution> Executions, IReadOnlyList<ExecutionEvent> Events)
{
    /// <summary>The executions of one node, oldest first.</summary>
    public IReadOnlyList<ActivityExecution> Of(string nodeId) => [.. Executions.Where(e => e.NodeId == nodeId)];

    /// <summary>Counts per node; nodes never reached are left out.</summary>
    public IReadOnlyDictionary<string, NodeCount> Counts() =>
        Executions.GroupBy(e => e.NodeId, StringComparer.Ordinal).ToDictionary(g => g.Key, NodeCount.Of, StringComparer.Ordinal);
}

/// <summary>How often a node was executed and how that stands.</summary>
/// <param name="Started">Executions that began.</param>
/// <param name="Completed">Of these, those that ended by an outcome.</param>
/// <param name="Open">Of these, those that have not ended.</param>
/// <param name="Cancelled">Of these, those that the course of the workflow ended.</param>
/// <param name="Failed">Of these, those that failed and were begun anew.</param>
/// <param name="Waits">One of them waits.</param>
/// <param name="IsFaulted">One of them has failed and is not repaired.</param>
public sealed record NodeCount(int Started, int Completed, int Open, int Cancelled, int Failed, bool Waits, bool IsFaulted)
{
    internal static NodeCount Of(IEnumerable<ActivityExecution> executions)
    {
        var all = executions.ToList();
        return new NodeCount(
            all.Count,
            all.Count(e => e.Status == ExecutionStatus.Completed),
            all.Count(e => e.IsOpen),
            all.Count(e => e.Status == ExecutionStatus.Cancelled),
            all.Count(e => e is { Status: ExecutionStatus.Faulted, IsOpen: false }),
            all.Any(e => e is { IsOpen: true, Waits: true, Status: ExecutionStatus.Running }),
            all.Any(e => e is { IsOpen: true, Status: ExecutionStatus.Faulted })
        );
    }
}
