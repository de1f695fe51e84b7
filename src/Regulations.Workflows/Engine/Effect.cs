using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>Something the surroundings must do or record because of a transition, in the order in which it came about. Plain data.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>A line of text written by WriteLine.</summary>
    public sealed record LineWritten(string NodeId, string Text) : Effect;

    /// <summary>An activity began.</summary>
    public sealed record ActivityStarted(string NodeId, string ActivityType) : Effect;

    /// <summary>An activity ended with the outcomes followed.</summary>
    public sealed record ActivityCompleted(string NodeId, string ActivityType, IReadOnlyList<string> Outcomes, string? Actor = null)
        : Effect;

    /// <summary>An activity was ended without completing (a losing branch, the end of its flowchart, a cancelled instance).</summary>
    public sealed record ActivityCancelled(string NodeId, string ActivityType) : Effect;

    /// <summary>A task for a person (HumanTask) or for whoever listens (RunTask) was created.</summary>
    public sealed record TaskCreated(string BookmarkId, string NodeId, TaskDetails Task) : Effect;

    /// <summary>A task is no longer waited for.</summary>
    public sealed record TaskCancelled(string BookmarkId, string NodeId) : Effect;

    /// <summary>A wake-up is wanted. Exactly one of <paramref name="Due"/> and <paramref name="Limit"/> is given; a limit is turned into an instant by the surroundings, in working time.</summary>
    /// <param name="Limit">An amount with its unit, as in <c>90s</c>, <c>20min</c>, <c>1h</c>, <c>2wd</c>.</param>
    public sealed record TimerSet(string BookmarkId, string NodeId, Instant? Due, string? Limit) : Effect;

    /// <summary>A wake-up is no longer wanted.</summary>
    public sealed record TimerCancelled(string BookmarkId, string NodeId) : Effect;

    /// <summary>A call to another system is to be made, at least once, under the bookmark's id as idempotency key.</summary>
    public sealed record SystemCallRequested(string BookmarkId, string NodeId, string System, string Operation, JsonNode? Payload) : Effect;

    /// <summary>A call is no longer waited for.</summary>
    public sealed record SystemCallCancelled(string BookmarkId, string NodeId) : Effect;

    /// <summary>A notice is to be sent.</summary>
    public sealed record NoticeSent(string NodeId, NoticeDetails Notice) : Effect;

    /// <summary>A document is to be made and registered. <paramref name="DocumentId"/> is deterministic: instance, node and visit.</summary>
    public sealed record DocumentIssued(string NodeId, string DocumentId, DocumentDetails Document) : Effect;

    /// <summary>A clock over the request began to run, with its budget for this request's kind; null: the act gives none.</summary>
    public sealed record ClockStarted(string NodeId, string Clock, string? Limit) : Effect;

    /// <summary>A clock over the request stopped.</summary>
    public sealed record ClockStopped(string NodeId, string Clock) : Effect;

    /// <summary>An event is to be published to other instances (this instance's own bookmarks have been served already).</summary>
    public sealed record EventPublished(string NodeId, string Name, string? CorrelationId, JsonNode? Payload) : Effect;

    /// <summary>A child workflow is to be started. With a bookmark the parent waits for it.</summary>
    public sealed record ChildRequested(string? BookmarkId, string NodeId, string DefinitionId, string? CorrelationId, JsonObject Input)
        : Effect;

    /// <summary>A child workflow is no longer waited for and is to be cancelled.</summary>
    public sealed record ChildCancelled(string BookmarkId, string NodeId) : Effect;

    /// <summary>Something failed; the token is kept and the incident waits for a retry or for a person.</summary>
    public sealed record IncidentRaised(string IncidentId, string NodeId, string Code, string Message) : Effect;

    /// <summary>An incident was retried or resolved by hand.</summary>
    public sealed record IncidentClosed(string IncidentId, string NodeId, IncidentClosure Closure, string? Actor) : Effect;

    /// <summary>SetName.</summary>
    public sealed record Named(string NodeId, string Name) : Effect;

    /// <summary>Correlate.</summary>
    public sealed record Correlated(string NodeId, string CorrelationId) : Effect;

    /// <summary>The instance ended.</summary>
    public sealed record Finished(WorkflowSubStatus SubStatus, JsonObject Outputs) : Effect;
}

/// <summary>How an incident ended.</summary>
public enum IncidentClosure
{
    /// <summary>The activity was run again.</summary>
    Retried,

    /// <summary>A person gave the outcome.</summary>
    Resolved,

    /// <summary>The activity was cancelled by the course of the workflow.</summary>
    Cancelled,
}

/// <summary>What a task says of itself; all values are evaluated when the task is created.</summary>
/// <param name="Name">RunTask's task name; for a HumanTask its node id.</param>
/// <param name="Role">The role whose members may take it; null for RunTask.</param>
/// <param name="Assignee">The user name of the person it is meant for, or null: the role's group sees it.</param>
/// <param name="Title">Titles by language (<c>kk</c>, <c>ru</c>, <c>en</c>).</param>
/// <param name="Description">What is to be done, by language; may be empty.</param>
/// <param name="Source">The paragraph of the act.</param>
/// <param name="Step">The order of the act's step; null where the task is not a step of the act.</param>
/// <param name="Limit">The limit for this request's kind; null: none.</param>
/// <param name="CountedFrom"><c>step</c>, <c>receipt</c>, or the node id of another task whose start counts.</param>
/// <param name="Outcomes">The outcomes in order.</param>
/// <param name="Form">The name of a form of the definition; null: none.</param>
/// <param name="Signature">The completion must carry an electronic digital signature.</param>
/// <param name="DiffersFrom">Node ids: who completed one of them may not complete this task.</param>
/// <param name="PausesClock">The total clock rests while this task waits.</param>
/// <param name="Payload">RunTask's payload; for a HumanTask what the form is pre-filled with.</param>
public sealed record TaskDetails(
    string Name,
    string? Role,
    string? Assignee,
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyDictionary<string, string> Description,
    string? Source,
    int? Step,
    string? Limit,
    string CountedFrom,
    IReadOnlyList<OutcomeDetails> Outcomes,
    string? Form,
    bool Signature,
    IReadOnlyList<string> DiffersFrom,
    bool PausesClock,
    JsonNode? Payload
);

/// <summary>One outcome of a task.</summary>
/// <param name="Name">The port's name.</param>
/// <param name="Title">Titles by language.</param>
/// <param name="GroundRequired">The person must state the ground.</param>
/// <param name="Negative">It refuses, returns or withdraws: shown as such, asked once more.</param>
public sealed record OutcomeDetails(string Name, IReadOnlyDictionary<string, string> Title, bool GroundRequired, bool Negative);

/// <summary>A notice to somebody.</summary>
/// <param name="To"><c>applicant</c>, or a role, or <c>operator</c> (the operator who accepted the request).</param>
/// <param name="Kind"><c>information</c>, <c>refusal</c> or <c>result</c>.</param>
/// <param name="Message">Text by language.</param>
/// <param name="DocumentId">A document that goes with it; may be null.</param>
public sealed record NoticeDetails(string To, string Kind, IReadOnlyDictionary<string, string> Message, string? DocumentId, string? Source);

/// <summary>A document to be made.</summary>
/// <param name="Template">The template's name: <c>receipt</c>, <c>acceptance-refusal</c>, <c>licence</c>, <c>motivated-refusal</c>, …</param>
/// <param name="Series">The number series it takes its number from; null: it bears the request's number.</param>
/// <param name="SignedBy">The node id of the task whose signature it bears; null: unsigned.</param>
/// <param name="Registered">It enters the public register.</param>
public sealed record DocumentDetails(
    string Template,
    IReadOnlyDictionary<string, string> Title,
    string? Series,
    string? SignedBy,
    bool Registered,
    JsonNode? Data,
    string? Source
);
