using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Engine.Behaviours;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine;

/// <summary>What one evaluation of a script can see and change: the variables in scope of an activity, inputs, outputs, the instance.</summary>
internal sealed class ScriptScope(Execution run, Frame frame, string property)
{
    private int _draws;

    public string Property => property;

    public Instant Now => run.Now;

    public string InstanceId => run.InstanceId;

    public WorkflowDefinition Definition => run.Workflow.Definition;

    public string? Name
    {
        get => run.Name;
        set
        {
            run.Name = value;
            run.Emit(new Effect.Named(frame.Activity.NodeId, value ?? ""));
        }
    }

    public string? CorrelationId
    {
        get => run.CorrelationId;
        set
        {
            run.CorrelationId = value;
            run.Emit(new Effect.Correlated(frame.Activity.NodeId, value ?? ""));
        }
    }

    public JsonNode? LastResult => run.LastResult;

    /// <summary>What RunJavaScript ends with.</summary>
    public IReadOnlyList<string> Outcomes { get; set; } = ActivityBehaviour.Done;

    public JsonNode? Read(VariableReference variable) => run.Read(frame, variable);

    public void Write(VariableReference variable, JsonNode? value) => run.Write(frame, variable, value);

    public JsonNode? Input(string name) => run.Input(frame, name);

    /// <summary>The nearest variable of a name; null where there is none in scope.</summary>
    public VariableReference? Find(string name)
    {
        for (var at = frame; at is not null; at = at.Parent)
        {
            foreach (var variable in at.Activity.Variables)
            {
                if (variable.Name == name)
                {
                    return new VariableReference(at.Activity, variable.Id, variable.TypeName);
                }
            }
            if (at.Variables?.ContainsKey(name) == true)
            {
                return new VariableReference(at.Activity, name, "Object");
            }
            if (at.Activity.Workflow is not null && !ReferenceEquals(at, frame))
            {
                return null;
            }
        }
        foreach (var variable in run.Workflow.Variables)
        {
            if (variable.Name == name)
            {
                return new VariableReference(null, variable.Id, variable.TypeName);
            }
        }
        return null;
    }

    /// <summary>The variable of a name; a new one of the container around where there is none.</summary>
    public VariableReference FindOrDeclare(string name)
    {
        if (Find(name) is { } known)
        {
            return known;
        }
        var container = frame;
        while (container.Parent is not null && !container.Activity.Description.DeclaresVariables)
        {
            container = container.Parent;
        }
        return new VariableReference(container.Activity, name, "Object");
    }

    /// <summary>The names of all variables in scope, nearest first.</summary>
    public IEnumerable<string> VariableNames()
    {
        for (var at = frame; at is not null; at = at.Parent)
        {
            foreach (var variable in at.Activity.Variables)
            {
                yield return variable.Name;
            }
            foreach (var (key, _) in at.Variables ?? [])
            {
                yield return key;
            }
            if (at.Activity.Workflow is not null && !ReferenceEquals(at, frame))
            {
                yield break;
            }
        }
        foreach (var variable in run.Workflow.Variables)
        {
            yield return variable.Name;
        }
    }

    public JsonNode? Output(string activityIdOrName, string? output)
    {
        var own = Execution.Boundary(frame)?.Activity.NodeId;
        var prefix = own is null ? "" : own + ":";
        var activity =
            run.Workflow.Find(prefix + activityIdOrName)
            ?? run.Workflow.Activities.FirstOrDefault(a =>
                a.Name == activityIdOrName && a.NodeId.StartsWith(prefix, StringComparison.Ordinal)
            )
            ?? throw new ActivityFault("unknown-activity", $"There is no activity “{activityIdOrName}”.", property);
        return run.Remembered(activity.NodeId, output is { Length: > 0 } ? WorkflowActivityBehaviour.Camel(output) : null);
    }

    /// <summary>Sixteen bytes that look random and are the same each time this activity's visit is run.</summary>
    public byte[] Draw()
    {
        var seed = Encoding.UTF8.GetBytes($"{InstanceId}\n{frame.Activity.NodeId}\n{frame.Sequence}\n{property}\n{_draws++}");
        return SHA256.HashData(seed)[..16];
    }

    public double DrawNumber() => (BinaryPrimitives.ReadUInt64LittleEndian(Draw()) >> 11) * (1.0 / (1UL << 53));
}
