using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Definitions;

/// <summary>A stored definition made ready: the compiled graph and, where it is a regulation edition, its facts and forms. Immutable.</summary>
internal sealed class LoadedDefinition
{
    private static readonly IReadOnlyDictionary<string, Form> NoForms = new Dictionary<string, Form>(StringComparer.Ordinal);

    public LoadedDefinition(CompiledWorkflow workflow)
    {
        Workflow = workflow;
        var reading = EditionFactsReader.Read(workflow.Definition.Json);
        Facts = reading.Facts;
        Forms = Facts is null ? NoForms : FormReader.ReadAll(workflow.Definition.Json);
        HasTotalClock = workflow.Activities.Any(a => a.Type == "Regulations.StartClock");
    }

    public CompiledWorkflow Workflow { get; }

    /// <summary>Null where it is not a regulation edition.</summary>
    public EditionFacts? Facts { get; }

    public IReadOnlyDictionary<string, Form> Forms { get; }

    /// <summary>A request is a draft until the clock starts; without one it is registered at once.</summary>
    public bool HasTotalClock { get; }

    public string Hash => Workflow.ContentHash;

    public string Key => Facts?.Key ?? Workflow.Definition.DefinitionId;

    /// <summary>The edition's name; the definition's where it is no edition.</summary>
    public IReadOnlyDictionary<string, string> Name => Facts?.Name.ToDictionary() ?? Alike(Workflow.Definition.Name);

    /// <summary>The schema of a form as the file has it; null: none.</summary>
    public JsonObject? FormSchema(string? name) =>
        name is null ? null : Workflow.CustomProperties["regulation"]?["forms"]?[name] as JsonObject;

    /// <summary>What a node is called: its own title, or what the definition says of it, or its name.</summary>
    public IReadOnlyDictionary<string, string> TitleOf(string nodeId)
    {
        if (Workflow.Find(nodeId) is not { } activity)
        {
            return Alike(nodeId);
        }
        if (activity.HumanTask is { Title.Count: > 0 } task)
        {
            return task.Title;
        }
        var title = activity.StaticInput("title") as JsonObject ?? activity.CustomProperties["regulation"]?["title"] as JsonObject;
        return title is null ? Alike(activity.Name ?? nodeId) : LocalText.Read(title).ToDictionary();
    }

    private static Dictionary<string, string> Alike(string text) =>
        new(StringComparer.Ordinal)
        {
            ["kk"] = text,
            ["ru"] = text,
            ["en"] = text,
        };
}
