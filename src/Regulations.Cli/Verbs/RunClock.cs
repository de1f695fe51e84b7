using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Loading;
using Regulations.Editions.Facts;
using Regulations.Workflows.Compilation;

namespace Regulations.Cli.Verbs;

/// <summary>How long a limit lasts in a run: by the calendar of the edition's provider, for other definitions as it reads.</summary>
internal static class RunClock
{
    public static Func<Instant, string, Instant>? LimitsOf(Surroundings surroundings, CompiledWorkflow workflow)
    {
        if (EditionFactsReader.Read(workflow.Definition.Json).Facts is not { } facts)
        {
            return null;
        }
        var folder = Path.Combine(surroundings.Workflows, "calendars");
        var library = Directory.Exists(folder) ? CalendarData.FromFolder(folder).Library : CalendarData.Shipped;
        if (
            library?.Find(facts.Calendars["provider"]) is not { } history
            || DateTimeZoneProviders.Tzdb.GetZoneOrNull(facts.Zone) is not { } zone
        )
        {
            throw new RefusedException($"There is no calendar '{facts.Calendars["provider"]}' or no zone '{facts.Zone}'.");
        }
        var calendar = history.In(zone);
        return (start, limit) => calendar.Add(start, Limit.Parse(limit));
    }
}
