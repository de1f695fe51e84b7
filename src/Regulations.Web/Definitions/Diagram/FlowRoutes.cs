namespace Regulations.Web.Definitions.Diagram;

/// <summary>Finds for each connection a right-angled way that keeps clear of the places and of ways already drawn.</summary>
public static class FlowRoutes
{
    private const double Clearance = 14;
    private const double CrossingPlace = 4000;
    private const double SharingWay = 12;
    private const double Bend = 22;

    /// <summary>The points of each way, in the order of <see cref="FlowPlan.Ways"/>.</summary>
    public static IReadOnlyList<IReadOnlyList<FlowPoint>> Route(FlowPlan plan)
    {
        var boxes = plan.Places.ToDictionary(place => place.Id, place => place.Box);
        var obstacles = boxes.Values.Select(box => box.Grown(5)).ToList();
        var drawn = new List<(FlowPoint A, FlowPoint B)>();
        var routes = new List<IReadOnlyList<FlowPoint>>();
        foreach (var way in plan.Ways)
        {
            var from = boxes[way.From];
            var to = boxes[way.To];
            var best = way.Bends.Count > 0 ? Drawn(from, way.Bends, to) : Best(from, to, obstacles, drawn);
            for (var i = 1; i < best.Count; i++)
            {
                drawn.Add((best[i - 1], best[i]));
            }

            routes.Add(best);
        }

        return routes;
    }

    private static List<FlowPoint> Drawn(FlowBox from, IReadOnlyList<FlowPoint> bends, FlowBox to) =>
        [Edge(from, bends[0]), .. bends, Edge(to, bends[^1])];

    /// <summary>The middle of the side that looks towards a point.</summary>
    private static FlowPoint Edge(FlowBox box, FlowPoint towards)
    {
        var dx = (towards.X - box.MiddleX) / box.Width;
        var dy = (towards.Y - box.MiddleY) / box.Height;
        return Math.Abs(dx) > Math.Abs(dy)
            ? new FlowPoint(dx > 0 ? box.Right : box.X, box.MiddleY)
            : new FlowPoint(box.MiddleX, dy > 0 ? box.Bottom : box.Y);
    }

    private static IReadOnlyList<FlowPoint> Best(FlowBox from, FlowBox to, List<FlowBox> obstacles, List<(FlowPoint A, FlowPoint B)> drawn)
    {
        IReadOnlyList<FlowPoint> best = [];
        var least = double.MaxValue;
        foreach (var candidate in Candidates(from, to))
        {
            var path = WithoutIdlePoints(candidate);
            var cost = Cost(path, obstacles, drawn, least);
            if (cost < least)
            {
                least = cost;
                best = path;
            }
        }

        return best;
    }

    private static IEnumerable<FlowPoint[]> Candidates(FlowBox from, FlowBox to)
    {
        FlowPoint right = new(from.Right, from.MiddleY),
            below = new(from.MiddleX, from.Bottom),
            above = new(from.MiddleX, from.Y),
            left = new(from.X, from.MiddleY);
        FlowPoint intoLeft = new(to.X, to.MiddleY),
            intoTop = new(to.MiddleX, to.Y),
            intoBottom = new(to.MiddleX, to.Bottom),
            intoRight = new(to.Right, to.MiddleY);

        if (to.X > from.Right)
        {
            foreach (var x in Between(from.Right, to.X))
            {
                yield return [right, new(x, right.Y), new(x, intoLeft.Y), intoLeft];
            }
        }

        if (to.Y > from.Bottom)
        {
            foreach (var y in Between(from.Bottom, to.Y))
            {
                yield return [below, new(below.X, y), new(intoTop.X, y), intoTop];
            }
        }

        if (to.Bottom < from.Y)
        {
            foreach (var y in Between(to.Bottom, from.Y))
            {
                yield return [above, new(above.X, y), new(intoBottom.X, y), intoBottom];
            }
        }

        if (to.Right < from.X)
        {
            foreach (var x in Between(to.Right, from.X))
            {
                yield return [left, new(x, left.Y), new(x, intoRight.Y), intoRight];
            }
        }

        if (to.X > below.X)
        {
            yield return [below, new(below.X, intoLeft.Y), intoLeft];
            yield return [above, new(above.X, intoLeft.Y), intoLeft];
        }

        if (to.Y > right.Y && to.MiddleX > right.X)
        {
            yield return [right, new(intoTop.X, right.Y), intoTop];
        }

        if (to.Bottom < right.Y && to.MiddleX > right.X)
        {
            yield return [right, new(intoBottom.X, right.Y), intoBottom];
        }

        foreach (var path in Detours(from, to))
        {
            yield return path;
        }
    }

    /// <summary>Ways around: along a lane above or below both, or left or right of both.</summary>
    private static IEnumerable<FlowPoint[]> Detours(FlowBox from, FlowBox to)
    {
        for (var lane = 1; lane <= 6; lane++)
        {
            var apart = Clearance + (lane * 12);
            var under = Math.Max(from.Bottom, to.Bottom) + apart;
            yield return [new(from.MiddleX, from.Bottom), new(from.MiddleX, under), new(to.MiddleX, under), new(to.MiddleX, to.Bottom)];
            var over = Math.Min(from.Y, to.Y) - apart;
            yield return [new(from.MiddleX, from.Y), new(from.MiddleX, over), new(to.MiddleX, over), new(to.MiddleX, to.Y)];
            var beside = Math.Max(from.Right, to.Right) + apart;
            yield return [new(from.Right, from.MiddleY), new(beside, from.MiddleY), new(beside, to.MiddleY), new(to.Right, to.MiddleY)];
            var before = Math.Min(from.X, to.X) - apart;
            yield return [new(from.X, from.MiddleY), new(before, from.MiddleY), new(before, to.MiddleY), new(to.X, to.MiddleY)];
            var out1 = from.Right + apart;
            var in1 = to.X - apart;
            foreach (var y in new[] { under, over })
            {
                yield return
                [
                    new(from.Right, from.MiddleY),
                    new(out1, from.MiddleY),
                    new(out1, y),
                    new(in1, y),
                    new(in1, to.MiddleY),
                    new(to.X, to.MiddleY),
                ];
            }

            foreach (var x in new[] { beside, before })
            {
                yield return
                [
                    new(from.MiddleX, from.Bottom),
                    new(from.MiddleX, from.Bottom + apart),
                    new(x, from.Bottom + apart),
                    new(x, to.Y - apart),
                    new(to.MiddleX, to.Y - apart),
                    new(to.MiddleX, to.Y),
                ];
            }
        }
    }

    private static IEnumerable<double> Between(double low, double high)
    {
        var middle = (low + high) / 2;
        yield return middle;
        for (var step = 1; step <= 5; step++)
        {
            var away = step * 10;
            if (middle - away > low + 8)
            {
                yield return middle - away;
                yield return middle + away;
            }
        }

        if (high - low > 60)
        {
            yield return low + 20;
            yield return high - 20;
        }
    }

    private static List<FlowPoint> WithoutIdlePoints(FlowPoint[] path)
    {
        var kept = new List<FlowPoint>(path.Length) { path[0] };
        for (var i = 1; i < path.Length; i++)
        {
            var last = kept[^1];
            if (Near(last.X, path[i].X) && Near(last.Y, path[i].Y))
            {
                continue;
            }

            if (
                kept.Count > 1
                && ((Near(kept[^2].X, last.X) && Near(last.X, path[i].X)) || (Near(kept[^2].Y, last.Y) && Near(last.Y, path[i].Y)))
            )
            {
                kept[^1] = path[i];
            }
            else
            {
                kept.Add(path[i]);
            }
        }

        return kept;
    }

    private static double Cost(List<FlowPoint> path, List<FlowBox> obstacles, List<(FlowPoint A, FlowPoint B)> drawn, double enough)
    {
        var cost = (path.Count - 2) * Bend;
        for (var i = 1; i < path.Count && cost < enough; i++)
        {
            var (a, b) = (path[i - 1], path[i]);
            cost += Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
            cost += CrossingPlace * obstacles.Count(box => Hits(Trimmed(a, b, i == 1, i == path.Count - 1), box));
            cost += drawn.Sum(other => SharingWay * Shared(a, b, other.A, other.B) / 10);
        }

        return cost;
    }

    /// <summary>The first and last stretch begin at their own box, which is no obstacle to them.</summary>
    private static (FlowPoint A, FlowPoint B) Trimmed(FlowPoint a, FlowPoint b, bool first, bool last)
    {
        const double Own = 6;
        var length = Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
        if (length < (2 * Own) + 1)
        {
            return (a, a);
        }

        var (ux, uy) = ((b.X - a.X) / length, (b.Y - a.Y) / length);
        return (
            first ? new FlowPoint(a.X + (ux * Own), a.Y + (uy * Own)) : a,
            last ? new FlowPoint(b.X - (ux * Own), b.Y - (uy * Own)) : b
        );
    }

    private static bool Hits((FlowPoint A, FlowPoint B) line, FlowBox box) =>
        Math.Max(line.A.X, line.B.X) > box.X
        && Math.Min(line.A.X, line.B.X) < box.Right
        && Math.Max(line.A.Y, line.B.Y) > box.Y
        && Math.Min(line.A.Y, line.B.Y) < box.Bottom;

    /// <summary>How far two stretches run on top of each other.</summary>
    private static double Shared(FlowPoint a, FlowPoint b, FlowPoint c, FlowPoint d)
    {
        const double Close = 4;
        if (Near(a.X, b.X) && Near(c.X, d.X) && Math.Abs(a.X - c.X) < Close)
        {
            return Math.Max(0, Math.Min(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)) - Math.Max(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)));
        }

        return Near(a.Y, b.Y) && Near(c.Y, d.Y) && Math.Abs(a.Y - c.Y) < Close
            ? Math.Max(0, Math.Min(Math.Max(a.X, b.X), Math.Max(c.X, d.X)) - Math.Max(Math.Min(a.X, b.X), Math.Min(c.X, d.X)))
            : 0;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.5;
}
