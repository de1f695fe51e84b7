using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Simulation.Transitions;

/// <summary>What of an engine's effects moves the simulated world: limits read, nodes found once. Plain data, shared by all who take the same way.</summary>
internal abstract record Consequence
{
    private Consequence() { }

    /// <summary>A task waits for somebody. Of its details only what decides who does it and until when: titles and forms are not kept.</summary>
    public sealed record TaskOpened(
        string Bookmark,
        CompiledActivity Node,
        string? Role,
        string? Assignee,
        Limit? Limit,
        string CountedFrom,
        int[] DiffersFrom,
        bool PausesClock
    ) : Consequence;

    /// <summary>A call waits for its answer.</summary>
    public sealed record SystemAsked(string Bookmark, CompiledActivity Node, string System, string Operation) : Consequence;

    /// <summary>A wake-up is wanted, at an instant or after a limit.</summary>
    public sealed record TimerSet(string Bookmark, Instant? Due, Limit? Limit) : Consequence;

    /// <summary>A task, a call or a timer is no longer waited for.</summary>
    public sealed record Dropped(string Bookmark) : Consequence;

    public sealed record ClockStarted(string Clock, CompiledActivity Node, Limit? Limit) : Consequence;

    public sealed record ClockStopped(string Clock) : Consequence;

    /// <summary>Something failed, or is not simulated: the request stands still.</summary>
    public sealed record Failed(string NodeId, string Code) : Consequence;

    public sealed record Ended(WorkflowSubStatus SubStatus) : Consequence;

    /// <summary>Those among an engine's effects, in their order.</summary>
    public static Consequence[] Of(CompiledWorkflow workflow, IReadOnlyList<Effect> effects) =>
        [.. effects.Select(effect => Of(workflow, effect)).OfType<Consequence>()];

    private static Consequence? Of(CompiledWorkflow workflow, Effect effect) =>
        effect switch
        {
            Effect.TaskCreated task => new TaskOpened(
                task.BookmarkId,
                workflow.Find(task.NodeId)!,
                task.Task.Role,
                task.Task.Assignee,
                Read(task.Task.Limit),
                task.Task.CountedFrom,
                [.. task.Task.DiffersFrom.Select(id => workflow.Find(id)?.Index ?? -1)],
                task.Task.PausesClock
            ),
            Effect.SystemCallRequested call => new SystemAsked(call.BookmarkId, workflow.Find(call.NodeId)!, call.System, call.Operation),
            Effect.TimerSet timer => new TimerSet(timer.BookmarkId, timer.Due, Read(timer.Limit)),
            Effect.TaskCancelled dropped => new Dropped(dropped.BookmarkId),
            Effect.SystemCallCancelled dropped => new Dropped(dropped.BookmarkId),
            Effect.TimerCancelled dropped => new Dropped(dropped.BookmarkId),
            Effect.ClockStarted clock => new ClockStarted(clock.Clock, workflow.Find(clock.NodeId)!, Read(clock.Limit)),
            Effect.ClockStopped clock => new ClockStopped(clock.Clock),
            Effect.IncidentRaised incident => new Failed(incident.NodeId, incident.Code),
            Effect.ChildRequested child => new Failed(child.NodeId, "child-not-simulated"),
            Effect.Finished end => new Ended(end.SubStatus),
            _ => null,
        };

    private static Limit? Read(string? text) => Limit.TryParse(text, out var limit) ? limit : null;
}
