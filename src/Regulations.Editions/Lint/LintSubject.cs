using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Editions.Lint.Data;
using Regulations.Editions.Lint.People;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Lint;

/// <summary>A definition as the rules look at it.</summary>
public sealed class LintSubject
{
    // Enough for every answer of an edition once; a definition that needs more is looked at in part.
    private const int MaximumWalks = 600;

    private readonly Lazy<DefinitionData> _data;
    private readonly Lazy<IReadOnlyList<WalkedPath>> _walks;
    private readonly Lazy<IReadOnlyDictionary<string, Form>> _forms;

    /// <summary>Prepares a definition.</summary>
    /// <param name="definition">The file. Not written to.</param>
    /// <param name="workflow">What it compiles to; null: it does not, and rules that need it say nothing.</param>
    /// <param name="roles">The roles that somebody holds; null: those that are known.</param>
    public LintSubject(JsonObject definition, CompiledWorkflow? workflow = null, IReadOnlySet<string>? roles = null)
    {
        Definition = definition;
        Workflow = workflow;
        Roles = roles ?? KnownRoles.All;
        _data = new Lazy<DefinitionData>(() => new DefinitionData(this));
        _walks = new Lazy<IReadOnlyList<WalkedPath>>(() =>
            Workflow is not null && Reading!.Facts is { } facts && Charts!.Count > 0
                ? DefinitionPaths.Walks(this, facts, Workflow, MaximumWalks)
                : []
        );
        _forms = new Lazy<IReadOnlyDictionary<string, Form>>(() => FormReader.ReadAll(definition));
        Activities = ActivityFile.All(definition);
        ById = Activities.GroupBy(activity => activity.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Charts = [.. Activities.Where(activity => activity.Type == "Elsa.Flowchart").Select(chart => new Chart(chart, Activities))];
        Regulation = (definition["customProperties"] as JsonObject)?["regulation"] as JsonObject;
        Reading = EditionFactsReader.Read(definition);
    }

    /// <summary>The file.</summary>
    public JsonObject Definition { get; }

    /// <summary>What the definition compiles to; null: it does not.</summary>
    public CompiledWorkflow? Workflow { get; }

    /// <summary>The roles that somebody holds.</summary>
    public IReadOnlySet<string> Roles { get; }

    /// <summary>The forms that can be used, by name.</summary>
    public IReadOnlyDictionary<string, Form> Forms => _forms.Value;

    /// <summary>Walks through an edition that compiles, with made-up answers; empty for anything else.</summary>
    internal IReadOnlyList<WalkedPath> Walks => _walks.Value;

    /// <summary>Which activity reads and writes which variables.</summary>
    internal DefinitionData Data => _data.Value;

    /// <summary>Every activity, the root first.</summary>
    public IReadOnlyList<ActivityFile> Activities { get; }

    /// <summary>Activities by id.</summary>
    public IReadOnlyDictionary<string, ActivityFile> ById { get; }

    /// <summary>The flowcharts, the outer before the inner.</summary>
    public IReadOnlyList<Chart> Charts { get; }

    /// <summary><c>customProperties.regulation</c>; null: the definition is of no regulation.</summary>
    public JsonObject? Regulation { get; }

    /// <summary>The facts, or what is missing of them.</summary>
    public FactsReading Reading { get; }

    /// <summary>The activities that people see as parts of the process: all but the root container.</summary>
    public IEnumerable<ActivityFile> Nodes => Activities.Where(activity => activity.Parent is not null);
}
