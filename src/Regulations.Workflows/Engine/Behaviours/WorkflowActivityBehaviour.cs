using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine.Behaviours;

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
