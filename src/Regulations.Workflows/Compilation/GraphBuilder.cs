using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Engine.Behaviours;

namespace Regulations.Workflows.Compilation;

/// <summary>
/// Builds the graph of one definition: first the tree of activities with their ids, types and variables, then, when every name is known,
/// what each of them says (inputs, outputs, ports, connections).
/// </summary>
internal sealed class GraphBuilder
{
    private readonly WorkflowDefinition _definition;
    private readonly IWorkflowCatalog? _catalog;
    private readonly List<CompiledActivity> _activities = [];
    private readonly List<DefinitionFinding> _findings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public GraphBuilder(WorkflowDefinition definition, IWorkflowCatalog? catalog)
    {
        _definition = definition;
        _catalog = catalog;
    }

    public IReadOnlyList<DefinitionFinding> Findings => _findings;

    public CompiledWorkflow? Build()
    {
        if (_definition.Root is not { } rootJson)
        {
            _findings.Add(Compilation.Findings.NoRoot());
            return null;
        }
        CheckVariables(null, _definition.Variables);
        var scope = new DefinitionScope(_definition, "", null);
        var root = Read(rootJson, null, scope, "root");
        if (_activities.Count > WorkflowCompiler.MaximumActivities)
        {
            _findings.Add(Compilation.Findings.TooManyActivities(WorkflowCompiler.MaximumActivities));
        }
        if (root is null || _findings.Count > 0 && _activities.Count > WorkflowCompiler.MaximumActivities)
        {
            return null;
        }
        var keepsOutputs = false;
        foreach (var activity in _activities)
        {
            var details = new ActivityCompiler(activity, _findings, _ids);
            details.Compile();
            keepsOutputs |= details.AsksForOutputs;
        }
        // Connections are checked last: they leave by ports, which every activity has to name first.
        foreach (var flowchart in _activities.Where(a => a.Description.Type == "Elsa.Flowchart"))
        {
            flowchart.Flow = new FlowchartCompiler(flowchart, _findings).Compile();
        }
        if (_findings.Count > 0)
        {
            return null;
        }
        return new CompiledWorkflow(_definition, root, _activities) { KeepsOutputs = keepsOutputs };
    }

    /// <summary>Reads an activity and what it holds. What cannot be read is reported, left out, and the rest is read on.</summary>
    private CompiledActivity? Read(JsonObject json, CompiledActivity? container, DefinitionScope scope, string where)
    {
        if (_activities.Count > WorkflowCompiler.MaximumActivities)
        {
            return null;
        }
        if (Members.Text(json, "id") is not { Length: > 0 } id)
        {
            _findings.Add(Compilation.Findings.MissingId(where));
            return null;
        }
        var nodeId = scope.Prefix + id;
        if (!_ids.Add(nodeId))
        {
            _findings.Add(Compilation.Findings.DuplicateId(nodeId));
            return null;
        }
        if (Members.Text(json, "type") is not { Length: > 0 } type)
        {
            _findings.Add(Compilation.Findings.MissingType(nodeId));
            return null;
        }
        if (ActivityDescriptions.Find(type) is { } description)
        {
            return ReadKnown(json, container, scope, nodeId, id, description);
        }
        if (_catalog?.FindAsActivity(type, Members.Number(json, "version") ?? 1) is { } workflow)
        {
            return ReadWorkflow(json, container, scope, nodeId, id, type, workflow);
        }
        _findings.Add(
            ActivityDescriptions.NotRun.Contains(type)
                ? Compilation.Findings.UnsupportedType(nodeId, type)
                : Compilation.Findings.UnknownType(nodeId, Members.Text(json, "missingTypeName") ?? type)
        );
        return null;
    }

    private CompiledActivity ReadKnown(
        JsonObject json,
        CompiledActivity? container,
        DefinitionScope scope,
        string nodeId,
        string id,
        ActivityDescription description
    )
    {
        var activity = Add(
            new CompiledActivity(nodeId, id, json, description, container)
            {
                Behaviour = BehaviourOf.Type(description.Type),
                Scope = scope,
                Variables = description.DeclaresVariables ? WorkflowDefinition.VariablesOf(json) : [],
            }
        );
        CheckVariables(nodeId, activity.Variables);
        var children = new List<CompiledActivity>();
        if (description.ChildrenFrom is { } list)
        {
            foreach (var childJson in WorkflowDefinition.Objects(json, list))
            {
                if (Read(childJson, activity, scope, $"{nodeId}.{list}") is { } child)
                {
                    children.Add(child);
                }
            }
        }
        foreach (var port in description.EmbeddedPorts)
        {
            if (Members.Object(json, port) is { } childJson && Read(childJson, activity, scope, $"{nodeId}.{port}") is { } child)
            {
                activity.Embedded[port] = child;
                children.Add(child);
            }
        }
        if (description.Type == "Elsa.Switch")
        {
            children.AddRange(ReadCases(json, activity, scope));
        }
        activity.Children = children;
        return activity;
    }

    private IEnumerable<CompiledActivity> ReadCases(JsonObject json, CompiledActivity activity, DefinitionScope scope)
    {
        var number = 0;
        foreach (var entry in WorkflowDefinition.Objects(json, "cases"))
        {
            if (
                Members.Object(entry, "activity") is { } childJson
                && Read(childJson, activity, scope, $"{activity.NodeId}.cases[{number}]") is { } child
            )
            {
                activity.Embedded[$"cases[{number}]"] = child;
                yield return child;
            }
            number++;
        }
    }

    private CompiledActivity? ReadWorkflow(
        JsonObject json,
        CompiledActivity? container,
        DefinitionScope scope,
        string nodeId,
        string id,
        string type,
        WorkflowDefinition workflow
    )
    {
        for (var at = scope; at is not null; at = at.Outer)
        {
            if (at.Definition.DefinitionId == workflow.DefinitionId || at.Definition.Name == workflow.Name)
            {
                _findings.Add(Compilation.Findings.CyclicWorkflow(nodeId, type));
                return null;
            }
        }
        if (workflow.Root is not { } rootJson)
        {
            _findings.Add(Compilation.Findings.FaultInWorkflow(nodeId, type, Compilation.Findings.NoRoot()));
            return null;
        }
        var activity = Add(
            new CompiledActivity(nodeId, id, json, WorkflowActivities.Describe(type, workflow), container)
            {
                Behaviour = BehaviourOf.WorkflowAsActivity,
                Scope = scope,
                Workflow = workflow,
                Variables =
                [
                    .. workflow.Variables,
                    .. workflow
                        .Inputs.Where(i => workflow.Variables.All(v => v.Name != i.Name))
                        .Select(i => new VariableDefinition(i.Name, i.Name, i.TypeName, null)),
                ],
            }
        );
        var inner = new DefinitionScope(workflow, nodeId + ":", scope) { Activity = activity };
        if (Read(rootJson, activity, inner, nodeId) is { } root)
        {
            activity.Embedded["root"] = root;
            activity.Children = [root];
        }
        return activity;
    }

    private CompiledActivity Add(CompiledActivity activity)
    {
        activity.Index = _activities.Count;
        _activities.Add(activity);
        return activity;
    }

    private void CheckVariables(string? node, IReadOnlyList<VariableDefinition> variables)
    {
        foreach (var twice in variables.GroupBy(v => v.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _findings.Add(Compilation.Findings.DuplicateVariable(node, twice.Key));
        }
    }
}

/// <summary>The definition an activity belongs to: the one compiled, or a workflow used as an activity inside it.</summary>
/// <param name="Prefix">What its activities' ids are preceded by.</param>
/// <param name="Outer">Where it is used; null: it is the one compiled.</param>
internal sealed record DefinitionScope(WorkflowDefinition Definition, string Prefix, DefinitionScope? Outer)
{
    /// <summary>The activity that stands for it; null: it is the one compiled.</summary>
    public CompiledActivity? Activity { get; init; }
}
