using System.Text.Json.Nodes;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>What each stimulus does.</summary>
internal sealed partial class Execution
{
    public void Start()
    {
        _queue.Enqueue(new WorkItem(Workflow.Root, null, null, false));
        Drain();
    }

    public Transition Transition() => new(Save(), _effects) { ReadsClock = _readsClock, KeepsActor = _keepsActor };

    /// <summary>Acts on a stimulus.</summary>
    /// <returns>Why it was refused; null where it was taken.</returns>
    public string? Take(Stimulus stimulus)
    {
        var refusal = stimulus switch
        {
            Stimulus.Resume resume => Resume(resume),
            Stimulus.PublishEvent published => Serve(published.Name, published.Payload, published.Actor)
                ? null
                : $"Nothing waits for the event “{published.Name}”.",
            Stimulus.Fail failure => Fail(failure),
            Stimulus.RetryIncident retry => Retry(retry),
            Stimulus.ResolveIncident resolution => Resolve(resolution),
            Stimulus.Cancel => CancelInstance(),
            _ => "The stimulus is not known.",
        };
        if (refusal is null)
        {
            Drain();
        }
        return refusal;
    }

    private string? Resume(Stimulus.Resume resume)
    {
        if (!_waiting.TryGetValue(resume.BookmarkId, out var frame))
        {
            return "The bookmark has ended or never was.";
        }
        if (UnknownOutcome(frame, resume.Outcome) is { } refusal)
        {
            return refusal;
        }
        if (frame.IncidentId is not null)
        {
            // It had been given up, and the answer came after all.
            CloseIncident(frame, IncidentClosure.Resolved, resume.Actor);
            frame.Status = FrameStatus.Running;
        }
        ResumeFrame(frame, resume.Outcome, resume.Result, resume.Actor);
        return null;
    }

    private string? Fail(Stimulus.Fail failure)
    {
        if (!_waiting.TryGetValue(failure.BookmarkId, out var frame))
        {
            return "The bookmark has ended or never was.";
        }
        if (frame.IncidentId is not null)
        {
            return "The bookmark has failed already.";
        }
        RaiseIncident(frame, new ActivityFault(failure.Code, failure.Message));
        return null;
    }

    private string? Retry(Stimulus.RetryIncident retry)
    {
        if (FaultedBy(retry.IncidentId) is not { } frame)
        {
            return "The incident is closed or never was.";
        }
        CloseIncident(frame, IncidentClosure.Retried, retry.Actor);
        // A retry is a new visit: what it brings about (a task, a call) has an id of its own.
        Leave(frame, FrameStatus.Cancelled);
        Begin(new WorkItem(frame.Activity, frame.Parent, frame.Variables, frame.ByBackward));
        return null;
    }

    private string? Resolve(Stimulus.ResolveIncident resolution)
    {
        if (FaultedBy(resolution.IncidentId) is not { } frame)
        {
            return "The incident is closed or never was.";
        }
        if (UnknownOutcome(frame, resolution.Outcome) is { } refusal)
        {
            return refusal;
        }
        CloseIncident(frame, IncidentClosure.Resolved, resolution.Actor);
        if (frame.BookmarkId is { } id && _bookmarks.Find(b => b.Id == id) is { } bookmark && Cancellation(bookmark) is { } cancellation)
        {
            Emit(cancellation);
        }
        DropBookmark(frame);
        frame.Status = FrameStatus.Running;
        Guarded(frame, (run, f) => f.Activity.Behaviour.Resolve(run, f, resolution.Outcome, resolution.Result, resolution.Actor));
        return null;
    }

    private string? CancelInstance()
    {
        End(WorkflowSubStatus.Cancelled);
        return null;
    }

    private Frame? FaultedBy(string incidentId) => _root is null ? null : FaultedBy(_root, incidentId);

    private static Frame? FaultedBy(Frame frame, string incidentId) =>
        frame.IncidentId == incidentId ? frame : frame.Children.Select(c => FaultedBy(c, incidentId)).FirstOrDefault(f => f is not null);

    private static string? UnknownOutcome(Frame frame, string? outcome)
    {
        var ports = frame.Activity.Ports;
        if (outcome is null)
        {
            return ports.Count == 0 || ports.Contains("Done") || ports.Count == 1
                ? null
                : $"An outcome is needed: {string.Join(", ", ports)}.";
        }
        return ports.Contains(outcome) ? null : $"“{outcome}” is not an outcome of “{frame.Activity.NodeId}”.";
    }
}
