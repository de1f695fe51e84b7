using System.Text.Json.Nodes;

namespace Regulations.Bpmn.Charts;

/// <summary>A process, or the inside of a subprocess: nodes and the ways between them.</summary>
internal sealed class Scope
{
    /// <summary>Id of the process or subprocess.</summary>
    public required string Id { get; init; }

    /// <summary>Nodes that have a place of their own; gateways before and after them hang on them.</summary>
    public List<FlowNode> Cells { get; } = [];

    public List<SequenceFlow> Flows { get; } = [];

    /// <summary>Connections of the file that lead nowhere a picture could show, with their places in the file.</summary>
    public List<(int Order, JsonNode? Json)> Undrawn { get; } = [];

    /// <summary>Every node of this scope, those that hang on others included, in the order they are written.</summary>
    public IEnumerable<FlowNode> Nodes => Cells.SelectMany(cell => cell.Parts);

    /// <summary>This scope and those inside it.</summary>
    public IEnumerable<Scope> All => Cells.Where(cell => cell.Inside is not null).SelectMany(cell => cell.Inside!.All).Prepend(this);
}

/// <summary>A sequence flow, and the connections of the definition that it shows: several where outcomes lead to the same place.</summary>
internal sealed class SequenceFlow
{
    public required string Id { get; init; }

    public required FlowNode Source { get; init; }

    public required FlowNode Target { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The outcomes that take it, where a gateway chooses; else empty.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The way taken where no condition holds.</summary>
    public bool IsDefault { get; init; }

    public IReadOnlyList<(int Order, JsonObject Json)> Connections { get; init; } = [];

    public IReadOnlyList<Spot> Waypoints { get; set; } = [];

    public Box? Label { get; set; }
}

/// <summary>A message from one pool to another: a call of a system, a notice, work that is handed over.</summary>
internal sealed class MessageFlow
{
    public required string Id { get; init; }

    public required FlowNode Source { get; init; }

    /// <summary>The event that receives it; null: a pool as a whole does.</summary>
    public FlowNode? Target { get; init; }

    /// <summary>Id of the participant that receives it, where no event of its does.</summary>
    public string? Pool { get; init; }

    /// <summary>The pool that receives it lies above the one it comes from.</summary>
    public bool GoesUp { get; init; }

    public string Name { get; init; } = "";

    public IReadOnlyList<Spot> Waypoints { get; set; } = [];

    public Box? Label { get; set; }

    /// <summary>The element that receives it.</summary>
    public string TargetId => Target?.Id ?? Pool ?? "";
}
