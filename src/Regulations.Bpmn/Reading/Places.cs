using System.Text.Json.Nodes;

namespace Regulations.Bpmn.Reading;

/// <summary>Where the designer has to show what stands somewhere on the diagram: between what stood left and right, above and below it when it was
/// drawn. The diagram keeps the designer's order, not its distances.</summary>
internal sealed class Places
{
    private readonly List<(double Drawn, double Design)> _across = [];
    private readonly Dictionary<string, List<(double Drawn, double Design)>> _down = new(StringComparer.Ordinal);

    /// <summary>Learns where something stood.</summary>
    /// <param name="lane">The role whose lane it was drawn in; empty: none.</param>
    public void Learn(string lane, double drawnX, double drawnY, double designX, double designY)
    {
        _across.Add((drawnX, designX));
        if (!_down.TryGetValue(lane, out var rows))
        {
            _down[lane] = rows = [];
        }
        rows.Add((drawnY, designY));
    }

    /// <summary>The designer's place; null where nothing is known to compare with.</summary>
    public (double X, double Y)? Of(string lane, double x, double y) =>
        _across.Count == 0
            ? null
            : (
                Math.Round(Between(_across, x)),
                Math.Round(Between(_down.TryGetValue(lane, out var rows) ? rows : [.. _down.Values.SelectMany(all => all)], y))
            );

    /// <summary>The place an activity has in the designer; null: none.</summary>
    public static (double X, double Y)? Read(JsonObject activity) =>
        activity["metadata"]?["designer"]?["position"] is JsonObject position
        && Number(position["x"]) is { } x
        && Number(position["y"]) is { } y
            ? (x, y)
            : null;

    /// <summary>Puts an activity to a place; its size and all else stay.</summary>
    public static void Write(JsonObject activity, double x, double y)
    {
        var metadata = Member(activity, "metadata");
        var position = Member(Member(metadata, "designer"), "position");
        (position["x"], position["y"]) = (x, y);
    }

    private static JsonObject Member(JsonObject json, string name)
    {
        if (json[name] is not JsonObject member)
        {
            json[name] = member = [];
        }
        return member;
    }

    private static double Between(List<(double Drawn, double Design)> known, double at)
    {
        var sorted = known.OrderBy(pair => pair.Drawn).ToList();
        var after = sorted.FindIndex(pair => pair.Drawn >= at);
        if (after <= 0)
        {
            var edge = after == 0 ? sorted[0] : sorted[^1];
            return edge.Design + at - edge.Drawn;
        }
        var (left, right) = (sorted[after - 1], sorted[after]);
        return right.Drawn - left.Drawn < 1
            ? right.Design
            : left.Design + ((right.Design - left.Design) * (at - left.Drawn) / (right.Drawn - left.Drawn));
    }

    private static double? Number(JsonNode? node) =>
        node is JsonValue value
        && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && value.TryGetValue<double>(out var number)
            ? Math.Clamp(number, -1e7, 1e7)
            : null;
}
