using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Lint;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Paths;

/// <summary>What walks through one definition share: its chart, forms, and which values of forms decide where it goes.</summary>
internal sealed partial class WalkedChart
{
    private static readonly IReadOnlyDictionary<string, JsonNode> NoWish = new Dictionary<string, JsonNode>();
    private static readonly string[] Deciding = ["Elsa.FlowDecision", "Elsa.FlowSwitch", "Elsa.SetVariable", "Regulations.WaitUntil"];

    private readonly IReadOnlyDictionary<string, ActivityFile> _nodes;
    private readonly Dictionary<string, int> _inbound;
    private readonly Dictionary<string, HashSet<string>> _leads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _scripts;
    private readonly Dictionary<string, IReadOnlyList<string>> _reads;
    private readonly HashSet<string> _words;

    public WalkedChart(LintSubject subject, CompiledWorkflow workflow)
    {
        Workflow = workflow;
        Chart = subject.Charts[0];
        Forms = FormReader.ReadAll(subject.Definition);
        _nodes = subject.ById;
        _inbound = Chart.Ways.Where(way => !Chart.Back.Contains(way)).CountBy(way => way.To).ToDictionary(StringComparer.Ordinal);
        _scripts = Chart.Nodes.ToDictionary(node => node.Id, ScriptsOf, StringComparer.Ordinal);
        _reads = subject.Data.ByNode.ToDictionary(
            pair => pair.Key,
            pair =>
                (IReadOnlyList<string>)
                    [
                        .. pair
                            .Value.Expressions.SelectMany(one =>
                                (one.Use?.Reads.Select(read => read.Variable) ?? []).Append(subject.Data.VariableOf(one))
                            )
                            .OfType<string>()
                            .Distinct(),
                    ],
            StringComparer.Ordinal
        );
        _words = Chart
            .Nodes.Where(node => Deciding.Contains(node.Type))
            .SelectMany(node => Word().Matches(node.Json.ToJsonString()).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
    }

    public CompiledWorkflow Workflow { get; }

    public Chart Chart { get; }

    public IReadOnlyDictionary<string, Form> Forms { get; }

    public ActivityFile Node(string id) => _nodes[id];

    /// <summary>The inputs of an activity that are scripts, those left out by which it decides where to go or what to keep.</summary>
    public IReadOnlyList<string> Scripts(string id) => _scripts[id];

    /// <summary>The variables that an activity reads.</summary>
    public IReadOnlyList<string> Reads(string id) => _reads.GetValueOrDefault(id) ?? [];

    /// <summary>How many connections lead to a node, ways back left out.</summary>
    public int Inbound(string id) => _inbound.GetValueOrDefault(id);

    /// <summary>Whether a node can be come to from another without a way back.</summary>
    public bool Leads(string from, string to)
    {
        if (!_leads.TryGetValue(from, out var reached))
        {
            reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([from]);
            while (open.TryPop(out var at))
            {
                foreach (var way in Chart.Forward(at).Where(way => reached.Add(way.To)))
                {
                    open.Push(way.To);
                }
            }
            _leads[from] = reached;
        }
        return reached.Contains(to);
    }

    /// <summary>The ways to fill in a form that may lead to different places: the ordinary one, then one for each value of a field that a condition
    /// speaks of.</summary>
    public IEnumerable<IReadOnlyDictionary<string, JsonNode>> Variations(Form? form, FormContext context)
    {
        yield return NoWish;
        foreach (var field in form?.FieldsFor(context).Where(field => _words.Contains(field.Name)) ?? [])
        {
            foreach (var value in Values(field))
            {
                var wish = new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [field.Name] = value };
                if (field.When is { Values: [var first, ..] } when)
                {
                    wish[when.Field] = first;
                }
                yield return wish;
            }
        }
    }

    private static IReadOnlyList<string> ScriptsOf(ActivityFile node) =>
        node.Type is "Elsa.FlowDecision" or "Elsa.FlowSwitch" or "Elsa.SetVariable"
            ? []
            :
            [
                .. node
                    .Json.Where(pair =>
                        FormValidator.AsText(((pair.Value as JsonObject)?["expression"] as JsonObject)?["type"]) == "JavaScript"
                    )
                    .Select(pair => pair.Key),
            ];

    private static IEnumerable<JsonNode> Values(FormField field)
    {
        if (field.OnlyValue is not null || field.ReadOnly)
        {
            return [];
        }
        return field.Type switch
        {
            FieldType.Boolean => [JsonValue.Create(true), JsonValue.Create(false)],
            FieldType.WholeNumber or FieldType.Number => new[] { field.Minimum, field.Maximum }
                .OfType<decimal>()
                .Select(number => (JsonNode)JsonValue.Create(number)),
            FieldType.Text => field.Choices.Select(choice => (JsonNode)JsonValue.Create(choice.Value)),
            _ => [],
        };
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
