namespace Regulations.Drafting.Layout;

/// <summary>The lines along which connections may run: through the middle of each column and row, and several in every gap between them.
/// Lines are counted from the left or the top.</summary>
internal sealed class Tracks
{
    private const int InGap = 4;
    private const int PerCell = InGap + 1;
    private readonly HashSet<Cell> _taken;

    public Tracks(IEnumerable<Cell> taken)
    {
        _taken = [.. taken];
        Columns = _taken.Max(cell => cell.Column) + 1;
        Rows = _taken.Max(cell => cell.Row) + 1;
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>How many upright lines there are.</summary>
    public int Upright => (Columns * PerCell) + InGap;

    /// <summary>How many level lines there are.</summary>
    public int Level => (Rows * PerCell) + InGap;

    public static int MiddleOf(int cell) => (cell * PerCell) + InGap;

    public int X(int line) =>
        IsMiddle(line, out var column)
            ? Grid.MiddleX(column)
            : Grid.Left(column) - ((InGap - (line % PerCell)) * (Grid.ColumnPitch - Grid.Width) / (InGap + 1));

    public int Y(int line) =>
        IsMiddle(line, out var row)
            ? Grid.MiddleY(row)
            : Grid.Top(row) - ((InGap - (line % PerCell)) * (Grid.RowPitch - Grid.Height) / (InGap + 1));

    /// <summary>The line runs close along nodes.</summary>
    public static bool IsClose(int line) => line % PerCell is 0 or InGap - 1;

    /// <summary>The node's place at a crossing of lines, where there is one.</summary>
    public Cell? NodeAt(int upright, int level) =>
        IsMiddle(upright, out var column) && IsMiddle(level, out var row) && _taken.Contains(new Cell(column, row))
            ? new Cell(column, row)
            : null;

    private static bool IsMiddle(int line, out int cell)
    {
        cell = line / PerCell;
        return line % PerCell == InGap;
    }
}
