using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Data;

/// <summary>An expression of an activity.</summary>
/// <param name="Property">Where it stands in the activity, as in <c>payload</c> or <c>cases[0].condition</c>.</param>
/// <param name="Type">Its type: <c>JavaScript</c>, <c>Variable</c>, <c>Input</c>, <c>Literal</c>, <c>Object</c>.</param>
/// <param name="TypeName">The type its place has in the file; null: it says none.</param>
/// <param name="Value">Its value in the file.</param>
/// <param name="Use">What a script uses; null: it is none.</param>
internal sealed record NodeExpression(string Property, string Type, string? TypeName, JsonNode? Value, ScriptUse? Use);

/// <summary>What an activity reads and writes.</summary>
/// <param name="Node">The activity.</param>
/// <param name="Expressions">Its expressions.</param>
/// <param name="Outputs">The variables that its outputs go to, by output.</param>
/// <param name="Target">The variable that a SetVariable sets; null: it is none.</param>
internal sealed record NodeData(
    ActivityFile Node,
    IReadOnlyList<NodeExpression> Expressions,
    IReadOnlyDictionary<string, string> Outputs,
    string? Target
)
{
    /// <summary>Variables that have a value once the activity is done.</summary>
    public IEnumerable<string> Writes =>
        Outputs
            .Values.Concat(Target is null ? [] : [Target])
            .Concat(Expressions.SelectMany(one => one.Use?.Written ?? new HashSet<string>()));
}

/// <summary>A variable of a definition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type's alias.</param>
/// <param name="HasValue">It begins with a value.</param>
internal sealed record KnownVariable(string Name, string TypeName, bool HasValue);

/// <summary>The data of a definition: its variables, and which activity reads and writes them. Empty where the definition does not compile.</summary>
internal sealed class DefinitionData
{
    private static readonly string[] Aside = ["customProperties", "metadata", "variables", "connections", "activities"];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public DefinitionData(LintSubject subject)
    {
        if (subject.Workflow is not { } workflow)
        {
            return;
        }
        var declared = workflow.Variables.Concat(workflow.Activities.SelectMany(activity => activity.Variables)).ToList();
        foreach (var variable in declared)
        {
            _names.TryAdd(variable.Id, variable.Name);
            Variables.TryAdd(variable.Name, new KnownVariable(variable.Name, variable.TypeName, HasValue(variable.Default)));
        }
        foreach (var node in subject.Activities.DistinctBy(activity => activity.Id, StringComparer.Ordinal))
        {
            if (workflow.Find(node.Id) is { } compiled)
            {
                var outputs = compiled.Description.Outputs.Select(output => output.Name).ToHashSet(StringComparer.Ordinal);
                ByNode[node.Id] = Read(node, outputs, script => ScriptUse.Of(compiled, script));
            }
        }
    }

    /// <summary>Variables by name.</summary>
    public Dictionary<string, KnownVariable> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What each activity reads and writes, by its id.</summary>
    public Dictionary<string, NodeData> ByNode { get; } = new(StringComparer.Ordinal);

    /// <summary>The variable that an expression of type Variable names; null: none that is known.</summary>
    public string? VariableOf(NodeExpression expression) => expression.Type == "Variable" ? NameOf(expression.Value) : null;

    private NodeData Read(ActivityFile node, HashSet<string> known, Func<string, ScriptUse> use)
    {
        var expressions = new List<NodeExpression>();
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (property, value) in node.Json)
        {
            if (Aside.Contains(property))
            {
                continue;
            }
            if (value is JsonObject { } input && input["expression"] is JsonObject expression)
            {
                expressions.Add(Expression(node, property, Text(input["typeName"]), expression, use));
            }
            // One property may be both: which answer counts as yes, and where the yes is kept.
            if (
                known.Contains(property)
                && value is JsonObject output
                && NameOf((output["memoryReference"] as JsonObject)?["id"]) is { } variable
            )
            {
                outputs[property] = variable;
            }
            if (property == "cases" && value is JsonArray cases)
            {
                expressions.AddRange(
                    cases
                        .Select((one, at) => (Condition: (one as JsonObject)?["condition"] as JsonObject, at))
                        .Where(one => one.Condition is not null)
                        .Select(one => Expression(node, $"cases[{one.at}].condition", "Boolean", one.Condition!, use))
                );
            }
        }
        return new NodeData(node, expressions, outputs, node.Type == "Elsa.SetVariable" ? NameOf(node.Json["variable"]) : null);
    }

    private static NodeExpression Expression(
        ActivityFile node,
        string property,
        string? typeName,
        JsonObject expression,
        Func<string, ScriptUse> use
    )
    {
        var type = Text(expression["type"]) ?? "Literal";
        var isScript = type == "JavaScript" || (node.Type == "Elsa.RunJavaScript" && property == "script");
        return new NodeExpression(
            property,
            isScript ? "JavaScript" : type,
            typeName,
            expression["value"],
            isScript && Text(expression["value"]) is { } script ? use(script) : null
        );
    }

    private string? NameOf(JsonNode? reference)
    {
        var id = Text(reference) ?? Text((reference as JsonObject)?["id"]) ?? Text((reference as JsonObject)?["name"]);
        return id is null ? null
            : _names.TryGetValue(id, out var name) ? name
            : Variables.ContainsKey(id) ? id
            : null;
    }

    private static bool HasValue(JsonNode? value) =>
        value is not null && !(value is JsonValue text && text.TryGetValue<string>(out var t) && t.Length == 0);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
