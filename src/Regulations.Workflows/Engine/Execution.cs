using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine.Behaviours;
using Regulations.Workflows.Expressions;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>
/// One run of the engine over one instance: loaded from a state, changed by one stimulus, written back as the next state. All change
/// is inside; nothing of it outlives the run but the new state and the effects.
/// </summary>
internal sealed partial class Execution
{
    /// <summary>How many activities may begin because of one stimulus; more is taken for a loop without an end.</summary>
    public const int MaximumSteps = 20_000;

    private readonly Queue<WorkItem> _queue = new();
    private readonly List<Effect> _effects = [];
    private readonly List<Bookmark> _bookmarks = [];
    private readonly List<Incident> _incidents = [];
    private readonly Dictionary<string, Frame> _waiting = new(StringComparer.Ordinal);
    private readonly List<(string Name, JsonNode? Payload)> _published = [];
    private Frame? _root;
    private int _sequence;
    private int _steps;
    private bool _ended;
    private bool _faulted;
    private bool _readsClock;
    private bool _keepsActor;

    public CompiledWorkflow Workflow { get; }

    /// <summary>The present instant, for whoever asks what time it is: from then on the run holds for this instant alone.</summary>
    public Instant Now
    {
        get
        {
            _readsClock = true;
            return _now;
        }
    }

    public string InstanceId { get; }

    public string? Kind { get; }

    public string? Name { get; set; }

    public string? CorrelationId { get; set; }

    /// <summary>The frame at work: whoever fails now fails here.</summary>
    private Frame? Current { get; set; }

    public void Emit(Effect effect) => _effects.Add(effect);

    /// <summary>Puts an activity at the end of the queue.</summary>
    public void Schedule(CompiledActivity activity, Frame owner, JsonObject? variables = null, bool byBackward = false) =>
        _queue.Enqueue(new WorkItem(activity, owner, variables, byBackward));

    public bool IsQueued(CompiledActivity activity, Frame owner)
    {
        foreach (var item in _queue)
        {
            if (ReferenceEquals(item.Activity, activity) && ReferenceEquals(item.Owner, owner))
            {
                return true;
            }
        }
        return false;
    }

    public bool HasQueuedUnder(Frame frame)
    {
        foreach (var item in _queue)
        {
            for (var owner = item.Owner; owner is not null; owner = owner.Parent)
            {
                if (ReferenceEquals(owner, frame))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Ends a frame in the ordinary way: what still runs in it is cancelled, then its owner hears of it.</summary>
    public void Complete(Frame frame, IReadOnlyList<string>? outcomes = null, string? actor = null)
    {
        if (frame.Status != FrameStatus.Running)
        {
            return;
        }
        outcomes ??= ActivityBehaviour.Done;
        FlowchartBehaviour.EnsureMayLeave(frame, outcomes);
        CancelChildren(frame);
        Leave(frame, FrameStatus.Completed);
        Emit(new Effect.ActivityCompleted(frame.Activity.NodeId, frame.Activity.Type, outcomes, actor));
        if (frame.Parent is not { } parent)
        {
            End(WorkflowSubStatus.Finished);
            return;
        }
        if (parent.Status == FrameStatus.Running && !_ended)
        {
            var before = Current;
            Current = parent;
            parent.Activity.Behaviour.ChildCompleted(this, parent, frame, outcomes);
            Current = before;
        }
    }

    /// <summary>Ends a frame and all it holds without completing it. Its owner does not hear of it.</summary>
    public void Cancel(Frame frame)
    {
        if (frame.Status is not (FrameStatus.Running or FrameStatus.Faulted))
        {
            return;
        }
        CancelChildren(frame);
        Leave(frame, FrameStatus.Cancelled);
        Emit(new Effect.ActivityCancelled(frame.Activity.NodeId, frame.Activity.Type));
    }

    public void CancelChildren(Frame frame)
    {
        if (!frame.HasChildren)
        {
            return;
        }
        foreach (var child in frame.Children.ToArray())
        {
            Cancel(child);
        }
    }

    /// <summary>Waits: the frame stays until the bookmark is resumed.</summary>
    public string Wait(Frame frame, string kind, string? eventName = null)
    {
        var id = IdOf(frame);
        frame.BookmarkId = id;
        _waiting[id] = frame;
        _bookmarks.Add(new Bookmark(id, frame.Activity.NodeId, frame.Activity.Type, kind, eventName, _now));
        return id;
    }

    /// <summary>The deterministic id of what a visit of an activity brings about.</summary>
    public string IdOf(Frame frame) => $"{InstanceId}-{frame.Activity.NodeId}-{frame.Sequence}";

    /// <summary>Ends the instance: everything that runs, waits or is queued is dropped.</summary>
    public void End(WorkflowSubStatus subStatus)
    {
        if (_ended)
        {
            return;
        }
        _ended = true;
        _queue.Clear();
        _published.Clear();
        if (_root is not null)
        {
            Cancel(_root);
        }
        SubStatus = subStatus;
        Emit(new Effect.Finished(subStatus, (JsonObject)Outputs.DeepClone()));
    }

    /// <summary>Finish: the activity completes and the instance ends with it.</summary>
    public void Finish(Frame frame)
    {
        Leave(frame, FrameStatus.Completed);
        Emit(new Effect.ActivityCompleted(frame.Activity.NodeId, frame.Activity.Type, ActivityBehaviour.Done));
        End(WorkflowSubStatus.Finished);
    }

    /// <summary>Complete: ends the workflow used as an activity that the frame stands in, or else the whole workflow.</summary>
    public void CompleteComposite(Frame frame, IReadOnlyList<string> outcomes)
    {
        var boundary = Boundary(frame);
        if (boundary is not null)
        {
            boundary.ChosenOutcomes = outcomes;
        }
        var inLoop = false;
        for (var at = frame.Parent; at is not null && !ReferenceEquals(at, boundary); at = at.Parent)
        {
            inLoop |= at.Activity.Behaviour is LoopBehaviour;
        }
        if (!inLoop)
        {
            Complete(frame, outcomes);
        }
        // A loop around it is cancelled with all it holds, this activity too, as the reference does.
        var composite = boundary is null ? _root : boundary.Children.Find(c => c.Status == FrameStatus.Running);
        if (composite is not null && !_ended)
        {
            Complete(composite, outcomes);
        }
    }

    /// <summary>The Fault activity: what is queued still runs, then the instance ends as faulted.</summary>
    public void FaultWorkflow(string code, string message)
    {
        if (!Workflow.FaultEndsWorkflow)
        {
            throw new ActivityFault(code, message);
        }
        _faulted = true;
        RaiseIncident(Current!, new ActivityFault(code, message));
    }

    /// <summary>Remembers an event; it is served to this instance's own waits once nothing else is left to do.</summary>
    public void Publish(string name, JsonNode? payload) => _published.Add((name, payload));

    private void RaiseIncident(Frame frame, ActivityFault fault)
    {
        if (_ended)
        {
            return;
        }
        CancelChildren(frame);
        frame.Status = FrameStatus.Faulted;
        var id = $"{InstanceId}-incident-{++_sequence}";
        frame.IncidentId = id;
        _incidents.Add(
            new Incident(id, frame.Activity.NodeId, frame.Activity.Type, fault.Code, fault.Message, fault.Property, fault.Line, _now)
        );
        Emit(new Effect.IncidentRaised(id, frame.Activity.NodeId, fault.Code, fault.Message));
    }

    private void CloseIncident(Frame frame, IncidentClosure closure, string? actor)
    {
        if (frame.IncidentId is not { } id)
        {
            return;
        }
        frame.IncidentId = null;
        _incidents.RemoveAll(i => i.Id == id);
        Emit(new Effect.IncidentClosed(id, frame.Activity.NodeId, closure, actor));
    }

    private void Leave(Frame frame, FrameStatus status)
    {
        frame.Status = status;
        frame.Parent?.Children.Remove(frame);
        if (frame.BookmarkId is { } id)
        {
            var bookmark = _bookmarks.Find(b => b.Id == id);
            DropBookmark(frame);
            if (bookmark is not null && Cancellation(bookmark) is { } cancellation)
            {
                Emit(cancellation);
            }
        }
        if (frame.IncidentId is not null && !_faulted)
        {
            CloseIncident(frame, IncidentClosure.Cancelled, null);
        }
    }

    private void DropBookmark(Frame frame)
    {
        if (frame.BookmarkId is { } id)
        {
            frame.BookmarkId = null;
            _waiting.Remove(id);
            _bookmarks.RemoveAll(b => b.Id == id);
        }
    }

    private static Effect? Cancellation(Bookmark bookmark) =>
        bookmark.Kind switch
        {
            BookmarkKinds.Timer => new Effect.TimerCancelled(bookmark.Id, bookmark.NodeId),
            BookmarkKinds.System => new Effect.SystemCallCancelled(bookmark.Id, bookmark.NodeId),
            BookmarkKinds.Child => new Effect.ChildCancelled(bookmark.Id, bookmark.NodeId),
            BookmarkKinds.Event => null,
            _ => new Effect.TaskCancelled(bookmark.Id, bookmark.NodeId),
        };
}
