using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine.Behaviours;
using Regulations.Workflows.Expressions;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>The queue: what begins next, and what published events wake.</summary>
internal sealed partial class Execution
{
    private void Begin(WorkItem item)
    {
        var frame = new Frame(++_sequence, item.Activity, item.Owner) { Variables = item.Variables, ByBackward = item.ByBackward };
        item.Owner?.Children.Add(frame);
        if (item.Owner is null)
        {
            _root = frame;
        }
        if (++_steps > MaximumSteps)
        {
            RaiseIncident(
                frame,
                new ActivityFault(
                    "step-limit",
                    $"More than {MaximumSteps} activities began without a wait: the workflow seems to go in circles."
                )
            );
            return;
        }
        Emit(new Effect.ActivityStarted(item.Activity.NodeId, item.Activity.Type));
        Guarded(frame, static (run, f) => f.Activity.Behaviour.Execute(run, f));
    }

    /// <summary>Runs a frame's own code; a fault becomes an incident of the frame that was at work.</summary>
    private void Guarded(Frame frame, Action<Execution, Frame> act)
    {
        Current = frame;
        try
        {
            act(this, frame);
        }
        catch (ActivityFault fault)
        {
            RaiseIncident(Current ?? frame, fault);
        }
        finally
        {
            Current = null;
        }
    }

    private void Drain()
    {
        while (!_ended)
        {
            while (_queue.TryDequeue(out var item))
            {
                if (item.Owner is null or { Status: FrameStatus.Running })
                {
                    Begin(item);
                }
            }
            if (_ended || !ServePublished())
            {
                break;
            }
        }
        if (_faulted)
        {
            End(WorkflowSubStatus.Faulted);
        }
    }

    private bool ServePublished()
    {
        var served = false;
        var published = _published.ToArray();
        _published.Clear();
        foreach (var (name, payload) in published)
        {
            served |= Serve(name, payload, null);
        }
        return served;
    }

    /// <summary>Resumes every bookmark that waits for an event, oldest first, each to its end before the next.</summary>
    private bool Serve(string name, JsonNode? payload, string? actor)
    {
        var waiting = _bookmarks.Where(b => b.Kind == BookmarkKinds.Event && b.EventName == name).Select(b => b.Id).ToArray();
        var served = false;
        foreach (var id in waiting)
        {
            if (!_ended && _waiting.TryGetValue(id, out var frame))
            {
                served = true;
                ResumeFrame(frame, null, payload, actor);
                DrainQueue();
            }
        }
        return served;
    }

    private void DrainQueue()
    {
        while (!_ended && _queue.TryDequeue(out var item))
        {
            if (item.Owner is null or { Status: FrameStatus.Running })
            {
                Begin(item);
            }
        }
    }

    private void ResumeFrame(Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        DropBookmark(frame);
        Guarded(frame, (run, f) => f.Activity.Behaviour.Resume(run, f, outcome, result, actor));
    }
}
