using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Editions.Tests.Stock;

/// <summary>Runs a lowered definition along a path of the original: people and systems answer the same, the host sends notices and makes documents at once.</summary>
internal sealed class StockRun
{
    private readonly CompiledWorkflow _original;
    private readonly CompiledWorkflow _lowered;
    private readonly Queue<PathStep> _waits;
    private readonly List<string> _completed = [];
    private readonly Dictionary<string, Instant> _due = new(StringComparer.Ordinal);
    private Instant _now = Instant.FromUtc(2026, 3, 2, 5, 0);

    private StockRun(CompiledWorkflow original, CompiledWorkflow lowered, WalkedPath path)
    {
        (_original, _lowered) = (original, lowered);
        _waits = new Queue<PathStep>(path.Steps.Where(step => step.Waits));
    }

    public WorkflowState State { get; private set; } = null!;

    public string? Refusal { get; private set; }

    /// <summary>The activities of the original that were completed, in order.</summary>
    public IReadOnlyList<string> Trace => TraceOf(_original, _completed);

    public static IReadOnlyList<string> TraceOf(CompiledWorkflow original, IEnumerable<string> completed) =>
        [.. completed.Where(node => node != original.Root.NodeId && original.Find(node) is not null)];

    public static StockRun Of(CompiledWorkflow original, CompiledWorkflow lowered, WalkedPath path)
    {
        var run = new StockRun(original, lowered, path);
        var inputs = path.Case.Inputs([.. lowered.Inputs.Select(input => input.Name)]);
        run.Take(WorkflowEngine.Start(lowered, new StartInstance("path", null, inputs, path.Case.Kind), run._now));
        while (run is { Refusal: null, State: { Status: WorkflowStatus.Running, Incidents.Count: 0 } })
        {
            if (run.Next() is { } stimulus)
            {
                run.Take(WorkflowEngine.Run(lowered, run.State, stimulus, run._now));
            }
        }
        return run;
    }

    private Stimulus? Next()
    {
        if (State.Bookmarks.FirstOrDefault(b => TypeOf(b) is "Regulations.Notify" or "Regulations.IssueDocument") is { } told)
        {
            return new Stimulus.Resume(told.Id, null, new JsonObject { ["documentId"] = "document-of-" + told.NodeId });
        }
        if (_waits.TryPeek(out var expected) && expected.Happens)
        {
            _waits.Dequeue();
            return new Stimulus.PublishEvent(
                _original.Find(expected.Node)!.StaticInput("eventName")!.GetValue<string>(),
                Actor: "somebody"
            );
        }
        var bookmark =
            State.Bookmarks.FirstOrDefault(b => b.Kind is not (BookmarkKinds.Timer or BookmarkKinds.Event))
            // A limit is nobody's wait: it only warns.
            ?? State.Bookmarks.Where(b => b.Kind == BookmarkKinds.Timer && TypeOf(b) is not null).MinBy(b => _due[b.Id]);
        if (bookmark is null)
        {
            Refusal = "Nothing is waited for that the path answers.";
            return null;
        }
        while (
            _waits.TryPeek(out expected)
            && expected.Node != bookmark.NodeId
            && TypeOf(expected.Node) is "Regulations.WaitUntil" or "Elsa.StartAt"
        )
        {
            _waits.Dequeue();
        }
        if (expected?.Node != bookmark.NodeId)
        {
            Refusal = $"The engine waits at “{bookmark.NodeId}”, the path at “{expected?.Node ?? "its end"}”.";
            return null;
        }
        _waits.Dequeue();
        if (_due.TryGetValue(bookmark.Id, out var due) && due > _now)
        {
            _now = due;
        }
        var answer = expected.Answer?.DeepClone();
        return TypeOf(bookmark) == "Regulations.HumanTask"
            ? new Stimulus.Resume(
                bookmark.Id,
                null,
                new JsonObject
                {
                    ["outcome"] = expected.Port,
                    ["form"] = answer,
                    ["actor"] = "person-of-" + expected.Node,
                }
            )
            : new Stimulus.Resume(bookmark.Id, null, answer);
    }

    private string? TypeOf(Bookmark bookmark) => TypeOf(bookmark.NodeId);

    private string? TypeOf(string node) => _original.Find(node)?.Type;

    private void Take(Transition transition)
    {
        Refusal ??= transition.Refusal;
        State = transition.State;
        foreach (var effect in transition.Effects)
        {
            if (effect is Effect.ActivityCompleted done)
            {
                _completed.Add(done.NodeId);
            }
            else if (effect is Effect.TimerSet timer)
            {
                _due[timer.BookmarkId] = timer.Due ?? _now + Duration.FromDays(1);
            }
        }
    }
}
