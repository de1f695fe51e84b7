using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Layout;

/// <summary>Gives every node its place: its lane is its row; its column is the longest way to it, ways back left out.</summary>
internal static class Placing
{
    public static IReadOnlyDictionary<string, Cell> Place(Chart chart)
    {
        var rows = chart
            .Nodes.Select(node => node.Lane)
            .Distinct()
            .OrderBy(lane => lane.Order)
            .Select((lane, row) => (lane, row))
            .ToDictionary(pair => pair.lane, pair => pair.row);
        var back = WaysBack(chart);
        var forward = chart.Connections.Where(way => !back.Contains(way)).ToList();
        var into = forward.ToLookup(way => way.To, StringComparer.Ordinal);
        var places = new Dictionary<string, Cell>(StringComparer.Ordinal);
        var taken = new HashSet<Cell>();
        foreach (var node in InOrder(chart, forward))
        {
            var column = into[node.Id]
                .Select(way => places[way.From.Node].Column + Advance(chart[way.From.Node], node))
                .DefaultIfEmpty(0)
                .Max();
            // Two nodes of a lane never share a column; what comes later moves right and takes its followers along.
            while (!taken.Add(new Cell(column, rows[node.Lane])))
            {
                column++;
            }
            places[node.Id] = new Cell(column, rows[node.Lane]);
        }
        return places;
    }

    // A message stands right under what it answers.
    private static int Advance(Node from, Node to) => to.Lane.Aside && !from.Lane.Aside && from is Decision ? 0 : 1;

    /// <summary>Connections to a node that is still being left: with them out, the chart has no circle.</summary>
    private static HashSet<Connection> WaysBack(Chart chart)
    {
        var leaving = chart.Connections.ToLookup(way => way.From.Node, StringComparer.Ordinal);
        var back = new HashSet<Connection>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in chart.Nodes)
        {
            Leave(node.Id);
        }
        return back;

        void Leave(string id)
        {
            if (done.Contains(id) || !open.Add(id))
            {
                return;
            }
            foreach (var way in leaving[id])
            {
                if (open.Contains(way.To))
                {
                    back.Add(way);
                }
                else
                {
                    Leave(way.To);
                }
            }
            open.Remove(id);
            done.Add(id);
        }
    }

    private static IEnumerable<Node> InOrder(Chart chart, List<Connection> forward)
    {
        var waiting = forward.CountBy(way => way.To, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var leaving = forward.ToLookup(way => way.From.Node, StringComparer.Ordinal);
        var ready = new Queue<Node>(chart.Nodes.Where(node => !waiting.ContainsKey(node.Id)));
        while (ready.TryDequeue(out var node))
        {
            yield return node;
            foreach (var way in leaving[node.Id])
            {
                if (--waiting[way.To] == 0)
                {
                    ready.Enqueue(chart[way.To]);
                }
            }
        }
    }
}
