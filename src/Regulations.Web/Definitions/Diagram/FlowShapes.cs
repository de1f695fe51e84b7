using System.Globalization;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>The outlines: each kind of place has a shape of its own, each standing a sign of its own, so that nothing hangs on colour.</summary>
public static class FlowShapes
{
    public static double TextInset(FlowPlaceKind kind) =>
        kind switch
        {
            FlowPlaceKind.Decision => 18,
            FlowPlaceKind.System => 16,
            FlowPlaceKind.Start or FlowPlaceKind.End or FlowPlaceKind.Clock => 16,
            _ => 11,
        };

    public static string Outline(FlowPlaceKind kind, FlowBox b) =>
        kind switch
        {
            FlowPlaceKind.Start or FlowPlaceKind.End or FlowPlaceKind.Clock or FlowPlaceKind.Wait => Rounded(
                b,
                Math.Min(b.Height, b.Width) / 2
            ),
            FlowPlaceKind.Decision => D(
                $"M{b.X + 12} {b.Y}H{b.Right - 12}L{b.Right} {b.MiddleY}L{b.Right - 12} {b.Bottom}H{b.X + 12}L{b.X} {b.MiddleY}z"
            ),
            FlowPlaceKind.Document => D($"M{b.X} {b.Y}H{b.Right - 14}L{b.Right} {b.Y + 14}V{b.Bottom}H{b.X}z"),
            FlowPlaceKind.System => Rounded(b, 2),
            FlowPlaceKind.Junction => Rounded(b, 3),
            _ => Rounded(b, 8),
        };

    /// <summary>Lines inside an outline: a system's double side, a document's fold, a notice's envelope flap.</summary>
    public static string? Ornament(FlowPlaceKind kind, FlowBox b) =>
        kind switch
        {
            FlowPlaceKind.System => D($"M{b.X + 6} {b.Y}V{b.Bottom}M{b.Right - 6} {b.Y}V{b.Bottom}"),
            FlowPlaceKind.Document => D($"M{b.Right - 14} {b.Y}V{b.Y + 14}H{b.Right}"),
            FlowPlaceKind.Notice => D($"M{b.Right - 30} {b.Y + 7}h20v13h-20zl10 8l10 -8"),
            FlowPlaceKind.End => Rounded(b.Grown(-4), Math.Max(2, (Math.Min(b.Height, b.Width) / 2) - 4)),
            _ => null,
        };

    public static string Sign(FlowStanding standing, double x, double y) =>
        standing switch
        {
            FlowStanding.OnTrack => D($"M{x - 5} {y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
            FlowStanding.AtRisk => D($"M{x} {y - 6}L{x + 6} {y + 5}H{x - 6}z"),
            FlowStanding.Breached => D($"M{x - 5} {y - 5}H{x + 5}V{y + 5}H{x - 5}z"),
            FlowStanding.Paused => D($"M{x - 5} {y - 5}h3v10h-3zM{x + 2} {y - 5}h3v10h-3z"),
            FlowStanding.Failed => D($"M{x - 2} {y - 6}h4v7h-4zM{x - 2} {y + 3}h4v3h-4z"),
            _ => D($"M{x - 4} {y - 5}L{x + 5} {y}L{x - 4} {y + 5}z"),
        };

    private static string Rounded(FlowBox b, double r) =>
        D(
            $"M{b.X + r} {b.Y}H{b.Right - r}A{r} {r} 0 0 1 {b.Right} {b.Y + r}V{b.Bottom - r}A{r} {r} 0 0 1 {b.Right - r} {b.Bottom}H{b.X + r}A{r} {r} 0 0 1 {b.X} {b.Bottom - r}V{b.Y + r}A{r} {r} 0 0 1 {b.X + r} {b.Y}z"
        );

    private static string D(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
