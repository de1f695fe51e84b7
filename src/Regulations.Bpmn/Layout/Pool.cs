using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>A lane: a role's part of a pool, or a participant's with the lanes of its roles in it.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Key">The role; of a lane with lanes in it, the participant.</param>
internal sealed record Lane(string Id, string Key, string Name, IReadOnlyList<Lane> Children)
{
    public Box Box { get; set; }

    /// <summary>The lanes that nodes stand in.</summary>
    public IEnumerable<Lane> Leaves => Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves);

    /// <summary>It and the lanes in it.</summary>
    public IEnumerable<Lane> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>How many names stand one beside another at its left edge.</summary>
    public int Depth => 1 + Children.Select(child => child.Depth).DefaultIfEmpty(0).Max();
}

/// <summary>A participant with a process of its own.</summary>
/// <param name="Id">Id of the participant, unique in the file.</param>
/// <param name="ProcessId">Id of its process.</param>
/// <param name="Lanes">From top to bottom; at least one.</param>
/// <param name="ShowsLanes">False: its one lane is the pool itself.</param>
internal sealed record Pool(string Id, string ProcessId, string Name, IReadOnlyList<Lane> Lanes, bool ShowsLanes)
{
    public Box Box { get; set; }

    public IEnumerable<Lane> Leaves => Lanes.SelectMany(lane => lane.Leaves);

    /// <summary>How many names stand one beside another at its left edge.</summary>
    public int Depth => 1 + (ShowsLanes ? Lanes.Max(lane => lane.Depth) : 0);

    public bool Holds(FlowNode cell) => Leaves.Any(lane => lane.Key == cell.Lane);
}

/// <summary>A pool drawn without an inside: another system, or somebody who only receives.</summary>
/// <param name="Id">Id of the participant, unique in the file.</param>
/// <param name="IsAbove">It lies above the pools, not below.</param>
internal sealed record OutsidePool(string Id, string Name, bool IsAbove)
{
    public Box Box { get; set; }
}
