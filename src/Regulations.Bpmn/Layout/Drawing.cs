using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Gives every node, way and label of a scope its place.</summary>
internal sealed class Drawing
{
    private const double Margin = 40;
    private const double GapSide = 20;
    private const double TrackStep = 10;
    private const double RowPad = 16;
    private const double LeastLane = 150;
    private const double BetweenPools = 40;

    private readonly Scope _scope;
    private readonly IReadOnlyList<Pool> _pools;
    private readonly Grid _grid;
    private readonly List<Route> _routes = [];
    private readonly Dictionary<int, int> _gapTracks;
    private readonly Dictionary<int, int> _channelTracks;
    private readonly double[] _gapLeft;
    private readonly double[] _columnLeft;
    private readonly double[] _columnRight;
    private readonly double[] _middleX;
    private readonly double[] _channelTop;
    private readonly double[] _middleY;
    private readonly double[] _poolBottom;

    private Drawing(Scope scope, IReadOnlyList<Pool> pools, IReadOnlyList<MessageFlow> messages, Spot origin)
    {
        _scope = scope;
        _pools = pools;
        _grid = new Grid(
            scope.Cells,
            pools.Count > 0
                ? [.. pools.Select(pool => pool.Leaves.Select(lane => lane.Key).ToList())]
                :
                [
                    [""],
                ]
        );
        _poolBottom = new double[Math.Max(1, pools.Count)];
        var router = new Router(_grid);
        FindRoutes(router, messages);
        (_gapTracks, _channelTracks) = router.Settle();
        (_gapLeft, _columnLeft, _columnRight, _middleX) = (
            new double[_grid.Columns + 1],
            new double[_grid.Columns + 1],
            new double[_grid.Columns],
            new double[_grid.Columns]
        );
        (_channelTop, _middleY) = (new double[_grid.Rows + 2], new double[_grid.Rows]);
        MeasureColumns(origin.X);
        MeasureRows(origin.Y);
        foreach (var cell in scope.Cells)
        {
            NodeSizes.Place(cell, _columnLeft[cell.Column], _columnRight[cell.Column], _middleX[cell.Column], _middleY[cell.Row]);
        }
        DrawPools(origin);
        foreach (var route in _routes)
        {
            Draw(route);
        }
        DrawInsideCells();
    }

    /// <summary>Draws the processes in their pools, and whoever has no process here above and below them.</summary>
    public static void Collaboration(
        Scope scope,
        IReadOnlyList<Pool> pools,
        IReadOnlyList<MessageFlow> messages,
        IReadOnlyList<OutsidePool> outside
    )
    {
        var above = outside.Count(pool => pool.IsAbove);
        var origin = new Spot(160 + (PoolDrawing.Header * pools.Max(pool => pool.Depth)), 80 + (above * 90));
        _ = new Drawing(scope, pools, messages, origin);
        OutsideDrawing.Draw(pools, messages, outside);
    }

    /// <summary>Draws the inside of a subprocess, on a plane of its own.</summary>
    public static void Plane(Scope scope) => _ = new Drawing(scope, [], [], new Spot(160, 80));

    private void FindRoutes(Router router, IReadOnlyList<MessageFlow> messages)
    {
        var cellOf = _scope
            .Cells.SelectMany(cell => cell.Parts.Select(node => (node, cell)))
            .ToDictionary(pair => pair.node, pair => pair.cell);
        // Straight ways first: they take the middle of rows, others go round.
        var flows = _scope
            .Flows.Select(flow => (Flow: flow, From: cellOf[flow.Source], To: cellOf[flow.Target]))
            .Where(way => way.From != way.To || way.Flow.Connections.Count > 0)
            .OrderBy(way => way.From.Row == way.To.Row && way.To.Column > way.From.Column ? 0 : 1)
            .ThenBy(way => Math.Abs(way.To.Column - way.From.Column));
        foreach (var (flow, from, to) in flows)
        {
            _routes.Add(router.Find(flow, from, to));
        }
        _routes.AddRange(
            messages.Select(message =>
                message.Target is { } begin
                    ? router.Hand(message, message.Source, begin)
                    : router.Out(message, message.Source, EndOf(message))
            )
        );
    }

    /// <summary>The row at which a message arrives: the pool's nearest lane, or beyond all.</summary>
    private int EndOf(MessageFlow message)
    {
        var index = _pools.ToList().FindIndex(pool => pool.Id == message.Pool);
        return index < 0 ? (message.GoesUp ? -1 : _grid.Rows)
            : message.GoesUp ? _grid.PoolLanes[index][^1].End
            : _grid.PoolLanes[index][0].First;
    }

    private void MeasureColumns(double x)
    {
        var columns = _scope.Cells.ToLookup(cell => cell.Column);
        var labels = _routes
            .Where(route => route.Flow is { Name.Length: > 0 } && !route.IsDrop)
            .ToLookup(
                route => route.First is { } first && route.Channel is null ? first.Line : route.Source.Column,
                route => TextSize.Of(route.Flow!.Name, NodeSizes.LabelWidth).Width
            );
        for (var column = 0; column <= _grid.Columns; column++)
        {
            // Gap n-1 lies before column n.
            _gapLeft[column] = x;
            x +=
                (2 * GapSide)
                + (TrackStep * Math.Max(0, _gapTracks.GetValueOrDefault(column - 1) - 1))
                + labels[column - 1].DefaultIfEmpty(0).Max();
            _columnLeft[column] = x;
            if (column == _grid.Columns)
            {
                break;
            }
            var left = columns[column].Any(cell => cell.Before is not null) ? NodeSizes.Gateway + NodeSizes.Between : 0;
            var middle = columns[column].Select(CoreWidth).DefaultIfEmpty(0).Max();
            var right = columns[column].Any(cell => cell.After is not null) ? NodeSizes.Gateway + NodeSizes.Between : 0;
            _middleX[column] = x + left + (middle / 2);
            x += left + middle + right;
            _columnRight[column] = x;
        }
    }

    /// <summary>Labels of events and gateways are wider than they are.</summary>
    private static double CoreWidth(FlowNode cell) =>
        Math.Max(
            NodeSizes.Of(cell).Width,
            Math.Max(
                cell.IsEvent || cell.IsGateway ? TextSize.Of(cell.Name, NodeSizes.LabelWidth).Width : 0,
                Math.Max(
                    TextSize.Of(cell.Makes?.Name ?? "", NodeSizes.LabelWidth).Width,
                    TextSize.Of(cell.Uses?.Name ?? "", NodeSizes.LabelWidth).Width
                )
            )
        );

    private void MeasureRows(double y)
    {
        var rows = _scope.Cells.ToLookup(cell => cell.Row);
        for (var pool = 0; pool < _grid.PoolLanes.Count; pool++)
        {
            y += pool > 0 ? BetweenPools : 0;
            foreach (var (first, end) in _grid.PoolLanes[pool])
            {
                y = MeasureLane(rows, first, end, y);
            }
            var below = _grid.PoolLanes[pool][^1].End;
            _channelTop[below] = y;
            y += ChannelHeight(below) + 10;
            _poolBottom[pool] = y;
        }
    }

    private double MeasureLane(ILookup<int, FlowNode> rows, int first, int end, double y)
    {
        var top = y;
        for (var row = first; row < end; row++)
        {
            _channelTop[row] = y;
            y += ChannelHeight(row);
            var (above, below) = (0.0, 0.0);
            foreach (var cell in rows[row])
            {
                var reach = NodeSizes.Reach(cell);
                (above, below) = (Math.Max(above, reach.Above), Math.Max(below, reach.Below));
            }
            // The names of ways stand above their lines.
            above = Math.Max(above, 36);
            _middleY[row] = y + RowPad + above;
            y = _middleY[row] + below + RowPad;
        }
        if (y - top < LeastLane && _pools.Count > 0)
        {
            _middleY[first] += (LeastLane - (y - top)) / 2;
            y = top + LeastLane;
        }
        return y;
    }

    private double ChannelHeight(int channel) =>
        _channelTracks.GetValueOrDefault(channel) is > 0 and var tracks ? LabelRoom(channel) + (TrackStep * (tracks + 1)) : 0;

    /// <summary>The name of a way above the first track of a lane stays off the lane's edge.</summary>
    private double LabelRoom(int channel) => _grid.PoolLanes.Exists(lanes => lanes.Any(lane => lane.First == channel)) ? TextSize.Line : 0;

    private double TrackX(Leg leg) => _gapLeft[leg.Line + 1] + GapSide + (leg.Track * TrackStep);

    private double TrackY(Leg leg) => _channelTop[leg.Line] + LabelRoom(leg.Line) + ((leg.Track + 1) * TrackStep);

    private void Draw(Route route)
    {
        if (route.Message is { } message)
        {
            DrawMessage(message, route);
            return;
        }
        var flow = route.Flow!;
        if (route.IsDrop)
        {
            flow.Waypoints = [new(flow.Source.Box.MiddleX, flow.Source.Box.Bottom), new(flow.Target.Box.MiddleX, flow.Target.Box.Y)];
            var (width, height) = TextSize.Of(flow.Name, NodeSizes.LabelWidth);
            flow.Label = flow.Name.Length == 0 ? null : new Box(flow.Source.Box.MiddleX + 5, flow.Source.Box.Bottom + 3, width, height);
            return;
        }
        var from = new Spot(flow.Source.Box.Right, flow.Source.Box.MiddleY);
        var to = new Spot(flow.Target.Box.X, flow.Target.Box.MiddleY);
        if (route.First is null)
        {
            flow.Waypoints = [from, to];
            flow.Label = Label(flow.Name, AfterTracks(route.Source.Column), from.Y);
            return;
        }
        var first = TrackX(route.First);
        if (route.Channel is null)
        {
            flow.Waypoints = [from, new(first, from.Y), new(first, to.Y), to];
            var isEarly = route.First.Line == route.Source.Column;
            flow.Label = Label(flow.Name, AfterTracks(isEarly ? route.First.Line : route.Source.Column), isEarly ? to.Y : from.Y);
            return;
        }
        var (across2, last) = (TrackY(route.Channel), TrackX(route.Last!));
        flow.Waypoints = [from, new(first, from.Y), new(first, across2), new(last, across2), new(last, to.Y), to];
        flow.Label = Label(flow.Name, Math.Min(first, last) + 5, across2);
    }

    private void DrawMessage(MessageFlow message, Route route)
    {
        var from = message.Source.Box;
        if (message.Target is not { } begin)
        {
            var (beside, along) = (TrackX(route.Last!), TrackY(route.Channel!));
            // A document lies above the middle of its task.
            var x = message.GoesUp && message.Source.Uses is not null ? from.Right - 12 : from.MiddleX;
            var end = _pools.FirstOrDefault(pool => pool.Id == message.Pool);
            message.Waypoints =
            [
                new(x, message.GoesUp ? from.Y : from.Bottom),
                new(x, along),
                new(beside, along),
                .. end is null ? Array.Empty<Spot>() : [new(beside, message.GoesUp ? end.Box.Bottom : end.Box.Y)],
            ];
            return;
        }
        var to = begin.Box;
        if (route.IsDrop)
        {
            message.Waypoints = message.GoesUp
                ? [new(from.MiddleX, from.Y), new(to.MiddleX, to.Bottom)]
                : [new(from.MiddleX, from.Bottom), new(to.MiddleX, to.Y)];
            return;
        }
        var first = TrackX(route.First!);
        message.Waypoints = route.Channel is null
            ? [new(from.Right, from.MiddleY), new(first, from.MiddleY), new(first, to.MiddleY), new(to.X, to.MiddleY)]
            :
            [
                new(from.Right, from.MiddleY),
                new(first, from.MiddleY),
                new(first, TrackY(route.Channel)),
                new(TrackX(route.Last!), TrackY(route.Channel)),
                new(TrackX(route.Last!), to.MiddleY),
                new(to.X, to.MiddleY),
            ];
    }

    private double AfterTracks(int gap) =>
        _gapLeft[gap + 1] + GapSide + (TrackStep * Math.Max(0, _gapTracks.GetValueOrDefault(gap) - 1)) + 5;

    private static Box? Label(string text, double x, double line)
    {
        var (width, height) = TextSize.Of(text, NodeSizes.LabelWidth);
        return text.Length == 0 ? null : new Box(x, line - height - 3, width, height);
    }

    private void DrawInsideCells()
    {
        var drawn = _routes.Select(route => route.Flow).ToHashSet();
        foreach (var flow in _scope.Flows.Where(flow => !drawn.Contains(flow)))
        {
            var isLimit = flow.Target.Trigger == NodeTrigger.Escalation;
            flow.Waypoints = isLimit
                ? [new(flow.Source.Box.MiddleX, flow.Source.Box.Bottom), new(flow.Target.Box.MiddleX, flow.Target.Box.Y)]
                : [new(flow.Source.Box.Right, flow.Source.Box.MiddleY), new(flow.Target.Box.X, flow.Target.Box.MiddleY)];
        }
    }

    private void DrawPools(Spot origin)
    {
        var right = _gapLeft[_grid.Columns] + (2 * GapSide) + (TrackStep * _gapTracks.GetValueOrDefault(_grid.Columns - 1)) + Margin;
        var left = origin.X - (PoolDrawing.Header * _pools.Select(pool => pool.Depth).DefaultIfEmpty(0).Max());
        for (var i = 0; i < _pools.Count; i++)
        {
            PoolDrawing.Draw(_pools[i], left, right, [.. _grid.PoolLanes[i].Select(lane => _channelTop[lane.First]), _poolBottom[i]]);
        }
    }
}
