using System.Text.Json.Nodes;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>A kind of activity as Studio's palette and property pane read it.</summary>
/// <param name="Kind"><c>Action</c>, <c>Trigger</c>, <c>Job</c> or <c>Task</c>.</param>
public sealed record ActivityDescriptor(
    string TypeName,
    string Namespace,
    string Name,
    int Version,
    string Category,
    string DisplayName,
    string Description,
    string Kind,
    IReadOnlyList<PortDescriptor> Ports,
    IReadOnlyList<InputDescriptor> Inputs,
    IReadOnlyList<OutputDescriptor> Outputs
)
{
    public bool IsBrowsable { get; init; } = true;

    /// <summary>It holds a list of activities and is opened as a canvas of its own.</summary>
    public bool IsContainer { get; init; }

    public bool IsStart { get; init; }

    /// <summary>Nothing follows it.</summary>
    public bool IsTerminal { get; init; }

    public JsonObject CustomProperties { get; } = [];

    public JsonObject ConstructionProperties { get; } = [];
}

/// <summary>Where a connection leaves an activity.</summary>
/// <param name="Type"><c>Flow</c>, or <c>Embedded</c> where the activity holds what follows.</param>
public sealed record PortDescriptor(string Name, string DisplayName, string Type)
{
    public const string Flow = "Flow";
    public const string Embedded = "Embedded";

    public bool IsBrowsable => true;
}

/// <summary>A field of the property pane.</summary>
/// <param name="Name">Studio makes the property of the file of it: <c>CountedFrom</c> is <c>countedFrom</c>.</param>
/// <param name="UiHint">The editor that is shown.</param>
/// <param name="UiSpecifications">What the editor needs besides, by its name.</param>
public sealed record InputDescriptor(
    string Name,
    string TypeName,
    string DisplayName,
    string Description,
    int Order,
    bool IsWrapped,
    string UiHint,
    JsonNode? DefaultValue,
    string DefaultSyntax,
    JsonObject? UiSpecifications
)
{
    public bool IsBrowsable => true;

    public bool IsSynthetic => false;

    public bool IsReadOnly => false;

    public bool IsSensitive => false;

    public string? Category => null;
}

/// <summary>What an activity gives, to be kept in a variable.</summary>
public sealed record OutputDescriptor(string Name, string TypeName, string DisplayName, int Order)
{
    public string Description => "";

    public bool IsBrowsable => true;

    public bool IsSynthetic => false;
}
