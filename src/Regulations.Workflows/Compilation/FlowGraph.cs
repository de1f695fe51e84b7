namespace Regulations.Workflows.Compilation;

/// <summary>A connection between two activities of a flowchart.</summary>
/// <param name="Index">Its place in the file among the connections kept.</param>
/// <param name="Source">The place of the source activity in the flowchart.</param>
/// <param name="Port">The port it leaves by.</param>
/// <param name="Target">The place of the target activity in the flowchart.</param>
internal sealed record FlowConnection(int Index, int Source, string Port, int Target)
{
    /// <summary>How a state names it.</summary>
    public required string Key { get; init; }

    /// <summary>It leads back to an activity that comes before it; never null after the graph is built.</summary>
    public bool IsBackward { get; set; }

    /// <summary>Every way from its source back to the start goes through its target: it may be followed.</summary>
    public bool IsValidBackward { get; set; }
}

/// <summary>
/// The connections of a flowchart, analysed once. Forward connections are found by a breadth-first walk from the start that leaves
/// out every edge that would close a circle; all others are backward. Joins count forward connections only.
/// </summary>
internal sealed class FlowGraph
{
    public FlowGraph(IReadOnlyList<CompiledActivity> activities, IReadOnlyList<FlowConnection> connections, int start)
    {
        Activities = activities;
        Connections = connections;
        Start = start;
        Outbound = Group(connections, c => c.Source);
        var forward = ForwardEdges();
        foreach (var connection in connections)
        {
            connection.IsBackward = !forward.Contains((connection.Source, connection.Target));
        }
        ForwardInbound = Group(connections.Where(c => !c.IsBackward), c => c.Target);
        Ancestors = [.. Enumerable.Range(0, activities.Count).Select(AncestorsOf)];
        foreach (var connection in connections.Where(c => c.IsBackward))
        {
            connection.IsValidBackward = Dominates(connection.Target, connection.Source);
        }
    }

    public IReadOnlyList<CompiledActivity> Activities { get; }

    public IReadOnlyList<FlowConnection> Connections { get; }

    /// <summary>The place of the activity it starts with; -1 where the flowchart is empty.</summary>
    public int Start { get; }

    public FlowConnection[][] Outbound { get; }

    public FlowConnection[][] ForwardInbound { get; }

    /// <summary>For each activity, those it can be reached from by forward connections.</summary>
    public bool[][] Ancestors { get; }

    private FlowConnection[][] Group(IEnumerable<FlowConnection> connections, Func<FlowConnection, int> by)
    {
        var lookup = connections.ToLookup(by);
        return [.. Enumerable.Range(0, Activities.Count).Select(i => lookup[i].ToArray())];
    }

    private HashSet<(int Source, int Target)> ForwardEdges()
    {
        var forward = new HashSet<(int, int)>();
        if (Start < 0)
        {
            return forward;
        }
        var reached = Enumerable.Range(0, Activities.Count).Select(_ => new List<int>()).ToArray();
        var visited = new bool[Activities.Count];
        var queue = new Queue<int>([Start]);
        while (queue.TryDequeue(out var source))
        {
            visited[source] = true;
            foreach (var connection in Outbound[source])
            {
                var target = connection.Target;
                if (forward.Contains((source, target)) || Reaches(reached, target, source))
                {
                    continue;
                }
                forward.Add((source, target));
                reached[source].Add(target);
                if (!visited[target])
                {
                    queue.Enqueue(target);
                }
            }
        }
        return forward;
    }

    private static bool Reaches(List<int>[] edges, int from, int to)
    {
        if (from == to)
        {
            return true;
        }
        var seen = new bool[edges.Length];
        var stack = new Stack<int>([from]);
        while (stack.TryPop(out var current))
        {
            if (current == to)
            {
                return true;
            }
            if (seen[current])
            {
                continue;
            }
            seen[current] = true;
            foreach (var next in edges[current])
            {
                stack.Push(next);
            }
        }
        return false;
    }

    private bool[] AncestorsOf(int activity)
    {
        var ancestors = new bool[Activities.Count];
        var stack = new Stack<int>([activity]);
        while (stack.TryPop(out var current))
        {
            foreach (var inbound in ForwardInbound[current])
            {
                if (!ancestors[inbound.Source])
                {
                    ancestors[inbound.Source] = true;
                    stack.Push(inbound.Source);
                }
            }
        }
        return ancestors;
    }

    /// <summary>Whether every way back from an activity to the start goes through another: with that other left out, the start is out of reach.</summary>
    private bool Dominates(int target, int source)
    {
        if (target == source || Start < 0)
        {
            return Start >= 0;
        }
        var seen = new bool[Activities.Count];
        var stack = new Stack<int>([source]);
        while (stack.TryPop(out var current))
        {
            if (current == Start)
            {
                return false;
            }
            if (seen[current] || current == target)
            {
                continue;
            }
            seen[current] = true;
            foreach (var inbound in ForwardInbound[current])
            {
                if (inbound.Source != target)
                {
                    stack.Push(inbound.Source);
                }
            }
        }
        return true;
    }
}
