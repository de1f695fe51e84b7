using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>A pool drawn without an inside: another system.</summary>
internal sealed record SystemPool(string Id, string System, string Name)
{
    public Box Box { get; set; }
}

/// <summary>Gives every node, way and label of a scope its place.</summary>
internal sealed class Drawing
{
    private const double Header = 30;
    private const double Margin = 40;
    private const double GapSide = 20;
    private const double TrackStep = 10;
    private const double RowPad = 16;
    private const double LeastLane = 150;
    private const double PoolHeight = 60;

    private readonly Scope _scope;
    private readonly IReadOnlyList<LaneGroup> _groups;
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

    private Drawing(Scope scope, IReadOnlyList<LaneGroup> groups, IReadOnlyList<MessageFlow> messages, Spot origin)
    {
        _scope = scope;
        _groups = groups;
        var lanes = groups.SelectMany(group => group.Lanes).Select(lane => lane.Key).ToList();
        _grid = new Grid(scope.Cells, lanes.Count > 0 ? lanes : [""]);
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
        foreach (var route in _routes)
        {
            Draw(route);
        }
        DrawInsideCells();
        DrawLanes(origin);
    }

    public Box Pool { get; private set; }

    /// <summary>Draws the process in its pool, and the systems it calls below.</summary>
    public static Drawing Collaboration(
        Scope scope,
        IReadOnlyList<LaneGroup> groups,
        IReadOnlyList<MessageFlow> messages,
        IReadOnlyList<SystemPool> systems
    )
    {
        var nested = groups.Any(group => group.IsNested);
        var headers = Header * (1 + (groups.Count > 0 ? 1 : 0) + (nested ? 1 : 0));
        var drawing = new Drawing(scope, groups, messages, new Spot(160 + headers, 80));
        drawing.DrawSystems(messages, systems);
        return drawing;
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
        _routes.AddRange(messages.Select(message => router.Down(message, message.Source)));
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
        foreach (var (first, end) in _grid.LaneRows)
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
            if (y - top < LeastLane && _groups.Count > 0)
            {
                _middleY[first] += (LeastLane - (y - top)) / 2;
                y = top + LeastLane;
            }
        }
        _channelTop[_grid.Rows] = y;
        _channelTop[_grid.Rows + 1] = y + ChannelHeight(_grid.Rows);
    }

    private double ChannelHeight(int channel) =>
        _channelTracks.GetValueOrDefault(channel) is > 0 and var tracks ? LabelRoom(channel) + (TrackStep * (tracks + 1)) : 0;

    /// <summary>The name of a way above the first track of a lane stays off the lane's edge.</summary>
    private double LabelRoom(int channel) => _grid.LaneRows.Exists(lane => lane.First == channel) ? TextSize.Line : 0;

    private double TrackX(Leg leg) => _gapLeft[leg.Line + 1] + GapSide + (leg.Track * TrackStep);

    private double TrackY(Leg leg) => _channelTop[leg.Line] + LabelRoom(leg.Line) + ((leg.Track + 1) * TrackStep);

    private void Draw(Route route)
    {
        if (route.Message is { } message)
        {
            var (task, down, across) = (route.Source.Box, TrackX(route.Last!), TrackY(route.Channel!));
            message.Waypoints = [new(task.MiddleX, task.Bottom), new(task.MiddleX, across), new(down, across)];
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

    private void DrawLanes(Spot origin)
    {
        var right = _gapLeft[_grid.Columns] + (2 * GapSide) + (TrackStep * _gapTracks.GetValueOrDefault(_grid.Columns - 1)) + Margin;
        var bottom = _channelTop[_grid.Rows + 1] + 10;
        var headers = Header * (1 + (_groups.Count > 0 ? 1 : 0) + (_groups.Any(group => group.IsNested) ? 1 : 0));
        var left = origin.X - headers;
        Pool = new Box(left, origin.Y, right - left, bottom - origin.Y);
        var index = 0;
        foreach (var group in _groups)
        {
            var top = _channelTop[_grid.LaneRows[index].First];
            foreach (var lane in group.Lanes)
            {
                var (first, end) = _grid.LaneRows[index++];
                var laneBottom = index == _grid.LaneRows.Count ? bottom : _channelTop[end];
                var x = left + (group.IsNested ? 2 : 1) * Header;
                lane.Box = new Box(x, _channelTop[first], right - x, laneBottom - _channelTop[first]);
            }
            group.Box = new Box(left + Header, top, right - left - Header, group.Lanes[^1].Box.Bottom - top);
        }
    }

    /// <summary>Systems lie below the pool, narrow ones above wide ones, so that few lines pass through others.</summary>
    private void DrawSystems(IReadOnlyList<MessageFlow> messages, IReadOnlyList<SystemPool> systems)
    {
        var rows = new List<List<SystemPool>>();
        var calls = messages.ToLookup(message => message.System);
        foreach (var system in systems)
        {
            var lines = calls[system.System].Select(message => message.Waypoints[^1].X).ToList();
            var width = Math.Max(lines.Max() - lines.Min() + 80, (system.Name.Length * 6.6) + 50);
            var middle = Math.Max((lines.Min() + lines.Max()) / 2, Pool.X + (width / 2));
            system.Box = Box.Around(middle, 0, width, PoolHeight);
        }
        foreach (var system in systems.OrderBy(system => system.Box.Width))
        {
            var row = rows.Find(row => row.TrueForAll(other => other.Box.Right + 30 < system.Box.X || system.Box.Right + 30 < other.Box.X));
            if (row is null)
            {
                rows.Add(row = []);
            }
            row.Add(system);
        }
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var system in rows[i])
            {
                system.Box = system.Box with { Y = Pool.Bottom + 50 + (i * (PoolHeight + 30)) };
            }
        }
        foreach (var message in messages)
        {
            var top = systems.First(system => system.System == message.System).Box.Y;
            message.Waypoints = [.. message.Waypoints, new(message.Waypoints[^1].X, top)];
        }
    }
}
