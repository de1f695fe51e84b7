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
