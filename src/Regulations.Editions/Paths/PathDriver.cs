using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Editions.Paths;

/// <summary>What the engine made of a path.</summary>
/// <param name="Completed">The activities completed, in order, the root left out.</param>
/// <param name="Effects">All that came about.</param>
/// <param name="State">How it ended.</param>
/// <param name="Refusal">Why the run was given up; null: it was not.</param>
public sealed record PathRun(IReadOnlyList<string> Completed, IReadOnlyList<Effect> Effects, WorkflowState State, string? Refusal);

/// <summary>Runs a path on the engine, in memory, with a clock that jumps to the next timer.</summary>
public sealed class PathDriver
{
    private readonly CompiledWorkflow _workflow;
    private readonly Queue<PathStep> _waits;
    private readonly List<Effect> _effects = [];
    private readonly Dictionary<string, Instant> _due = new(StringComparer.Ordinal);
    private Instant _now = PathWalk.Begins;

    private PathDriver(CompiledWorkflow workflow, WalkedPath path)
    {
        _workflow = workflow;
        _waits = new Queue<PathStep>(path.Steps.Where(step => step.Waits));
    }

    /// <summary>Runs a path to its end, or to where the engine goes another way.</summary>
    public static PathRun Run(CompiledWorkflow workflow, WalkedPath path) => new PathDriver(workflow, path).Run(path.Case);

    /// <summary>Who does a task on a path: somebody else for each node, so that nobody signs what they prepared.</summary>
    internal static string Actor(string node) => $"person-of-{node}";

    private PathRun Run(PathCase path)
    {
        var inputs = path.Inputs([.. _workflow.Inputs.Select(input => input.Name)]);
        var state = Take(WorkflowEngine.Start(_workflow, new StartInstance("path", null, inputs, path.Kind), _now));
        string? refusal = null;
        while (refusal is null && state is { Status: WorkflowStatus.Running, Incidents.Count: 0 })
        {
            (var stimulus, refusal) = Next(state);
            if (stimulus is not null)
            {
                var transition = WorkflowEngine.Run(_workflow, state, stimulus, _now);
                refusal = transition.Refusal;
                state = Take(transition);
            }
        }
        return new PathRun(
            [.. _effects.OfType<Effect.ActivityCompleted>().Select(done => done.NodeId).Where(node => node != _workflow.Root.NodeId)],
            _effects,
            state,
            refusal
        );
    }

    private (Stimulus? Stimulus, string? Refusal) Next(WorkflowState state)
    {
        if (_waits.TryPeek(out var expected) && expected.Happens)
        {
            _waits.Dequeue();
            var name = _workflow.Find(expected.Node)?.StaticInput("eventName")?.GetValue<string>() ?? "";
            return (new Stimulus.PublishEvent(name, Actor: Actor(expected.Node)), null);
        }
        var bookmark =
            state.Bookmarks.FirstOrDefault(b => b.Kind is not (BookmarkKinds.Timer or BookmarkKinds.Event))
            ?? state.Bookmarks.Where(b => b.Kind == BookmarkKinds.Timer).MinBy(b => _due[b.Id]);
        if (bookmark is null)
        {
            return (null, "Nothing is waited for that the path answers.");
        }
        // A day that has come already is not waited for.
        while (_waits.TryPeek(out expected) && expected.Node != bookmark.NodeId && IsTimer(expected.Node))
        {
            _waits.Dequeue();
        }
        if (expected?.Node != bookmark.NodeId)
        {
            return (null, $"The engine waits at “{bookmark.NodeId}”, the path at “{expected?.Node ?? "its end"}”.");
        }
        _waits.Dequeue();
        if (_due.TryGetValue(bookmark.Id, out var due) && due > _now)
        {
            _now = due;
        }
        var outcome = bookmark.Kind == BookmarkKinds.Task ? expected.Port : null;
        return (new Stimulus.Resume(bookmark.Id, outcome, expected.Answer?.DeepClone(), Actor(expected.Node)), null);
    }

    private bool IsTimer(string node) => _workflow.Find(node)?.Type is "Regulations.WaitUntil" or "Elsa.StartAt";

    private WorkflowState Take(Transition transition)
    {
        foreach (var effect in transition.Effects)
        {
            _effects.Add(effect);
            if (effect is Effect.TimerSet timer)
            {
                // How long a working day is does not matter to where a path leads.
                _due[timer.BookmarkId] = timer.Due ?? _now + Duration.FromDays(1);
            }
        }
        return transition.State;
    }
}
