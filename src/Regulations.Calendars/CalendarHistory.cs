using System.Collections.Concurrent;
using NodaTime;

namespace Regulations.Calendars;

/// <summary>A calendar with all its versions. Immutable to its users and thread-safe; calendars already laid out are kept, up to a bound.</summary>
public sealed class CalendarHistory
{
    /// <summary>More zones than the country has, fewer than a stranger could name.</summary>
    private const int KeptCalendars = 48;

    private readonly ConcurrentDictionary<(string Label, string Zone), WorkingCalendar> laidOut = new();

    internal CalendarHistory(string id, CalendarText name, IReadOnlyList<CalendarVersion> versions)
    {
        Id = id;
        Name = name;
        Versions = versions;
    }

    /// <summary>The calendar's id.</summary>
    public string Id { get; }

    /// <summary>The calendar's name.</summary>
    public CalendarText Name { get; }

    /// <summary>Its versions, the earliest first; at least one.</summary>
    public IReadOnlyList<CalendarVersion> Versions { get; }

    /// <summary>The latest version in a zone.</summary>
    public WorkingCalendar In(DateTimeZone zone) => In(zone, Versions[^1]);

    /// <summary>The version in force at an instant, in a zone; before the first version, the first.</summary>
    public WorkingCalendar In(DateTimeZone zone, Instant asOf)
    {
        var date = asOf.InZone(zone).Date;
        return In(zone, Versions.LastOrDefault(version => version.ValidFrom <= date) ?? Versions[0]);
    }

    /// <summary>The version of a label, in a zone: what something was reckoned with before; null where there is none.</summary>
    public WorkingCalendar? In(DateTimeZone zone, string label) =>
        Versions.FirstOrDefault(version => version.Label == label) is { } version ? In(zone, version) : null;

    private WorkingCalendar In(DateTimeZone zone, CalendarVersion version)
    {
        var key = (version.Label, zone.Id);
        if (laidOut.TryGetValue(key, out var calendar))
            return calendar;
        calendar = new WorkingCalendar(version, zone);
        if (laidOut.Count < KeptCalendars)
            laidOut.TryAdd(key, calendar);
        return calendar;
    }
}
