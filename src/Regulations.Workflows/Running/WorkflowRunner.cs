using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Running;

/// <summary>Runs a workflow in memory, with a clock that jumps: for the command line, for tests, for trying a definition out.</summary>
public static class WorkflowRunner
{
    /// <summary>The deepest nesting of child workflows that is run.</summary>
    public const int MaximumChildren = 16;

    /// <summary>Runs from the start until it has ended, failed, or nothing more can be done.</summary>
    /// <exception cref="ArgumentException">An input is not one of the workflow's.</exception>
    public static RunReport Run(CompiledWorkflow workflow, RunOptions options) => new Session(workflow, options, "run", 0).Run();

    /// <summary>One run with its clock and what it has seen so far.</summary>
    private sealed class Session(CompiledWorkflow workflow, RunOptions options, string instanceId, int depth)
    {
        private readonly List<Effect> _effects = [];
        private readonly Dictionary<string, Instant> _due = new(StringComparer.Ordinal);
        private readonly Dictionary<string, JsonObject> _children = new(StringComparer.Ordinal);
        private Instant _now = options.StartsAt;
        private int _started;

        public RunReport Run()
        {
            var transition = WorkflowEngine.Start(workflow, new StartInstance(instanceId, null, options.Inputs, options.Kind), _now);
            if (!transition.Accepted)
            {
                throw new ArgumentException(transition.Refusal, nameof(options));
            }
            var state = Take(transition);
            for (var waits = 0; waits < options.MaximumWaits && CanGoOn(state) && Next(state) is { } bookmark; waits++)
            {
                if (_due.TryGetValue(bookmark.Id, out var due) && due > _now)
                {
                    _now = due;
                }
                transition = WorkflowEngine.Run(workflow, state, AnswerTo(bookmark), _now);
                if (!transition.Accepted)
                {
                    throw new ArgumentException($"“{bookmark.NodeId}”: {transition.Refusal}", nameof(options));
                }
                state = Take(transition);
            }
            return Report(state);
        }

        /// <summary>An instance that has failed is not led on: nobody is here to mend it.</summary>
        private bool CanGoOn(WorkflowState state) => state.Status == WorkflowStatus.Running && !HasFailed;

        /// <summary>With the default strategy a fault is the end, as on a stock server, even where another branch came to its own end.</summary>
        private bool HasFailed => workflow.FaultEndsWorkflow && _effects.OfType<Effect.IncidentRaised>().Any();

        private Bookmark? Next(WorkflowState state)
        {
            if (options.Order == WaitOrder.FirstInFirstOut)
            {
                return state.Bookmarks.Count > 0 ? state.Bookmarks[0] : null;
            }
            return state.Bookmarks.FirstOrDefault(b => b.Kind is not (BookmarkKinds.Timer or BookmarkKinds.Event))
                ?? state.Bookmarks.Where(b => b.Kind == BookmarkKinds.Timer).MinBy(b => _due.GetValueOrDefault(b.Id))
                ?? (state.Bookmarks.Count > 0 ? state.Bookmarks[0] : null);
        }

        private Stimulus.Resume AnswerTo(Bookmark bookmark)
        {
            if (bookmark.Kind == BookmarkKinds.Timer)
            {
                return new Stimulus.Resume(bookmark.Id);
            }
            if (_children.TryGetValue(bookmark.Id, out var outputs))
            {
                return new Stimulus.Resume(bookmark.Id, Result: outputs);
            }
            var answer = options.Answers(bookmark.NodeId);
            var ports = workflow.Find(bookmark.NodeId)!.Ports;
            return new Stimulus.Resume(
                bookmark.Id,
                answer?.Outcome ?? (bookmark.Kind == BookmarkKinds.Task && ports.Count > 0 ? ports[0] : null),
                answer?.Result,
                answer?.Actor
            );
        }

        private WorkflowState Take(Transition transition)
        {
            foreach (var effect in transition.Effects)
            {
                _effects.Add(effect);
                if (effect is Effect.TimerSet timer)
                {
                    _due[timer.BookmarkId] = timer.Due ?? DueAfter(timer.Limit!);
                }
                else if (effect is Effect.ChildRequested child)
                {
                    RunChild(child);
                }
            }
            return transition.State;
        }

        private Instant DueAfter(string limit) => options.Limits is { } limits ? limits(_now, limit) : _now + PlainLength(limit);

        private void RunChild(Effect.ChildRequested request)
        {
            if (depth >= MaximumChildren || options.Children(request.DefinitionId) is not { } definition)
            {
                return;
            }
            var known = definition.Inputs.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
            var inputs = new JsonObject(
                request.Input.Where(i => known.Contains(i.Key)).Select(i => KeyValuePair.Create(i.Key, i.Value?.DeepClone()))
            );
            var child = new Session(
                definition,
                options with
                {
                    Inputs = inputs,
                    StartsAt = _now,
                },
                $"{instanceId}-child-{++_started}",
                depth + 1
            );
            var report = child.Run();
            _effects.AddRange(report.Effects.OfType<Effect.LineWritten>());
            if (request.BookmarkId is { } bookmark)
            {
                _children[bookmark] = report.Outputs;
            }
        }

        private RunReport Report(WorkflowState state) =>
            new(
                HasFailed ? WorkflowStatus.Finished : state.Status,
                HasFailed ? WorkflowSubStatus.Faulted : state.SubStatus,
                [.. _effects.OfType<Effect.LineWritten>().Select(l => l.Text)],
                [
                    .. _effects
                        .OfType<Effect.ActivityCompleted>()
                        .Where(c => c.NodeId != workflow.Root.NodeId)
                        .Select(c => workflow.Find(c.NodeId)!.Id),
                ],
                state.Outputs,
                _effects,
                state
            );

        private static Duration PlainLength(string limit)
        {
            var digits = limit.AsSpan(0, limit.AsSpan().IndexOfAnyExceptInRange('0', '9'));
            var amount = long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            return limit[digits.Length..] switch
            {
                "s" => Duration.FromSeconds(amount),
                "min" => Duration.FromMinutes(amount),
                "h" => Duration.FromHours(amount),
                _ => Duration.FromDays((int)amount),
            };
        }
    }
}
