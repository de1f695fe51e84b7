using System.Text.Json.Nodes;

namespace Regulations.Workflows.Engine;

/// <summary>Something that happened outside and that an instance has to be told of. Stimuli are plain data; the engine takes one at a time.</summary>
public abstract record Stimulus
{
    private Stimulus() { }

    /// <summary>Ends the wait of a bookmark: a completed human task or RunTask, a timer that fired, an answer of a system, an event, a finished child.</summary>
    /// <param name="BookmarkId">The bookmark that was waiting. Unknown or ended: the stimulus changes nothing and <see cref="Transition.Accepted"/> is false.</param>
    /// <param name="Outcome">The outcome chosen; null where the activity has only <c>Done</c>. An outcome the activity does not have is refused.</param>
    /// <param name="Result">What came with it: a task's form, a system's answer, an event's payload, a child's outputs; may be null.</param>
    /// <param name="Actor">Who did it (user name); null for machines.</param>
    public sealed record Resume(string BookmarkId, string? Outcome = null, JsonNode? Result = null, string? Actor = null) : Stimulus;

    /// <summary>A named event reached this instance. Every bookmark waiting for the name is resumed, oldest first.</summary>
    public sealed record PublishEvent(string Name, JsonNode? Payload = null, string? Actor = null) : Stimulus;

    /// <summary>What a bookmark waited for failed for good (retries used up). Raises an incident; the bookmark stays.</summary>
    public sealed record Fail(string BookmarkId, string Code, string Message) : Stimulus;

    /// <summary>Runs the faulted activity of an incident again from its beginning.</summary>
    public sealed record RetryIncident(string IncidentId, string? Actor = null) : Stimulus;

    /// <summary>Ends the faulted activity of an incident by hand: its outcome and result are given by a person.</summary>
    public sealed record ResolveIncident(string IncidentId, string? Outcome, JsonNode? Result, string? Actor = null) : Stimulus;

    /// <summary>Ends the instance: every bookmark is cancelled, the sub-status becomes Cancelled.</summary>
    public sealed record Cancel(string Reason, string? Actor = null) : Stimulus;
}
