using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Compilation;

/// <summary>A definition that has been checked and made ready to run: an immutable graph, safe to share between threads and to cache by <see cref="ContentHash"/>.</summary>
public sealed class CompiledWorkflow
{
    private readonly FrozenDictionary<string, CompiledActivity> _byNodeId;

    internal CompiledWorkflow(WorkflowDefinition definition, CompiledActivity root, IReadOnlyList<CompiledActivity> activities)
    {
        Definition = definition;
        Root = root;
        Activities = activities;
        _byNodeId = activities.ToFrozenDictionary(a => a.NodeId, StringComparer.Ordinal);
        FaultEndsWorkflow = !IsContinuingStrategy(definition);
    }

    /// <summary>The definition it was made from.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>The definition's content hash.</summary>
    public string ContentHash => Definition.ContentHash;

    /// <summary>The root activity.</summary>
    public CompiledActivity Root { get; }

    /// <summary>All activities, a container before what it holds, in file order.</summary>
    public IReadOnlyList<CompiledActivity> Activities { get; }

    /// <summary>The workflow's inputs.</summary>
    public IReadOnlyList<InputDefinition> Inputs => Definition.Inputs;

    /// <summary>The workflow's variables.</summary>
    public IReadOnlyList<VariableDefinition> Variables => Definition.Variables;

    /// <summary>The workflow's custom properties. Not to be changed.</summary>
    public JsonObject CustomProperties => Definition.CustomProperties;

    /// <summary>Connections that lead back and would fail when followed: their beginning can be reached without their end.</summary>
    public IEnumerable<(string From, string Port, string To)> RefusedWaysBack =>
        Activities
            .Where(activity => activity.Flow is not null)
            .SelectMany(activity =>
                activity
                    .Flow!.Connections.Where(way => way is { IsBackward: true, IsValidBackward: false })
                    .Select(way => (activity.Flow.Activities[way.Source].NodeId, way.Port, activity.Flow.Activities[way.Target].NodeId))
            );

    /// <summary>Whether scripts ask what activities gave: only then is it kept.</summary>
    internal bool KeepsOutputs { get; init; }

    /// <summary>Whether Fault ends the instance; with the strategy ContinueWithIncidents it only raises an incident.</summary>
    internal bool FaultEndsWorkflow { get; }

    /// <summary>An activity by its node id; null where there is none.</summary>
    public CompiledActivity? Find(string nodeId) => _byNodeId.GetValueOrDefault(nodeId);

    private static bool IsContinuingStrategy(WorkflowDefinition definition) =>
        Members
            .Text(Members.Object(definition.Json, "options"), "incidentStrategyType")
            ?.Contains("ContinueWithIncidents", StringComparison.Ordinal) == true;
}
