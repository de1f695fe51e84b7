using System.Text.Json.Nodes;
using Regulations.Workflows.Expressions;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>A step that a person does: the task says who, what, until when; its outcome is the port.</summary>
internal sealed class HumanTaskBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var facts = frame.Activity.HumanTask!;
        var task = new TaskDetails(
            Name: frame.Activity.Id,
            Role: run.Text(frame, "role"),
            Assignee: run.Text(frame, "assignee") is { Length: > 0 } person ? person : null,
            Title: Values.Languages(run.Value(frame, "title")),
            Description: Values.Languages(run.Value(frame, "description")),
            Source: facts.Source,
            Step: facts.Step,
            Limit: facts.Limit?.For(run.Kind),
            CountedFrom: facts.CountedFrom,
            Outcomes: facts.Outcomes,
            Form: facts.Form,
            Signature: facts.Signature,
            DiffersFrom: facts.DiffersFrom,
            PausesClock: facts.PausesClock,
            Payload: Payload(run, frame)
        );
        run.Emit(new Effect.TaskCreated(run.Wait(frame, BookmarkKinds.Task), frame.Activity.NodeId, task));
    }

    public override void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        var chosen = outcome ?? (frame.Activity.Ports.Count > 0 ? frame.Activity.Ports[0] : "Done");
        run.SetOutput(frame, "outcome", JsonValue.Create(chosen));
        run.SetOutput(frame, "result", result);
        run.SetActor(frame, actor);
        run.Complete(frame, [chosen], actor);
    }

    private static JsonNode? Payload(Execution run, Frame frame)
    {
        var payload = run.Value(frame, "payload");
        return Values.Copy(Values.Object(payload) ?? payload);
    }
}

/// <summary>A call to another system. A technical failure never takes a port: it becomes an incident.</summary>
internal sealed class SystemCallBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var system = run.Text(frame, "system") ?? "";
        var operation = run.Text(frame, "operation") ?? "";
        var payload = run.Value(frame, "payload");
        run.Emit(
            new Effect.SystemCallRequested(
                run.Wait(frame, BookmarkKinds.System),
                frame.Activity.NodeId,
                system,
                operation,
                Values.Copy(Values.Object(payload) ?? payload)
            )
        );
    }

    public override void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        run.SetOutput(frame, "answer", result);
        var positive = run.Text(frame, "positive") is { Length: > 0 } property && Values.Truth((result as JsonObject)?[property]);
        run.SetOutput(frame, "positive", JsonValue.Create(positive));
        run.Complete(frame, Done, actor);
    }
}

internal sealed class NotifyBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Emit(
            new Effect.NoticeSent(
                frame.Activity.NodeId,
                new NoticeDetails(
                    run.Text(frame, "to") ?? "",
                    run.Text(frame, "kind") ?? "information",
                    Values.Languages(run.Value(frame, "message")),
                    run.Text(frame, "documentId"),
                    run.Text(frame, "source")
                )
            )
        );
        run.Complete(frame);
    }
}

internal sealed class IssueDocumentBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var id = run.IdOf(frame);
        var data = run.Value(frame, "data");
        run.Emit(
            new Effect.DocumentIssued(
                frame.Activity.NodeId,
                id,
                new DocumentDetails(
                    run.Text(frame, "template") ?? "",
                    Values.Languages(run.Value(frame, "title")),
                    run.Text(frame, "series"),
                    run.Text(frame, "signedBy"),
                    run.Truth(frame, "registered"),
                    Values.Copy(Values.Object(data) ?? data),
                    run.Text(frame, "source")
                )
            )
        );
        run.SetOutput(frame, "documentId", JsonValue.Create(id));
        run.Complete(frame);
    }
}

/// <summary>Waits until an instant (a past one ends at once), or for a limit that the surroundings turn into one.</summary>
internal sealed class WaitUntilBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        if (frame.Activity.Inputs.ContainsKey("dateTime"))
        {
            var due = run.Moment(frame, "dateTime");
            if (due <= run.Now)
            {
                run.Complete(frame);
                return;
            }
            run.Emit(new Effect.TimerSet(run.Wait(frame, BookmarkKinds.Timer), frame.Activity.NodeId, due, null));
            return;
        }
        if (frame.Activity.Limit?.For(run.Kind) is not { } limit)
        {
            // The act gives this kind of request no limit here: there is nothing to wait for.
            run.Complete(frame);
            return;
        }
        run.Emit(new Effect.TimerSet(run.Wait(frame, BookmarkKinds.Timer), frame.Activity.NodeId, null, limit));
    }
}

internal sealed class StartClockBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Emit(new Effect.ClockStarted(frame.Activity.NodeId, run.Text(frame, "clock") ?? "total", frame.Activity.Limit?.For(run.Kind)));
        run.Complete(frame);
    }
}

internal sealed class StopClockBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Emit(new Effect.ClockStopped(frame.Activity.NodeId, run.Text(frame, "clock") ?? "total"));
        run.Complete(frame);
    }
}
