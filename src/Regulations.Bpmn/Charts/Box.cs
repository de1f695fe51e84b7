using System.Runtime.InteropServices;

namespace Regulations.Bpmn.Charts;

/// <summary>A rectangle of the diagram, in its own units (pixels at 100 %).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);

    public static Box Around(double middleX, double middleY, double width, double height) =>
        new(middleX - (width / 2), middleY - (height / 2), width, height);
}

/// <summary>A point of the diagram.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(double X, double Y);
