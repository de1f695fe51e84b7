using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Reading;

/// <summary>What a flow node became.</summary>
/// <param name="Item">The node.</param>
/// <param name="Entry">Id of the activity that ways into it lead to.</param>
/// <param name="Exit">Id of the activity that ways out of it leave.</param>
internal sealed record Imported(XmlItem Item, string Entry, string Exit)
{
    /// <summary>Its activities with their places in the container.</summary>
    public List<Child> Activities { get; } = [];

    /// <summary>Connections between its own activities.</summary>
    public List<JsonObject> Connections { get; } = [];

    /// <summary>The port a flow leaves by.</summary>
    public Func<XmlItem, string> PortOf { get; init; } = _ => "Done";

    /// <summary>The activity we wrote into the node when we drew it, if it could still be read; it is among its activities.</summary>
    public JsonObject? Own { get; init; }

    /// <summary>A gateway, event or flow that is only drawn: a merge, a split, an end.</summary>
    public bool IsDrawn { get; init; }
}

/// <summary>What is collected over the whole file.</summary>
internal sealed class Collected(string language)
{
    public string Language => language;

    /// <summary>Variables that conditions and outcomes need, with their types.</summary>
    public SortedDictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public ElementIds Ids { get; } = new();

    public Report Report { get; } = new();

    /// <summary>What somebody changed since we drew the file; null: we did not draw it.</summary>
    public Changes? Changes { get; set; }

    /// <summary>Roles by the node's id, from lanes.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.Ordinal);

    public JsonArray VariableList() => new([.. Variables.Select(pair => (JsonNode)ElsaJson.Variable(pair.Key, pair.Value))]);
}
