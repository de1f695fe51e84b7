using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>Children one after another; a terminal child or a Break ends it.</summary>
internal sealed class SequenceBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        Execution.Declare(frame);
        Next(run, frame);
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        if (frame.IsBreaking || child.Activity.Description.IsTerminal)
        {
            run.Complete(frame);
            return;
        }
        Next(run, frame);
    }

    private static void Next(Execution run, Frame frame)
    {
        if (frame.Counter >= frame.Activity.Children.Count)
        {
            run.Complete(frame);
            return;
        }
        run.Schedule(frame.Activity.Children[frame.Counter++], frame);
    }
}

/// <summary>All children side by side; ends with the last.</summary>
internal sealed class ParallelBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        Execution.Declare(frame);
        frame.Counter = frame.Activity.Children.Count;
        if (frame.Counter == 0)
        {
            run.Complete(frame);
            return;
        }
        foreach (var child in frame.Activity.Children)
        {
            run.Schedule(child, frame);
        }
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        if (--frame.Counter == 0)
        {
            run.Complete(frame);
        }
    }
}

/// <summary>Branches side by side; ends with the last, or with the first (the others are cancelled).</summary>
internal sealed class ForkBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        if (frame.Activity.Children.Count == 0)
        {
            run.Complete(frame);
            return;
        }
        foreach (var branch in frame.Activity.Children)
        {
            run.Schedule(branch, frame);
        }
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        (frame.Marks ??= new(StringComparer.Ordinal)).Add(child.Activity.Id);
        if (frame.IsBreaking || run.Text(frame, "joinMode") == "WaitAny" || frame.Activity.Children.All(b => frame.Marks.Contains(b.Id)))
        {
            run.Complete(frame);
        }
    }
}

internal sealed class IfBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var condition = run.Truth(frame, "condition");
        run.SetOutput(frame, "result", JsonValue.Create(condition));
        if (frame.Activity.Embedded.TryGetValue(condition ? "then" : "else", out var next))
        {
            run.Schedule(next, frame);
            return;
        }
        run.Complete(frame);
    }
}

/// <summary>Runs the activities of the first case, or of all cases, whose condition holds; else the default.</summary>
internal sealed class SwitchBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        var matches = Cases.Matching(run, frame);
        var chosen = new List<CompiledActivity>();
        if (matches.Count > 0)
        {
            chosen.AddRange(matches.Select(m => m.Activity).OfType<CompiledActivity>());
        }
        else if (frame.Activity.Embedded.TryGetValue("default", out var otherwise))
        {
            chosen.Add(otherwise);
        }
        if (chosen.Count == 0)
        {
            run.Complete(frame);
            return;
        }
        frame.Marks = new HashSet<string>(chosen.Select(c => c.Id), StringComparer.Ordinal);
        foreach (var activity in chosen)
        {
            run.Schedule(activity, frame);
        }
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        if (frame.Marks is { } open && open.Remove(child.Activity.Id) && open.Count == 0)
        {
            run.Complete(frame);
        }
    }
}

/// <summary>The cases of a switch whose conditions hold: in the mode MatchFirst the first of them.</summary>
internal static class Cases
{
    public static IReadOnlyList<CompiledCase> Matching(Execution run, Frame frame)
    {
        // As in the reference, every condition is evaluated, in both modes.
        var matches = new List<CompiledCase>();
        for (var i = 0; i < frame.Activity.Cases.Count; i++)
        {
            var candidate = frame.Activity.Cases[i];
            if (Values.Truth(run.Evaluate(frame, candidate.Condition, $"cases[{i}].condition")))
            {
                matches.Add(candidate);
            }
        }
        return matches.Count > 1 && run.Text(frame, "mode") != "MatchAny" ? [matches[0]] : matches;
    }
}

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

/// <summary>A published workflow used as an activity: its inputs and variables are its own, its outputs and outcomes the activity's.</summary>
internal sealed class WorkflowActivityBehaviour : ActivityBehaviour
{
    public override void Execute(Execution run, Frame frame)
    {
        // Inputs are evaluated outside, where the activity stands, before its own variables can hide anything.
        var inputs = frame.Activity.Workflow!.Inputs.Select(i => (i.Name, i.TypeName, Value: run.Value(frame, Camel(i.Name)))).ToArray();
        Execution.Declare(frame);
        frame.Variables ??= [];
        foreach (var (name, type, value) in inputs)
        {
            frame.Variables[name] = Values.OfType(value, type);
        }
        run.Schedule(frame.Activity.Embedded["root"], frame);
    }

    public override void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes)
    {
        foreach (var output in frame.Activity.Workflow!.Outputs)
        {
            run.SetOutput(frame, Camel(output.Name), frame.Kept?[output.Name]);
        }
        run.Complete(frame, frame.ChosenOutcomes);
    }

    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
