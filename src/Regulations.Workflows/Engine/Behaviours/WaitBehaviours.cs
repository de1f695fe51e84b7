using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Expressions;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>Announces a task and waits; its outcome is always Done.</summary>
internal sealed class RunTaskBehaviour : ActivityBehaviour
{
    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>();

    public override void Execute(Execution run, Frame frame)
    {
        var name = run.Text(frame, "taskName") ?? "";
        var payload = run.Value(frame, "payload");
        var id = run.Wait(frame, BookmarkKinds.Task);
        run.SetOutput(frame, "taskId", JsonValue.Create(id));
        run.Emit(
            new Effect.TaskCreated(
                id,
                frame.Activity.NodeId,
                new TaskDetails(
                    Name: name,
                    Role: null,
                    Assignee: null,
                    Title: NoTexts,
                    Description: NoTexts,
                    Source: null,
                    Step: null,
                    Limit: null,
                    CountedFrom: "step",
                    Outcomes: [],
                    Form: null,
                    Signature: false,
                    DiffersFrom: [],
                    PausesClock: false,
                    Payload: Values.Copy(payload)
                )
            )
        );
    }

    public override void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        run.SetOutput(frame, "result", result);
        run.Complete(frame, Done, actor);
    }
}

internal sealed class EventBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame) =>
        run.Wait(
            frame,
            BookmarkKinds.Event,
            run.Text(frame, "eventName") ?? throw new ActivityFault("no-event-name", "The event has no name.", "eventName")
        );

    public override void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        run.SetOutput(frame, "result", result);
        run.Complete(frame, Done, actor);
    }
}

/// <summary>Waits for an instant.</summary>
internal abstract class TimerBehaviour : ActivityBehaviour
{
    protected static void WaitUntil(Execution run, Frame frame, Instant due)
    {
        var id = run.Wait(frame, BookmarkKinds.Timer);
        run.Emit(new Effect.TimerSet(id, frame.Activity.NodeId, due, null));
    }
}

internal sealed class DelayBehaviour(string input) : TimerBehaviour
{
    public override void Execute(Execution run, Frame frame) => WaitUntil(run, frame, run.Now + run.Span(frame, input));
}

internal sealed class StartAtBehaviour : TimerBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var due = run.Moment(frame, "dateTime");
        if (due <= run.Now)
        {
            run.Complete(frame);
            return;
        }
        WaitUntil(run, frame, due);
    }
}

internal sealed class CronBehaviour : TimerBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var text = run.Text(frame, "cronExpression") ?? "";
        if (!CronSchedule.TryParse(text, out var schedule, out var reason))
        {
            throw new ActivityFault("malformed-cron", $"“{text}” is not a schedule: {reason}", "cronExpression");
        }
        WaitUntil(
            run,
            frame,
            schedule.Next(run.Now) ?? throw new ActivityFault("cron-never", $"The schedule “{text}” has no next time.", "cronExpression")
        );
    }
}

/// <summary>Starts another workflow; with <c>waitForCompletion</c> it waits for its end.</summary>
/// <param name="wrapsResult">ExecuteWorkflow gives its outputs together with how the child ended; DispatchWorkflow gives the outputs alone.</param>
internal sealed class ChildWorkflowBehaviour(bool wrapsResult) : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var definition = run.Text(frame, "workflowDefinitionId") is { Length: > 0 } id
            ? id
            : throw new ActivityFault("no-workflow", "No workflow is named.", "workflowDefinitionId");
        var correlation = run.Text(frame, "correlationId") is { Length: > 0 } given ? given : null;
        var input = Values.Object(run.Value(frame, "input"))?.DeepClone() as JsonObject ?? [];
        var bookmark = run.Truth(frame, "waitForCompletion") ? run.Wait(frame, BookmarkKinds.Child) : null;
        run.Emit(new Effect.ChildRequested(bookmark, frame.Activity.NodeId, definition, correlation, input));
        if (bookmark is null)
        {
            run.Complete(frame);
        }
    }

    public override void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        run.SetOutput(
            frame,
            "result",
            wrapsResult
                ? new JsonObject
                {
                    ["status"] = "Finished",
                    ["subStatus"] = "Finished",
                    ["output"] = Values.Copy(result),
                }
                : result
        );
        run.Complete(frame, Done, actor);
    }
}
