using System.Runtime.InteropServices;
using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Layout;

/// <summary>Finds for each connection a way of level and upright lines that goes round nodes, with few bends, few crossings, and no line on
/// top of another. Short ones are drawn first, then each again while the others stand; what is found is the same for the same chart.</summary>
internal sealed class Routing
{
    private const int Bend = 60;
    private const int Crossing = 140;
    private const int Touching = 220;
    private const int OnTop = 12;
    private const int Sharing = 1;
    private const int Rounds = 3;
    private const int Sides = 5;

    private static readonly (int X, int Y)[] Steps = [(1, 0), (0, 1), (0, -1), (-1, 0)];

    private readonly Tracks _tracks;
    private readonly Dictionary<(int X, int Y, bool Level), List<Connection>> _drawn = [];

    private readonly List<(int X, int Y)>[] _paths;
    private readonly IReadOnlyList<Connection> _connections;
    private readonly IReadOnlyDictionary<string, Cell> _places;

    private Routing(Chart chart, IReadOnlyDictionary<string, Cell> places)
    {
        _places = places;
        _tracks = new Tracks(places.Values);
        _connections = chart.Connections;
        _paths = [.. _connections.Select(_ => new List<(int X, int Y)>())];
    }

    /// <summary>The corners of each connection, in the chart's order.</summary>
    public static IReadOnlyList<IReadOnlyList<Corner>> Route(Chart chart, IReadOnlyDictionary<string, Cell> places)
    {
        var routing = new Routing(chart, places);
        var order = routing.ShortFirst();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var index in order)
            {
                routing.Erase(index);
                routing.Draw(index);
            }
        }
        routing.GiveWay(order);
        return [.. routing._paths.Select(routing.Corners)];
    }

    // Of ports that lead to the same node the first is the connection people see; the others keep out of everybody's way.
    private List<int> ShortFirst()
    {
        var seen = new HashSet<(string From, string To)>();
        return
        [
            .. _connections
                .Index()
                .Select(pair => (pair.Index, pair.Item, Doubled: !seen.Add((pair.Item.From.Node, pair.Item.To))))
                .OrderBy(way => way.Doubled)
                .ThenBy(way => Distance(_places[way.Item.From.Node], _places[way.Item.To]))
                .ThenBy(way => way.Index)
                .Select(way => way.Index),
        ];
    }

    /// <summary>Of two connections that leave the same node or come into the same, the one that was drawn first may have taken the side that the
    /// other needs: they change turns where that is better for both together.</summary>
    private void GiveWay(List<int> order)
    {
        foreach (var (place, first) in order.Index())
        {
            foreach (var second in order.Skip(place + 1).Where(other => HaveAnEndInCommon(first, other)))
            {
                var (one, two) = (_paths[first], _paths[second]);
                Erase(first);
                Erase(second);
                var before = CostOf(first, one);
                Mark(one, _connections[first], drawn: true);
                before += CostOf(second, two);
                Erase(first);
                var after = Draw(second);
                after += Draw(first);
                if (after >= before)
                {
                    Erase(first);
                    Erase(second);
                    (_paths[first], _paths[second]) = (one, two);
                    Mark(one, _connections[first], drawn: true);
                    Mark(two, _connections[second], drawn: true);
                }
            }
        }
    }

    private bool HaveAnEndInCommon(int one, int two) =>
        _connections[one].From.Node == _connections[two].From.Node || _connections[one].To == _connections[two].To;

    private void Erase(int index) => Mark(_paths[index], _connections[index], drawn: false);

    private int Draw(int index)
    {
        var connection = _connections[index];
        (_paths[index], var cost) = Search(connection, _places[connection.From.Node], _places[connection.To]);
        Mark(_paths[index], connection, drawn: true);
        return cost;
    }

    private int CostOf(int index, List<(int X, int Y)> path)
    {
        var here = new Place(path[0].X, path[0].Y, -1);
        var cost = 0;
        foreach (var (x, y) in path.Skip(1))
        {
            var next = new Place(x, y, Array.IndexOf(Steps, (x - here.X, y - here.Y)));
            cost += Price(_connections[index], here, next, path[0], path[^1]);
            here = next;
        }
        return cost;
    }

    private static int Distance(Cell from, Cell to) =>
        (Math.Abs(to.Column - from.Column) * Grid.ColumnPitch) + (Math.Abs(to.Row - from.Row) * Grid.RowPitch);

    private IReadOnlyList<Corner> Corners(List<(int X, int Y)> path) =>
        [
            .. path.Where((point, i) => i > 0 && i < path.Count - 1 && (path[i - 1].X == point.X) != (path[i + 1].X == point.X))
                .Select(point => new Corner(_tracks.X(point.X), _tracks.Y(point.Y))),
        ];

    private void Mark(List<(int X, int Y)> path, Connection connection, bool drawn)
    {
        foreach (var (before, here) in path.Zip(path.Skip(1)))
        {
            var level = here.Y == before.Y;
            foreach (var point in new[] { before, here })
            {
                Mark((point.X, point.Y, level), connection, drawn);
            }
        }
    }

    private void Mark((int X, int Y, bool Level) point, Connection connection, bool drawn)
    {
        if (!_drawn.TryGetValue(point, out var there))
        {
            _drawn[point] = there = [];
        }
        if (!drawn)
        {
            there.Remove(connection);
        }
        else if (!there.Contains(connection))
        {
            there.Add(connection);
        }
    }

    private (List<(int X, int Y)> Path, int Cost) Search(Connection connection, Cell from, Cell to)
    {
        var start = (X: Tracks.MiddleOf(from.Column), Y: Tracks.MiddleOf(from.Row));
        var goal = (X: Tracks.MiddleOf(to.Column), Y: Tracks.MiddleOf(to.Row));
        // A place is reached anew from each side: what a bend costs depends on where one comes from.
        var best = new int[_tracks.Upright * _tracks.Level * Sides];
        var before = new Place?[best.Length];
        Array.Fill(best, int.MaxValue);
        var open = new PriorityQueue<Place, (int Cost, int Number)>();
        var number = 0;
        Reach(new Place(start.X, start.Y, -1), 0, null);
        while (open.TryDequeue(out var here, out var priority))
        {
            if ((here.X, here.Y) == goal)
            {
                return (Path(here, before), best[Index(here)]);
            }
            var cost = best[Index(here)];
            if (priority.Cost > cost + Ahead(here))
            {
                continue;
            }
            for (var step = 0; step < Steps.Length; step++)
            {
                var next = new Place(here.X + Steps[step].X, here.Y + Steps[step].Y, step);
                if (!IsBarred(here, next, goal))
                {
                    Reach(next, cost + Price(connection, here, next, start, goal), here);
                }
            }
        }
        throw new InvalidOperationException($"No way can be drawn from {connection.From.Node} to {connection.To}.");

        int Ahead(Place place) => Math.Abs(_tracks.X(place.X) - _tracks.X(goal.X)) + Math.Abs(_tracks.Y(place.Y) - _tracks.Y(goal.Y));

        void Reach(Place place, int cost, Place? from)
        {
            var index = Index(place);
            if (best[index] > cost)
            {
                best[index] = cost;
                before[index] = from;
                open.Enqueue(place, (cost + Ahead(place), number++));
            }
        }
    }

    private int Index(Place place) => (((place.Y * _tracks.Upright) + place.X) * Sides) + place.Step + 1;

    private bool IsBarred(Place here, Place next, (int X, int Y) goal) =>
        next.X < 0
        || next.Y < 0
        || next.X >= _tracks.Upright
        || next.Y >= _tracks.Level
        || (here.Step >= 0 && Steps[next.Step].X == -Steps[here.Step].X && Steps[next.Step].Y == -Steps[here.Step].Y)
        || (_tracks.NodeAt(next.X, next.Y) is not null && (next.X, next.Y) != goal);

    private int Price(Connection connection, Place here, Place next, (int X, int Y) start, (int X, int Y) goal)
    {
        var level = Steps[next.Step].Y == 0;
        var length = Math.Abs(_tracks.X(next.X) - _tracks.X(here.X)) + Math.Abs(_tracks.Y(next.Y) - _tracks.Y(here.Y));
        var price = length + (Tracks.IsClose(level ? here.Y : here.X) ? length / 4 : 0);
        if (here.Step >= 0 && here.Step != next.Step)
        {
            price += Bend + (At(here.X, here.Y, Steps[here.Step].Y != 0).Any(other => other.To != connection.To) ? Touching : 0);
        }
        // The picture reads to the right: leaving to the left or coming in from the right is the exception.
        if (((here.X, here.Y) == start || (next.X, next.Y) == goal) && Steps[next.Step].X < 0)
        {
            price += Bend;
        }
        if ((next.X, next.Y) != goal)
        {
            price += At(next.X, next.Y, !level).Count * Crossing;
        }
        foreach (var other in Both(here, next, level))
        {
            var together = (other.From.Node == connection.From.Node, other.To == connection.To);
            price += together switch
            {
                (true, true) => length * OnTop,
                (false, true) => length * Sharing,
                (true, false) => length * 3,
                _ => length * OnTop,
            };
        }
        return price;
    }

    private List<Connection> At(int x, int y, bool level) => _drawn.TryGetValue((x, y, level), out var there) ? there : [];

    private IEnumerable<Connection> Both(Place here, Place next, bool level) =>
        _drawn.TryGetValue((here.X, here.Y, level), out var one) && _drawn.TryGetValue((next.X, next.Y, level), out var two)
            ? one.Where(two.Contains)
            : [];

    private List<(int X, int Y)> Path(Place end, Place?[] before)
    {
        var path = new List<(int X, int Y)>();
        for (Place? place = end; place is { } here; place = before[Index(here)])
        {
            path.Add((here.X, here.Y));
        }
        path.Reverse();
        return path;
    }

    /// <summary>A crossing of lines, and by which step it was reached; -1: it is the start.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int X, int Y, int Step);
}
