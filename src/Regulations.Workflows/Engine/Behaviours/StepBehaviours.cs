using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>Start and End: milestones that do nothing.</summary>
internal sealed class MilestoneBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame) => run.Complete(frame);
}

internal sealed class FinishBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame) => run.Finish(frame);
}

internal sealed class CompleteBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var outcomes = Values.Texts(run.Value(frame, "outcomes"));
        run.CompleteComposite(frame, outcomes.Count == 0 ? Done : outcomes);
    }
}

/// <summary>Marks the sequences and forks on the way up and the loop itself; they end as their children do.</summary>
internal sealed class BreakBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        for (var at = frame.Parent; at is not null; at = at.Parent)
        {
            if (at.Activity.Behaviour is SequenceBehaviour or ForkBehaviour)
            {
                at.IsBreaking = true;
            }
            else if (at.Activity.Behaviour is LoopBehaviour)
            {
                at.IsBreaking = true;
                break;
            }
        }
        run.Complete(frame);
    }
}

internal sealed class FlowDecisionBehaviour : ActivityBehaviour
{
    private static readonly IReadOnlyList<string> True = ["True"];
    private static readonly IReadOnlyList<string> False = ["False"];

    public override void Execute(Execution run, Frame frame) => run.Complete(frame, run.Truth(frame, "condition") ? True : False);
}

internal sealed class FlowSwitchBehaviour : ActivityBehaviour
{
    private static readonly IReadOnlyList<string> Default = ["Default"];

    public override void Execute(Execution run, Frame frame)
    {
        var matches = Cases.Matching(run, frame);
        run.Complete(frame, matches.Count == 0 ? Default : [.. matches.Select(m => m.Label)]);
    }
}

internal sealed class FlowForkBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame) =>
        run.Complete(frame, frame.Activity.Inputs.ContainsKey("branches") ? Values.Texts(run.Value(frame, "branches")) : Done);
}

internal sealed class FlowJoinBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        if (frame.Parent is { Activity.Flow: not null } flowchart)
        {
            FlowchartBehaviour.CancelUpstream(run, flowchart, frame.Activity);
        }
        run.Complete(frame);
    }
}

internal sealed class SetVariableBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Write(frame, frame.Activity.Target!, run.Value(frame, "value"));
        run.Complete(frame);
    }
}

internal sealed class SetOutputBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var name = run.Text(frame, "outputName") ?? throw new ActivityFault("no-output-name", "The output has no name.", "outputName");
        var value = run.Value(frame, "outputValue");
        if (Execution.Boundary(frame) is { } workflow)
        {
            (workflow.Kept ??= [])[name] = Values.Copy(value);
        }
        else
        {
            run.SetWorkflowOutput(name, value);
        }
        run.Complete(frame);
    }
}

internal sealed class SetNameBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Name = run.Text(frame, "value") ?? "";
        run.Emit(new Effect.Named(frame.Activity.NodeId, run.Name));
        run.Complete(frame);
    }
}

internal sealed class CorrelateBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.CorrelationId =
            run.Text(frame, "correlationId")
            ?? throw new ActivityFault("no-correlation-id", "The correlation id is empty.", "correlationId");
        run.Emit(new Effect.Correlated(frame.Activity.NodeId, run.CorrelationId));
        run.Complete(frame);
    }
}

internal sealed class WriteLineBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        run.Emit(new Effect.LineWritten(frame.Activity.NodeId, run.Text(frame, "text") ?? ""));
        run.Complete(frame);
    }
}

internal sealed class FaultBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var code = run.Text(frame, "code") is { Length: > 0 } given ? given : "0";
        var message = run.Text(frame, "message") is { Length: > 0 } text ? text : $"Fault {code}";
        run.FaultWorkflow(code, message);
    }
}

internal sealed class RunJavaScriptBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        if (!frame.Activity.Inputs.TryGetValue("script", out var script))
        {
            run.Complete(frame);
            return;
        }
        var scope = new ScriptScope(run, frame, "script");
        var result = script is CompiledExpression.OfScript compiled
            ? ScriptEngine.Evaluate(compiled.Script, scope)
            : run.Evaluate(frame, script, "script");
        if (result is not null)
        {
            run.SetOutput(frame, "result", result);
        }
        run.Complete(frame, scope.Outcomes);
    }
}

internal sealed class PublishEventBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var name = run.Text(frame, "eventName") ?? throw new ActivityFault("no-event-name", "The event has no name.", "eventName");
        var correlation = run.Text(frame, "correlationId") is { Length: > 0 } given ? given : null;
        var payload = run.Value(frame, "payload");
        if (correlation is null || correlation == run.CorrelationId)
        {
            run.Publish(name, Values.Copy(payload));
        }
        if (!run.Truth(frame, "isLocalEvent"))
        {
            run.Emit(new Effect.EventPublished(frame.Activity.NodeId, name, correlation, Values.Copy(payload)));
        }
        run.Complete(frame);
    }
}
