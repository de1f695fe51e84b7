using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>A leg of a route that runs between columns or between rows, on a track of its own.</summary>
/// <param name="Line">The gap (after column n) or the channel (above row n).</param>
/// <param name="Low">Where it begins, counted in half rows or half columns.</param>
internal sealed record Leg(int Line, double Low, double High)
{
    /// <summary>The track, from 0.</summary>
    public int Track { get; set; }
}

/// <summary>The way of a flow over the grid: out to the right, through gaps and channels, in from the left.</summary>
internal sealed class Route
{
    public required FlowNode Source { get; init; }

    /// <summary>Null: it leaves for the edge of a pool.</summary>
    public FlowNode? Target { get; init; }

    public SequenceFlow? Flow { get; init; }

    public MessageFlow? Message { get; init; }

    /// <summary>It leaves downwards (a message also upwards), straight into what stands there.</summary>
    public bool IsDrop { get; init; }

    /// <summary>The gap it first runs down or up; null: it is straight.</summary>
    public Leg? First { get; set; }

    public Leg? Channel { get; set; }

    public Leg? Last { get; set; }
}

/// <summary>Finds routes that cross no node, and gives each leg a track that no other leg lies on.</summary>
internal sealed class Router(Grid grid)
{
    private readonly Dictionary<int, List<(int From, int To, FlowNode Source, FlowNode Target)>> _rows = [];
    private readonly HashSet<FlowNode> _dropped = [];
    private readonly List<Leg> _gaps = [];
    private readonly List<Leg> _channels = [];

    /// <summary>Gives tracks to all legs found so far.</summary>
    /// <returns>The number of tracks in each gap and each channel.</returns>
    public (Dictionary<int, int> Gaps, Dictionary<int, int> Channels) Settle() => (Tracks(_gaps), Tracks(_channels));

    /// <summary>The route between two cells.</summary>
    public Route Find(SequenceFlow flow, FlowNode source, FlowNode target)
    {
        var route = new Route
        {
            Source = source,
            Target = target,
            Flow = flow,
            IsDrop = IsDrop(flow, source, target),
        };
        return route.IsDrop ? route : Way(route, source, target);
    }

    private Route Way(Route route, FlowNode source, FlowNode target)
    {
        var (from, to) = (source.Column, target.Column);
        if (to > from)
        {
            if (source.Row == target.Row && Take(source.Row, from, to, source, target))
            {
                return route;
            }
            if (source.Row != target.Row && Take(target.Row, from, to, source, target))
            {
                route.First = Gap(from, source.Row, target.Row);
                return route;
            }
            if (source.Row != target.Row && Take(source.Row, from, to, source, target))
            {
                route.First = Gap(to - 1, source.Row, target.Row);
                return route;
            }
        }
        // Ways back run below both ends where they can; ways ahead between their rows.
        var channel =
            target.Row > source.Row ? target.Row
            : target.Row < source.Row ? target.Row + 1
            : to > from ? source.Row
            : source.Row + 1;
        route.First = GapTo(from, source.Row, channel);
        route.Channel = Leg(_channels, channel, Math.Min(from, to - 1) + 0.5, Math.Max(from, to - 1) + 0.5);
        route.Last = GapTo(to - 1, target.Row, channel);
        return route;
    }

    /// <summary>The route from a task out of its pool, down or up beside it.</summary>
    /// <param name="end">The row where it ends.</param>
    public Route Out(MessageFlow flow, FlowNode source, int end)
    {
        var channel = flow.GoesUp ? source.Row : source.Row + 1;
        return new()
        {
            Source = source,
            Message = flow,
            Channel = Leg(_channels, channel, source.Column, source.Column + 0.5),
            Last = GapTo(source.Column, end, channel),
        };
    }

    /// <summary>The route of work that is handed over: straight down or up where nothing stands between.</summary>
    public Route Hand(MessageFlow flow, FlowNode source, FlowNode target)
    {
        var route = new Route
        {
            Source = source,
            Target = target,
            Message = flow,
            IsDrop = source.Column == target.Column && grid.IsClearDown(source.Column, source.Row, target.Row),
        };
        return route.IsDrop ? route : Way(route, source, target);
    }

    private bool IsDrop(SequenceFlow flow, FlowNode source, FlowNode target) =>
        source.Column == target.Column
        && target.Row == source.Row + 1
        && source.Lane == target.Lane
        && flow.Source == source
        && flow.Target == target
        && source.IsGateway
        && target.Makes is null
        && target.Uses is null
        && !target.IsGateway
        && _dropped.Add(source);

    private bool Take(int row, int from, int to, FlowNode source, FlowNode target)
    {
        if (!grid.IsClear(row, from, to))
        {
            return false;
        }
        if (!_rows.TryGetValue(row, out var taken))
        {
            _rows[row] = taken = [];
        }
        if (taken.Exists(other => other.From < to && from < other.To && other.Source != source && other.Target != target))
        {
            return false;
        }
        taken.Add((from, to, source, target));
        return true;
    }

    private Leg Gap(int gap, int row, int otherRow) => Leg(_gaps, gap, Math.Min(row, otherRow), Math.Max(row, otherRow));

    private Leg GapTo(int gap, int row, int channel) => Leg(_gaps, gap, Math.Min(row, channel - 0.5), Math.Max(row, channel - 0.5));

    private static Leg Leg(List<Leg> legs, int line, double low, double high)
    {
        var leg = new Leg(line, low, high);
        legs.Add(leg);
        return leg;
    }

    private static Dictionary<int, int> Tracks(List<Leg> legs)
    {
        var tracks = new Dictionary<int, int>();
        foreach (var line in legs.GroupBy(leg => leg.Line))
        {
            var ends = new List<double>();
            foreach (var leg in line.OrderBy(leg => leg.Low).ThenBy(leg => leg.High))
            {
                var track = ends.FindIndex(end => end < leg.Low);
                if (track < 0)
                {
                    track = ends.Count;
                    ends.Add(0);
                }
                ends[track] = leg.High;
                leg.Track = track;
            }
            tracks[line.Key] = ends.Count;
        }
        return tracks;
    }
}
