using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Places whoever has no process here above and below the pools, narrow ones nearer than wide ones, so that few lines pass through others.</summary>
internal static class OutsideDrawing
{
    private const double PoolHeight = 60;

    public static void Draw(IReadOnlyList<Pool> pools, IReadOnlyList<MessageFlow> messages, IReadOnlyList<OutsidePool> outside)
    {
        var sent = messages.ToLookup(message => message.Pool);
        foreach (var pool in outside)
        {
            var lines = sent[pool.Id].Select(message => message.Waypoints[^1].X).ToList();
            var width = Math.Max(lines.Max() - lines.Min() + 80, (pool.Name.Length * 6.6) + 50);
            var middle = Math.Max((lines.Min() + lines.Max()) / 2, pools[0].Box.X + (width / 2));
            pool.Box = Box.Around(middle, 0, width, PoolHeight);
        }
        foreach (var side in outside.GroupBy(pool => pool.IsAbove))
        {
            var rows = new List<List<OutsidePool>>();
            foreach (var pool in side.OrderBy(pool => pool.Box.Width))
            {
                var row = rows.Find(row => row.TrueForAll(other => other.Box.Right + 30 < pool.Box.X || pool.Box.Right + 30 < other.Box.X));
                if (row is null)
                {
                    rows.Add(row = []);
                }
                row.Add(pool);
                var away = 50 + (rows.IndexOf(row) * (PoolHeight + 30));
                pool.Box = pool.Box with { Y = side.Key ? pools[0].Box.Y - away - PoolHeight : pools[^1].Box.Bottom + away };
            }
        }
        foreach (var pool in outside)
        {
            foreach (var message in sent[pool.Id])
            {
                message.Waypoints = [.. message.Waypoints, new(message.Waypoints[^1].X, message.GoesUp ? pool.Box.Bottom : pool.Box.Y)];
            }
        }
    }
}
