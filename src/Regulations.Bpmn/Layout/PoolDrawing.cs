using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Places pools one below another and the lanes in them.</summary>
internal static class PoolDrawing
{
    /// <summary>Room for a name at the left edge.</summary>
    public const double Header = 30;

    /// <summary>Draws a pool whose lanes begin at the given heights.</summary>
    /// <param name="tops">Where each lane begins, and where the last ends.</param>
    public static void Draw(Pool pool, double left, double right, List<double> tops)
    {
        pool.Box = new Box(left, tops[0], right - left, tops[^1] - tops[0]);
        var leaf = 0;
        foreach (var lane in pool.Lanes)
        {
            DrawLane(lane, left + Header, right, tops, ref leaf);
        }
    }

    private static void DrawLane(Lane lane, double left, double right, List<double> tops, ref int leaf)
    {
        var top = tops[leaf];
        foreach (var child in lane.Children)
        {
            DrawLane(child, left + Header, right, tops, ref leaf);
        }
        leaf += lane.Children.Count == 0 ? 1 : 0;
        lane.Box = new Box(left, top, right - left, tops[leaf] - top);
    }
}
