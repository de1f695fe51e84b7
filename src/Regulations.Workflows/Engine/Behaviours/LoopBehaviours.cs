using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>Loops stop at a Break: it marks them, and they end when the body has.</summary>
internal abstract class LoopBehaviour : ActivityBehaviour
{
    protected const string CurrentValue = "CurrentValue";
    protected const string CurrentIndex = "CurrentIndex";

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes) => Iterate(run, frame);

    protected abstract void Iterate(Execution run, Frame frame);

    protected static CompiledActivity? Body(Frame frame) => frame.Activity.Embedded.GetValueOrDefault("body");
}

internal sealed class WhileBehaviour : LoopBehaviour
{
    public override void Execute(Execution run, Frame frame) => Iterate(run, frame);

    protected override void Iterate(Execution run, Frame frame)
    {
        if (frame.IsBreaking || !run.Truth(frame, "condition"))
        {
            run.Complete(frame);
            return;
        }
        run.Schedule(
            Body(frame) ?? throw new ActivityFault("endless-loop", "The loop has no body and its condition holds.", "body"),
            frame
        );
    }
}

internal sealed class ForBehaviour : LoopBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        if (Body(frame) is null)
        {
            run.Complete(frame);
            return;
        }
        frame.Kept = new JsonObject
        {
            ["end"] = Values.Whole(run.Value(frame, "end")),
            ["step"] = Values.Whole(run.Value(frame, "step")),
            ["inclusive"] = run.Truth(frame, "outerBoundInclusive"),
        };
        frame.Counter = Values.Whole(run.Value(frame, "start"));
        Begin(run, frame);
    }

    protected override void Iterate(Execution run, Frame frame)
    {
        frame.Counter = unchecked(frame.Counter + (int)frame.Kept!["step"]!);
        Begin(run, frame);
    }

    private static void Begin(Execution run, Frame frame)
    {
        var end = (int)frame.Kept!["end"]!;
        var inclusive = (bool)frame.Kept["inclusive"]!;
        var inside =
            (int)frame.Kept["step"]! >= 0
                ? frame.Counter < end || (inclusive && frame.Counter == end)
                : frame.Counter > end || (inclusive && frame.Counter == end);
        if (frame.IsBreaking || !inside)
        {
            run.Complete(frame);
            return;
        }
        run.Schedule(Body(frame)!, frame, new JsonObject { [CurrentValue] = frame.Counter });
        run.SetOutput(frame, "currentValue", JsonValue.Create(frame.Counter));
    }
}

internal sealed class ForEachBehaviour : LoopBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        frame.Kept = new JsonObject { ["items"] = new JsonArray([.. Values.Items(run.Value(frame, "items")).Select(Values.Copy)]) };
        Iterate(run, frame);
    }

    protected override void Iterate(Execution run, Frame frame)
    {
        var items = (JsonArray)frame.Kept!["items"]!;
        if (frame.IsBreaking || frame.Counter >= items.Count)
        {
            run.Complete(frame);
            return;
        }
        var index = frame.Counter++;
        run.SetOutput(frame, "currentValue", items[index]);
        if (Body(frame) is not { } body)
        {
            run.Complete(frame);
            return;
        }
        run.Schedule(body, frame, new JsonObject { [CurrentIndex] = index, [CurrentValue] = Values.Copy(items[index]) });
    }
}
