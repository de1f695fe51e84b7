using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Columns and rows in the designer's order: a column for each place from left to right; within a lane a row for each from top to bottom,
/// rows that do not meet in any column drawn as one.</summary>
internal sealed class Grid
{
    // The designer's places differ by a few units where somebody moved a node by hand.
    private const double SameColumn = 40;
    private const double SameRow = 20;

    private readonly Dictionary<(int Column, int Row), FlowNode> _at = [];

    /// <summary>Numbers columns and rows.</summary>
    /// <param name="cells">The nodes that have a place of their own.</param>
    /// <param name="pools">For each pool from top to bottom the keys of its lanes; one empty key where there are none.</param>
    public Grid(IReadOnlyList<FlowNode> cells, IReadOnlyList<IReadOnlyList<string>> pools)
    {
        Columns = NumberColumns(cells);
        var rows = 0;
        foreach (var lanes in pools)
        {
            var inPool = new List<(int First, int End)>();
            foreach (var lane in lanes)
            {
                var first = rows;
                foreach (var row in RowsOf(cells.Where(cell => cell.Lane == lane)))
                {
                    foreach (var cell in row)
                    {
                        cell.Row = rows;
                        _at[(cell.Column, rows)] = cell;
                    }
                    rows++;
                }
                // A lane without a node is drawn all the same.
                rows = Math.Max(rows, first + 1);
                inPool.Add((first, rows));
            }
            PoolLanes.Add(inPool);
            // A row without height: ways below the last lane have their channel in this pool, not in the next.
            rows++;
        }
        Rows = rows;
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>For each pool and lane its first row and the row after its last.</summary>
    public List<IReadOnlyList<(int First, int End)>> PoolLanes { get; } = [];

    /// <summary>Nothing stands in a column between two rows, both excluded.</summary>
    public bool IsClearDown(int column, int from, int to)
    {
        for (var row = Math.Min(from, to) + 1; row < Math.Max(from, to); row++)
        {
            if (_at.ContainsKey((column, row)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Nothing stands in a row between two columns, both excluded.</summary>
    public bool IsClear(int row, int from, int to)
    {
        for (var column = from + 1; column < to; column++)
        {
            if (_at.ContainsKey((column, row)))
            {
                return false;
            }
        }
        return true;
    }

    private static int NumberColumns(IReadOnlyList<FlowNode> cells)
    {
        var column = -1;
        var start = double.NegativeInfinity;
        foreach (var cell in cells.OrderBy(cell => cell.DesignX))
        {
            if (cell.DesignX - start > SameColumn)
            {
                column++;
                start = cell.DesignX;
            }
            cell.Column = column;
        }
        return column + 1;
    }

    private static List<List<FlowNode>> RowsOf(IEnumerable<FlowNode> cells)
    {
        var rows = new List<(double Y, List<FlowNode> Cells)>();
        foreach (var cell in cells.OrderBy(cell => cell.DesignY).ThenBy(cell => cell.DesignX))
        {
            var row = rows.FindIndex(row =>
                Math.Abs(row.Y - cell.DesignY) <= SameRow && row.Cells.TrueForAll(other => other.Column != cell.Column)
            );
            if (row >= 0)
            {
                rows[row].Cells.Add(cell);
            }
            else
            {
                rows.Add((cell.DesignY, [cell]));
            }
        }
        var merged = new List<List<FlowNode>>();
        foreach (var (_, row) in rows.OrderBy(row => row.Y))
        {
            var columns = row.Select(cell => cell.Column).ToHashSet();
            if (merged.Count > 0 && !merged[^1].Exists(cell => columns.Contains(cell.Column)))
            {
                merged[^1].AddRange(row);
            }
            else
            {
                merged.Add(row);
            }
        }
        return merged;
    }
}
