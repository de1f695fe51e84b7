using System.Runtime.InteropServices;

namespace Regulations.Drafting.Layout;

/// <summary>A place in the picture: column from the left, row from the top.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell(int Column, int Row);

/// <summary>A corner of a drawn connection, in the designer's units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Corner(int X, int Y);

/// <summary>The measures of the picture, in the designer's units.</summary>
internal static class Grid
{
    public const int Width = 200;
    public const int Height = 64;
    public const int Margin = 40;
    public const int ColumnPitch = 250;
    public const int RowPitch = 108;

    public static int Left(int column) => Margin + (column * ColumnPitch);

    public static int Top(int row) => Margin + (row * RowPitch);

    public static int MiddleX(int column) => Left(column) + (Width / 2);

    public static int MiddleY(int row) => Top(row) + (Height / 2);
}
