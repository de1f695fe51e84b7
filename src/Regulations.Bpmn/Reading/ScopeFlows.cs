namespace Regulations.Bpmn.Reading;

/// <summary>The sequence flows of a scope, by what they join.</summary>
internal sealed class ScopeFlows
{
    private readonly Dictionary<string, XmlItem> _nodes;
    private readonly ILookup<string, XmlItem> _from;
    private readonly ILookup<string, XmlItem> _into;
    private readonly HashSet<XmlItem> _passed = [];

    /// <summary>Reads what flows join.</summary>
    /// <param name="handed">Messages by which one pool hands on to another.</param>
    public ScopeFlows(IEnumerable<XmlItem> flows, IEnumerable<XmlItem> handed, IReadOnlyList<XmlItem> nodes)
    {
        All = [.. flows];
        _nodes = nodes
            .Where(node => node.Id is not null)
            .DistinctBy(node => node.Id)
            .ToDictionary(node => node.Id!, StringComparer.Ordinal);
        List<XmlItem> ways = [.. All, .. handed.Where(message => SourceOf(message) is not null && TargetOf(message) is not null)];
        _from = ways.ToLookup(flow => flow.Attribute("sourceRef") ?? "", StringComparer.Ordinal);
        _into = ways.ToLookup(flow => flow.Attribute("targetRef") ?? "", StringComparer.Ordinal);
        HasParallel =
            nodes.Any(node =>
                node.Name is "parallelGateway" or "inclusiveGateway" or "complexGateway" or "boundaryEvent"
                || (node.Name == "eventBasedGateway" && !ForeignRaces.IsRace(node, this))
            ) || nodes.Any(node => !node.Name.EndsWith("Gateway", StringComparison.Ordinal) && From(node).Count > 1);
    }

    public IReadOnlyList<XmlItem> All { get; }

    /// <summary>Several ways may be under way at once.</summary>
    public bool HasParallel { get; }

    public IReadOnlyList<XmlItem> From(XmlItem node) => [.. _from[node.Id ?? ""]];

    public IReadOnlyList<XmlItem> Into(XmlItem node) => [.. _into[node.Id ?? ""]];

    public XmlItem? TargetOf(XmlItem flow) => _nodes.GetValueOrDefault(flow.Attribute("targetRef") ?? "");

    public XmlItem? SourceOf(XmlItem flow) => _nodes.GetValueOrDefault(flow.Attribute("sourceRef") ?? "");

    /// <summary>The task whose outcomes an exclusive gateway asks for: it alone leads there, and the ways out have names but no conditions.</summary>
    public string? Asked(XmlItem gateway) =>
        gateway.Name == "exclusiveGateway"
        && Into(gateway) is [var only]
        && SourceOf(only) is { Name: "userTask" or "manualTask" or "task" } task
        && !OwnNodes.IsDrawn(gateway)
        && From(task).Count == 1
        && From(gateway) is { Count: > 1 } ways
        && ways.All(way => way.Child("conditionExpression") is null)
            ? task.Id
            : null;

    /// <summary>How a task can end, as the gateway after it says; empty: it does not.</summary>
    public IReadOnlyList<string> Outcomes(XmlItem task) =>
        From(task) is [var only] && TargetOf(only) is { } gateway && Asked(gateway) == task.Id
            ? [.. From(gateway).Select(ForeignFlows.LabelOf).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>It leads from one thing that is only drawn to another, or on to an activity: others are led over it.</summary>
    public bool IsPassed(XmlItem flow) => _passed.Contains(flow);

    /// <summary>What a flow comes from, past what is only drawn.</summary>
    public Imported? Source(XmlItem flow, IReadOnlyDictionary<string, Imported> imported) =>
        Trace(flow.Attribute("sourceRef"), imported, id => _into[id].Select(way => (way, way.Attribute("sourceRef"))), isOnward: false);

    /// <summary>What a flow leads to, past what is only drawn.</summary>
    public Imported? Target(XmlItem flow, IReadOnlyDictionary<string, Imported> imported) =>
        Trace(flow.Attribute("targetRef"), imported, id => _from[id].Select(way => (way, way.Attribute("targetRef"))), isOnward: true);

    private Imported? Trace(
        string? id,
        IReadOnlyDictionary<string, Imported> imported,
        Func<string, IEnumerable<(XmlItem Way, string? To)>> onward,
        bool isOnward
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (id is not null && imported.TryGetValue(id, out var read) && seen.Add(id))
        {
            if (!read.IsDrawn)
            {
                return read;
            }
            var next = onward(id).Where(step => step.To is not null).DistinctBy(step => step.To).ToList();
            if (isOnward && next is [var (way, _)])
            {
                _passed.Add(way);
            }
            id = next.Count == 1 ? next[0].To : null;
        }
        return null;
    }
}
