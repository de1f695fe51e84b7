using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Dates;

/// <summary>Since when an edition is in force and when its act was repealed, as its definition says it.</summary>
/// <param name="EffectiveFrom">The first day in force; null: not known.</param>
/// <param name="Repealed">The first day it is not in force any more; null: it is.</param>
/// <param name="RepealedBy">The number of the repealing act; null: not known.</param>
public sealed record EditionDates(LocalDate? EffectiveFrom, LocalDate? Repealed, string? RepealedBy)
{
    private const int LongestNumber = 100;

    /// <summary>Reads what a form sent; null: a date is none, or the act was repealed before it came into force.</summary>
    public static EditionDates? Read(string? effectiveFrom, string? repealed, string? repealedBy)
    {
        if (!TryDay(effectiveFrom, out var from) || !TryDay(repealed, out var end) || from > end || repealedBy?.Length > LongestNumber)
        {
            return null;
        }
        return new EditionDates(from, end, end is null || string.IsNullOrWhiteSpace(repealedBy) ? null : repealedBy.Trim());
    }

    /// <summary>The definition with these dates; nothing else in it changes.</summary>
    public string In(string json)
    {
        var definition = (JsonObject)WorkflowDefinition.Read(json).Definition!.Json.DeepClone();
        if (definition["customProperties"] is JsonObject { } custom && custom["regulation"] is JsonObject regulation)
        {
            regulation["effectiveFrom"] = Text(EffectiveFrom);
            if (regulation["act"] is JsonObject act)
            {
                act["repealed"] = Text(Repealed);
                act["repealedBy"] = RepealedBy;
            }
        }
        return WorkflowDefinition.From(definition).Write();
    }

    private static bool TryDay(string? text, out LocalDate? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }
        var read = LocalDatePattern.Iso.Parse(text.Trim());
        day = read.Success ? read.Value : null;
        return read.Success;
    }

    private static string? Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
