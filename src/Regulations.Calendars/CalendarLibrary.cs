namespace Regulations.Calendars;

/// <summary>All calendars at hand, by id. Immutable and thread-safe.</summary>
public sealed class CalendarLibrary
{
    private readonly Dictionary<string, CalendarHistory> calendars;

    internal CalendarLibrary(IEnumerable<CalendarHistory> calendars) =>
        this.calendars = calendars.ToDictionary(calendar => calendar.Id, StringComparer.Ordinal);

    /// <summary>The calendars, by id.</summary>
    public IEnumerable<CalendarHistory> All => calendars.Values.OrderBy(calendar => calendar.Id, StringComparer.Ordinal);

    /// <summary>The calendar of an id; null where there is none.</summary>
    public CalendarHistory? Find(string id) => calendars.GetValueOrDefault(id);
}
