using NodaTime;
using Regulations.Calendars.Days;

namespace Regulations.Calendars.Loading;

/// <summary>Holiday rules and transfers as they stand after each version read: a version gives only what it changes.</summary>
internal sealed class HolidayReading(int fromYear, int toYear)
{
    private readonly List<HolidayRule> holidays = [];
    private readonly List<DayTransfer> transfers = [];

    public IReadOnlyList<HolidayRule> Holidays => holidays;

    public IReadOnlyList<DayTransfer> Transfers => transfers;

    /// <summary>Applies a version's changes and returns the transfers it brings, each with its place.</summary>
    public IReadOnlyList<(DayTransfer Transfer, Located At)> Change(Located version)
    {
        foreach (var item in version.Optional("removed")?.Items() ?? [])
        {
            if (item.Text() is { } id && holidays.RemoveAll(rule => rule.Id == id) == 0)
                item.Report("unknown-rule", FindingTexts.NotThere(id));
        }
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in version.Optional("holidays")?.Items() ?? [])
        {
            if (ReadRule(item) is not { } rule)
                continue;
            if (!given.Add(rule.Id))
                item.Report("given-twice", FindingTexts.Twice(rule.Id));
            // A rule of an id already known takes the place of the earlier one.
            holidays.RemoveAll(existing => existing.Id == rule.Id);
            holidays.Add(rule);
        }
        var brought = new List<(DayTransfer, Located)>();
        foreach (var item in version.Optional("transfers")?.Items() ?? [])
        {
            if (ReadTransfer(item) is { } transfer)
                brought.Add((transfer, item));
        }
        transfers.AddRange(brought.Select(pair => pair.Item1));
        return brought;
    }

    private HolidayRule? ReadRule(Located rule)
    {
        if (!rule.IsObject("id", "name", "carried", "years", "days", "dates", "source"))
            return null;
        var id = rule.Required("id")?.Text();
        var name = rule.Required("name")?.Trilingual();
        var carried = rule.Required("carried")?.Truth();
        rule.Optional("source")?.Text();
        var years = rule.Optional("years");
        years?.IsObject("from", "to");
        var from = years?.Optional("from")?.Number(1900, 2200);
        var to = years?.Optional("to")?.Number(1900, 2200);
        if (to < from)
            years?.Report("reversed", FindingTexts.Reversed());
        var days = Read(rule.Optional("days"), item => item.DayOfYear());
        var dates = Read(rule.Optional("dates"), Covered);
        if (rule.Optional("days") is null && rule.Optional("dates") is null)
            rule.Report("no-days", FindingTexts.NoDays());
        return id is null || name is null || carried is not { } isCarried
            ? null
            : new HolidayRule(id, name, isCarried, from, to, days, dates);
    }

    private DayTransfer? ReadTransfer(Located transfer)
    {
        if (!transfer.IsObject("off", "worked", "source"))
            return null;
        transfer.Optional("source")?.Text();
        var off = transfer.Required("off") is { } offAt ? Covered(offAt) : null;
        var worked = transfer.Required("worked") is { } workedAt ? Covered(workedAt) : null;
        return off is { } offDate && worked is { } workedDate ? new DayTransfer(offDate, workedDate) : null;
    }

    private LocalDate? Covered(Located item)
    {
        if (item.Date() is not { } date)
            return null;
        if (date.Year >= fromYear && date.Year <= toYear)
            return date;
        item.Report("outside-years", FindingTexts.OutsideYears(fromYear, toYear));
        return null;
    }

    private static List<T> Read<T>(Located? list, Func<Located, T?> read)
        where T : struct
    {
        var values = new List<T>();
        foreach (var item in list?.Items() ?? [])
        {
            if (read(item) is { } value)
                values.Add(value);
        }
        return values;
    }
}
