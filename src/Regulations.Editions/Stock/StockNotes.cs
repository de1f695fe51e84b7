using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Something a stock server does otherwise than the definition says.</summary>
/// <param name="Node">The activity it is about.</param>
/// <param name="Words">What it does.</param>
public sealed record StockNote(string Node, LocalText Words);

/// <summary>What of limits is lost on a server without a working calendar.</summary>
internal static class StockNotes
{
    /// <summary>Every activity whose limit is in working time.</summary>
    public static IEnumerable<StockNote> Of(JsonObject definition) =>
        ActivityFile
            .All(definition)
            .Where(activity => activity.Type is "Regulations.HumanTask" or "Regulations.StartClock" or "Regulations.WaitUntil")
            .Where(activity => Units(activity.Limit).Any(unit => unit != "s"))
            .Select(activity => new StockNote(activity.Id, Of(activity.Limit)));

    /// <summary>How a limit passes on a stock server.</summary>
    public static LocalText Of(LimitFacts limit)
    {
        var units = Units(limit).ToList();
        var said = string.Join(
            ", ",
            (limit.ByKind is null ? [limit.Plain] : limit.ByKind.Values).OfType<string>().Distinct(StringComparer.Ordinal)
        );
        return units.Contains("wd")
                ? new(
                    $"{said}: жұмыс күні — 24 сағаттық күн; сенбі, жексенбі және «DaysOff» кірісінің күндері саналмайды.",
                    $"{said}: рабочий день — сутки; субботы, воскресенья и дни входа «DaysOff» не считаются.",
                    $"{said}: a working day is a day of 24 hours; Saturdays, Sundays and the days of the input DaysOff do not count."
                )
            : units.Contains("h") || units.Contains("min")
                ? new(
                    $"{said}: сағат бойынша өтеді, түнде де.",
                    $"{said}: идёт по часам, и ночью тоже.",
                    $"{said}: passes by the clock, at night too."
                )
            : new($"{said}: сағат бойынша.", $"{said}: по часам.", $"{said}: by the clock.");
    }

    private static IEnumerable<string> Units(LimitFacts limit) =>
        (limit.ByKind is null ? [limit.Plain] : limit.ByKind.Values)
            .OfType<string>()
            .Select(text => text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            .Distinct(StringComparer.Ordinal);
}
