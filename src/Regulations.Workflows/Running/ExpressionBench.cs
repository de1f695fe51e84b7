using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Engine.Behaviours;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Running;

/// <summary>What an expression gave.</summary>
/// <param name="Value">Its value; null also where it failed.</param>
/// <param name="Fault">Why it failed; null: it did not.</param>
public sealed record BenchValue(JsonNode? Value, string? Fault);

/// <summary>The variables of a workflow outside any run, and what its expressions give with them: for whoever walks a definition without the
/// engine's flow. Not safe for several threads.</summary>
public sealed class ExpressionBench
{
    private readonly CompiledWorkflow _workflow;
    private readonly Execution _run;
    private readonly Dictionary<string, Frame> _containers = new(StringComparer.Ordinal);
    private int _frames;

    /// <summary>Variables have their first values.</summary>
    /// <param name="workflow">Whose expressions are evaluated.</param>
    /// <param name="start">The inputs.</param>
    /// <param name="now">The instant that scripts see.</param>
    public ExpressionBench(CompiledWorkflow workflow, StartInstance start, Instant now)
    {
        _workflow = workflow;
        _run = Execution.New(workflow, start, now);
    }

    /// <summary>The value of an activity's input.</summary>
    /// <param name="nodeId">The activity.</param>
    /// <param name="input">The property's name, camelCase; one that is left out has no value.</param>
    /// <exception cref="ArgumentException">There is no such activity.</exception>
    public BenchValue Value(string nodeId, string input) => Try(nodeId, frame => _run.Value(frame, input));

    /// <summary>The ports by which a FlowDecision or FlowSwitch is left with the present values, as a JSON array of texts.</summary>
    /// <exception cref="ArgumentException">There is no such activity.</exception>
    public BenchValue Choice(string nodeId) =>
        Try(
            nodeId,
            frame =>
            {
                if (frame.Activity.Type == "Elsa.FlowDecision")
                {
                    return new JsonArray(_run.Truth(frame, "condition") ? "True" : "False");
                }
                var matches = Cases.Matching(_run, frame);
                return matches.Count == 0 ? new JsonArray("Default") : new JsonArray([.. matches.Select(m => (JsonNode)m.Label)]);
            }
        );

    /// <summary>Gives the variable that an activity's output names a value; an output that names none is left alone.</summary>
    /// <exception cref="ArgumentException">There is no such activity.</exception>
    public void Assign(string nodeId, string output, JsonNode? value) => _run.SetOutput(FrameOf(nodeId), output, value);

    /// <summary>Does what a SetVariable does.</summary>
    /// <exception cref="ArgumentException">There is no such activity, or it is no SetVariable.</exception>
    public BenchValue Set(string nodeId) =>
        Try(
            nodeId,
            frame =>
            {
                var target = frame.Activity.Target ?? throw new ArgumentException($"“{nodeId}” sets no variable.", nameof(nodeId));
                var value = _run.Value(frame, "value");
                _run.Write(frame, target, value);
                return value;
            }
        );

    /// <summary>The value of a variable of the workflow by its name; null where there is none.</summary>
    public JsonNode? Variable(string name) =>
        _workflow.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable
            ? Values.Copy(_run.Read(FrameOf(_workflow.Root.NodeId), new VariableReference(null, variable.Id, variable.TypeName)))
            : null;

    /// <summary>Whether a variable of the workflow has a value.</summary>
    public bool HasValue(string name) =>
        _workflow.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable
        && _run.Read(FrameOf(_workflow.Root.NodeId), new VariableReference(null, variable.Id, variable.TypeName)) is not null;

    private BenchValue Try(string nodeId, Func<Frame, JsonNode?> evaluate)
    {
        var frame = FrameOf(nodeId);
        try
        {
            return new BenchValue(Values.Copy(evaluate(frame)), null);
        }
        catch (ActivityFault fault)
        {
            return new BenchValue(null, fault.Message);
        }
    }

    private Frame FrameOf(string nodeId)
    {
        var activity = _workflow.Find(nodeId) ?? throw new ArgumentException($"There is no activity “{nodeId}”.", nameof(nodeId));
        return new Frame(++_frames, activity, activity.Container is { } container ? ContainerFrame(container) : null);
    }

    private Frame ContainerFrame(CompiledActivity container)
    {
        if (!_containers.TryGetValue(container.NodeId, out var frame))
        {
            var outer = container.Container is { } around ? ContainerFrame(around) : null;
            _containers[container.NodeId] = frame = new Frame(++_frames, container, outer);
            Execution.Declare(frame);
        }
        return frame;
    }
}
