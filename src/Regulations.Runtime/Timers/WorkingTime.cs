using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Loading;
using Regulations.Runtime.Definitions;

namespace Regulations.Runtime.Timers;

/// <summary>Makes instants of limits with the calendars a definition names.</summary>
internal sealed class WorkingTime(CalendarLibrary library)
{
    private const string DefaultCalendar = "kz-provider";
    private const string DefaultZone = "Asia/Almaty";
    private const string Provider = "provider";

    /// <summary>The calendars of a folder of definitions, which an administrator may have changed; where it has none, those built in.</summary>
    /// <exception cref="InvalidDataException">The data has faults; the message names files and places.</exception>
    public static WorkingTime Of(string workflows)
    {
        var folder = Path.Combine(workflows, "calendars");
        if (!Directory.Exists(folder))
        {
            return new(CalendarData.Shipped);
        }
        var loading = CalendarData.FromFolder(folder);
        return loading.Library is { } library
            ? new(library)
            : throw new InvalidDataException(string.Join(Environment.NewLine, loading.Findings.Select(finding => finding.In("en"))));
    }

    /// <summary>The calendar of a channel of the definition, the provider's where it names none for it, as valid at an instant.</summary>
    public WorkingCalendar Calendar(LoadedDefinition definition, string? channel, Instant asOf)
    {
        var names = definition.Facts?.Calendars;
        var id = (channel is null ? null : names?.GetValueOrDefault(channel)) ?? names?.GetValueOrDefault(Provider) ?? DefaultCalendar;
        return Calendar(id, definition.Facts?.Zone ?? DefaultZone, asOf);
    }

    /// <summary>A calendar by its id, in a zone, as valid at an instant.</summary>
    /// <exception cref="InvalidOperationException">There is no such calendar or zone.</exception>
    public WorkingCalendar Calendar(string id, string zone, Instant asOf)
    {
        var history = library.Find(id) ?? throw new InvalidOperationException($"There is no calendar {id}.");
        var zoned = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new InvalidOperationException($"There is no time zone {zone}.");
        return history.In(zoned, asOf);
    }

    /// <summary>The calendar something was reckoned with.</summary>
    /// <param name="reference">Its id and, after a blank, its version's label.</param>
    /// <exception cref="InvalidOperationException">There is no such calendar, version or zone.</exception>
    public WorkingCalendar Reckoned(string reference, string zone)
    {
        var parts = reference.Split(' ');
        var history = library.Find(parts[0]) ?? throw new InvalidOperationException($"There is no calendar {parts[0]}.");
        var zoned = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new InvalidOperationException($"There is no time zone {zone}.");
        return history.In(zoned, parts[^1])
            ?? throw new InvalidOperationException($"There is no version {parts[^1]} of calendar {parts[0]}.");
    }

    /// <summary>When the next version of any calendar comes into force; null: none is known.</summary>
    public Instant? NextVersion(Instant after)
    {
        var zone = DateTimeZoneProviders.Tzdb[DefaultZone];
        return library
            .All.SelectMany(calendar => calendar.Versions)
            .Select(version => (Instant?)zone.AtStartOfDay(version.ValidFrom).ToInstant())
            .Where(from => from > after)
            .Min();
    }

    /// <summary>The provider's calendar where no definition is at hand.</summary>
    public WorkingCalendar House(Instant asOf) => Calendar(DefaultCalendar, DefaultZone, asOf);

    /// <summary>The instant a limit of the provider's ends.</summary>
    public Instant Due(LoadedDefinition definition, Instant start, string limit) =>
        Calendar(definition, Provider, start).Add(start, Limit.Parse(limit));
}
