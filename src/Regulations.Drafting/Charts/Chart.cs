using System.Text.RegularExpressions;

namespace Regulations.Drafting.Charts;

/// <summary>A connection of a chart.</summary>
/// <param name="From">The open end it starts at.</param>
/// <param name="To">The node it leads to.</param>
public readonly record struct Connection(Way From, string To);

/// <summary>A chart while it is drawn: nodes, connections and variables, in the order in which they were added. The file keeps that order.</summary>
public sealed class Chart
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _byId = new(StringComparer.Ordinal);
    private readonly List<Connection> _connections = [];
    private readonly List<Variable> _variables = [.. Known.All];

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The connections.</summary>
    public IReadOnlyList<Connection> Connections => _connections;

    /// <summary>The variables, used or not.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>The node with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Node this[string id] =>
        _byId.TryGetValue(id, out var node) ? node : throw new KeyNotFoundException($"The chart has no node '{id}'.");

    /// <summary>Puts a node into the chart, and connects the open ends given to it.</summary>
    /// <exception cref="ArgumentException">The id is taken, or is not lower case with dashes.</exception>
    public T Add<T>(T node, params IReadOnlyList<Way> from)
        where T : Node
    {
        if (!node.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || !_byId.TryAdd(node.Id, node))
        {
            throw new ArgumentException($"'{node.Id}' cannot be a node's id: it is taken, or not lower case with dashes.", nameof(node));
        }
        _nodes.Add(node);
        foreach (var way in from)
        {
            Connect(way, node.Id);
        }
        return node;
    }

    /// <summary>Connects an open end with a node, which may be added later.</summary>
    public void Connect(Way from, string to) => _connections.Add(new Connection(from, to));

    /// <summary>Declares a variable of the edition's own, or gives a known one another first value.</summary>
    public Variable Use(Variable variable)
    {
        var place = _variables.FindIndex(known => known.Name == variable.Name);
        if (place < 0)
        {
            _variables.Add(variable);
        }
        else
        {
            _variables[place] = variable;
        }
        return variable;
    }

    /// <summary>Connections with an end that is not there.</summary>
    internal IEnumerable<string> LooseEnds() =>
        _connections
            .Where(way => !_byId.ContainsKey(way.From.Node) || !_byId.ContainsKey(way.To))
            .Select(way => $"The connection from {way.From.Node} ({way.From.Port}) to {way.To} has an end that is not there.");

    /// <summary>Variables that scripts read and nobody declared.</summary>
    internal IEnumerable<string> UndeclaredIn(string definition) =>
        NamedInScripts(definition)
            .Except(_variables.Select(variable => variable.Name), StringComparer.Ordinal)
            .Select(name => $"A script reads variables.{name}, which is not declared.");

    /// <summary>Variables that a text of the definition refers to.</summary>
    internal IEnumerable<Variable> UsedIn(string definition)
    {
        var inScripts = NamedInScripts(definition).ToHashSet(StringComparer.Ordinal);
        return _variables.Where(variable =>
            inScripts.Contains(variable.Name) || definition.Contains($"\"{variable.Id}\"", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> NamedInScripts(string definition) =>
        Regex
            .Matches(definition, @"\bvariables\.(?<name>[A-Za-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);
}
