using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>What is known of the forward connections into an activity.</summary>
internal readonly struct Inbound
{
    private readonly FlowVisits _visits;
    private readonly int _ran;

    public Inbound(FlowGraph graph, FlowVisits visits, int activity)
    {
        _visits = visits;
        _ran = visits.Activities[activity];
        var least = int.MaxValue;
        var most = 0;
        var connections = graph.ForwardInbound[activity];
        foreach (var connection in connections)
        {
            var count = visits.Connections[connection.Index];
            least = Math.Min(least, count);
            most = Math.Max(most, count);
        }
        AllDecided = least > _ran;
        var any = false;
        var all = true;
        foreach (var connection in connections)
        {
            var latest = visits.Connections[connection.Index] == most && visits.LastFollowed[connection.Index];
            any |= latest;
            all &= latest;
        }
        AnyFollowed = most > _ran && any;
        AllFollowed = most > _ran && all;
    }

    public bool AllDecided { get; }

    public bool AnyFollowed { get; }

    public bool AllFollowed { get; }

    /// <summary>The connection has been decided no more often than the activity has run.</summary>
    public bool IsSpent(FlowConnection connection) => _visits.Connections[connection.Index] <= _ran;
}
