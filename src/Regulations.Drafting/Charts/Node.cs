using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Charts;

/// <summary>An activity of a chart. Everything but its inputs is the same for all kinds.</summary>
/// <param name="Id">Unique in the chart: lower case with dashes.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">The paragraph, as in <c>¶5(3)</c>; null only where the act is silent (say so in <see cref="Accepted"/>).</param>
public abstract record Node(string Id, LocalText Title, string? Source)
{
    /// <summary>The row it stands in.</summary>
    public required Lane Lane { get; init; }

    /// <summary>The act's number of it; null: the act has none.</summary>
    public Mark? Mark { get; init; }

    /// <summary>The act's limit of a node that it does not number; of one that it does, <see cref="Mark"/> has it.</summary>
    public Limit? ActLimit { get; init; }

    /// <summary>Findings about it that are kept.</summary>
    public IReadOnlyList<Accepted> Accepted { get; init; } = [];

    /// <summary>The way out of an activity that has one.</summary>
    public Way Done => On("Done");

    /// <summary>The way out by one of its ports.</summary>
    public Way On(string port) => new(Id, port);

    /// <summary>The type in the file.</summary>
    internal abstract string Type { get; }

    /// <summary>Title and source are inputs of the activity; else they stand in its custom properties.</summary>
    internal virtual bool SaysItsTitle => false;

    /// <summary>Inputs and outputs, in the order of the file.</summary>
    internal abstract IEnumerable<KeyValuePair<string, JsonNode?>> Inputs();

    /// <summary>A pair of the list above; nothing where there is no value.</summary>
    private protected static IEnumerable<KeyValuePair<string, JsonNode?>> Input(string name, Value? value) =>
        value is null ? [] : [new(name, value.ToJson())];

    private protected static IEnumerable<KeyValuePair<string, JsonNode?>> Output(string name, Variable? variable) =>
        variable is null ? [] : [new(name, variable.Output())];
}

/// <summary>An open end of a chart: a node and one of its ports.</summary>
/// <param name="Node">The node's id.</param>
/// <param name="Port">The port.</param>
public readonly record struct Way(string Node, string Port);
