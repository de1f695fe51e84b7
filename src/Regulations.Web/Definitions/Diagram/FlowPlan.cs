using System.Runtime.InteropServices;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>What a picture of a definition needs to know of it: places and ways, nothing of how they run.</summary>
/// <param name="PlaceOf">For every activity of the file, also those inside containers, the place of the picture that stands for it.</param>
public sealed record FlowPlan(IReadOnlyList<FlowPlace> Places, IReadOnlyList<FlowWay> Ways, IReadOnlyDictionary<string, string> PlaceOf)
{
    public static FlowPlan Empty { get; } = new([], [], new Dictionary<string, string>());
}

/// <summary>One activity in the picture.</summary>
/// <param name="Title">By language; may be empty.</param>
/// <param name="Label">The act's own label, as in <c>condition 1</c>.</param>
/// <param name="Actor">The role of a task, or the system of a call.</param>
public sealed record FlowPlace(
    string Id,
    FlowPlaceKind Kind,
    IReadOnlyDictionary<string, string> Title,
    string? Label,
    string? Actor,
    int? Step,
    string? Source,
    FlowBox Box
)
{
    /// <summary>Titles of outcomes by the port's name, by language; ports without a title are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Ports { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();
}

public enum FlowPlaceKind
{
    Start,
    End,
    Task,
    System,
    Decision,
    Notice,
    Document,
    Wait,
    Clock,
    Junction,
    Other,
}

/// <summary>A way from one place to another, by one port or several; <paramref name="Bends"/> are the corners somebody drew in the designer.</summary>
public sealed record FlowWay(string From, IReadOnlyList<string> Ports, string To, IReadOnlyList<FlowPoint> Bends);

[StructLayout(LayoutKind.Auto)]
public readonly record struct FlowPoint(double X, double Y);

[StructLayout(LayoutKind.Auto)]
public readonly record struct FlowBox(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);

    public FlowBox Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));
}
