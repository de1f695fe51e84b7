using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Web.Definitions;

/// <summary>The act a definition follows, as the definition says it.</summary>
/// <param name="Repealed">When it was repealed; null: it is in force.</param>
public sealed record RegulationAct(string? Number, LocalDate? Date, LocalDate? Repealed, string? RepealedBy)
{
    public static RegulationAct Of(JsonObject regulation)
    {
        var act = regulation["act"] as JsonObject;
        return new RegulationAct(Text(act?["number"]), Day(act?["date"]), Day(act?["repealed"]), Text(act?["repealedBy"]));
    }

    /// <summary>The first day in force, as the definition says it; null: not known.</summary>
    public static LocalDate? EffectiveFrom(JsonObject regulation) => Day(regulation["effectiveFrom"]);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static LocalDate? Day(JsonNode? node) =>
        Text(node) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;
}
