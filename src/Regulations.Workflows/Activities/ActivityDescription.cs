using System.Text.Json.Nodes;

namespace Regulations.Workflows.Activities;

/// <summary>A text in the three languages.</summary>
public sealed record LocalizedText(string Kk, string Ru, string En)
{
    /// <summary>By language code: <c>kk</c>, <c>ru</c>, <c>en</c>.</summary>
    public IReadOnlyDictionary<string, string> ByLanguage { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kk"] = Kk,
            ["ru"] = Ru,
            ["en"] = En,
        };
}

/// <summary>One kind of activity: what the compiler checks, what the engine runs and what the designer shows come from the same description.</summary>
/// <param name="Type">The type as written in files, as in <c>Elsa.WriteLine</c>.</param>
/// <param name="Category">The group it is shown in.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Kind">How it takes part in a run.</param>
public sealed record ActivityDescription(string Type, string Category, LocalizedText Title, LocalizedText Description, ActivityKind Kind)
{
    /// <summary>The version of the activity type.</summary>
    public int Version => 1;

    /// <summary>Its inputs, in the order in which they are shown.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; init; } = [];

    /// <summary>Its outputs.</summary>
    public IReadOnlyList<OutputDescription> Outputs { get; init; } = [];

    /// <summary>The ports it always has.</summary>
    public IReadOnlyList<string> FlowPorts { get; init; } = ["Done"];

    /// <summary>The properties that hold an activity of its own, as in <c>then</c> and <c>else</c>.</summary>
    public IReadOnlyList<string> EmbeddedPorts { get; init; } = [];

    /// <summary>The input that names further ports, as in <c>outcomes</c>; null: none.</summary>
    public string? PortsFrom { get; init; }

    /// <summary>The property that holds a list of activities; null: none.</summary>
    public string? ChildrenFrom { get; init; }

    /// <summary>It ends the flowchart or sequence it stands in.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>A flowchart begins with it.</summary>
    public bool IsStart { get; init; }

    /// <summary>It declares variables for what it holds.</summary>
    public bool DeclaresVariables { get; init; }

    /// <summary>One of this product's own activities, beside those of stock Elsa.</summary>
    public bool IsOwn => Type.StartsWith("Regulations.", StringComparison.Ordinal);
}

/// <summary>How an activity takes part in a run.</summary>
public enum ActivityKind
{
    /// <summary>It does something and goes on.</summary>
    Action,

    /// <summary>It waits for something from outside; it may begin a workflow.</summary>
    Trigger,

    /// <summary>It has work done elsewhere and waits for the answer.</summary>
    Task,

    /// <summary>It runs other activities.</summary>
    Container,
}

/// <summary>An input of an activity.</summary>
/// <param name="Name">The property in the file, camelCase.</param>
/// <param name="TypeName">The Elsa alias of its type.</param>
/// <param name="Title">Its name for people.</param>
public sealed record InputDescription(string Name, string TypeName, LocalizedText Title)
{
    /// <summary>A definition that leaves it out is refused.</summary>
    public bool Required { get; init; }

    /// <summary>What it is where the definition leaves it out; null: nothing.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The designer's editor: <c>single-line</c>, <c>multi-line</c>, <c>checkbox</c>, <c>dropdown</c>, <c>code-editor</c>, <c>dynamic-outcomes</c>, …</summary>
    public string UiHint { get; init; } = "single-line";

    /// <summary>The only values it may have; empty: any.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The expression type an editor begins with.</summary>
    public string DefaultSyntax { get; init; } = "Literal";

    /// <summary>It is an input with an expression; otherwise a plain value of the file.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>It is evaluated when the activity begins; otherwise by the activity itself, whenever it needs it.</summary>
    public bool AutoEvaluate { get; init; } = true;

    /// <summary>It must be known without running: only literals and objects are accepted.</summary>
    public bool Static { get; init; }
}

/// <summary>An output of an activity.</summary>
/// <param name="Name">The property in the file, camelCase.</param>
/// <param name="TypeName">The Elsa alias of its type.</param>
/// <param name="Title">Its name for people.</param>
public sealed record OutputDescription(string Name, string TypeName, LocalizedText Title);
