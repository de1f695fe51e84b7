using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Engine.Behaviours;

namespace Regulations.Workflows.Compilation;

/// <summary>One activity of a compiled workflow. Immutable once compiled; may be shared between threads.</summary>
public sealed class CompiledActivity
{
    private static readonly JsonObject NoProperties = [];

    internal CompiledActivity(string nodeId, string id, JsonObject source, ActivityDescription description, CompiledActivity? container)
    {
        NodeId = nodeId;
        Id = id;
        Source = source;
        Description = description;
        Container = container;
        Name = Members.Text(source, "name");
        Type = Members.Text(source, "type") ?? description.Type;
        CustomProperties = Members.Object(source, "customProperties") ?? NoProperties;
        Ports = description.FlowPorts;
    }

    /// <summary>Unique in the workflow: its id in the file; inside a workflow used as an activity, that activity's node id, a colon and its id.</summary>
    public string NodeId { get; }

    /// <summary>Its id in its own file.</summary>
    public string Id { get; }

    /// <summary>Its type, as in <c>Elsa.WriteLine</c>; a workflow used as an activity has that workflow's name.</summary>
    public string Type { get; }

    /// <summary>Its name in the file; may be null.</summary>
    public string? Name { get; }

    /// <summary>Its place among <see cref="CompiledWorkflow.Activities"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>What it stands in; null for the root.</summary>
    public CompiledActivity? Container { get; }

    /// <summary>What it holds, in file order; empty for most.</summary>
    public IReadOnlyList<CompiledActivity> Children { get; internal set; } = [];

    /// <summary>The ports that connections may leave by.</summary>
    public IReadOnlyList<string> Ports { get; internal set; }

    /// <summary>What is known of its type.</summary>
    public ActivityDescription Description { get; }

    /// <summary>Its object in the file. Not to be changed.</summary>
    public JsonObject Source { get; }

    /// <summary>Its custom properties; empty where it has none. Not to be changed.</summary>
    public JsonObject CustomProperties { get; }

    /// <summary>What the definition says of it as a human task; null where it is none.</summary>
    public HumanTaskFacts? HumanTask { get; internal set; }

    /// <summary>The limit that a WaitUntil or StartClock carries; null: none.</summary>
    public LimitByKind? Limit { get; internal set; }

    /// <summary>The variables it declares for what it holds.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; internal init; } = [];

    internal ActivityBehaviour Behaviour { get; init; } = null!;

    internal DefinitionScope? Scope { get; init; }

    internal Dictionary<string, CompiledExpression> Inputs { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, VariableReference> Outputs { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, CompiledActivity> Embedded { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<CompiledCase> Cases { get; set; } = [];

    internal VariableReference? Target { get; set; }

    internal FlowGraph? Flow { get; set; }

    /// <summary>How it joins what comes into it, in a flowchart.</summary>
    internal JoinMode JoinMode { get; set; } = JoinMode.WaitAllActive;

    /// <summary>Its place in its flowchart's graph; -1 where it stands in none.</summary>
    internal int FlowIndex { get; set; } = -1;

    /// <summary>The workflow it stands for, where it is a workflow used as an activity.</summary>
    internal WorkflowDefinition? Workflow { get; init; }

    /// <summary>The value of an input that the definition gives as a literal or an object; null where it is left out or computed.</summary>
    /// <param name="input">The property's name, camelCase.</param>
    public JsonNode? StaticInput(string input) =>
        Inputs.TryGetValue(input, out var expression) && expression is CompiledExpression.Constant constant ? constant.Value : null;

    /// <inheritdoc />
    public override string ToString() => $"{NodeId} ({Type})";
}
