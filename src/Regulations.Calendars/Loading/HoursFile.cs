using NodaTime;
using Regulations.Calendars.Hours;

namespace Regulations.Calendars.Loading;

/// <summary>A calendar's hours with all their versions, as read.</summary>
internal sealed record HoursFile(string Id, CalendarText Name, string Days, Located DaysAt, IReadOnlyList<HoursVersion> Versions)
{
    /// <summary>Reads a file of kind <c>calendar</c>; null where what was found forbids it.</summary>
    public static HoursFile? Read(Located file)
    {
        file.IsObject("kind", "id", "name", "days", "sources", "versions");
        var id = file.Required("id")?.Text();
        var name = file.Required("name")?.Trilingual();
        var daysAt = file.Required("days");
        var days = daysAt?.Text();
        foreach (var source in file.Optional("sources")?.Items() ?? [])
            source.Text();
        var versions = new List<HoursVersion>();
        foreach (var item in VersionHeader.Items(file))
        {
            item.IsObject("version", "validFrom", "reason", "weeks");
            if (VersionHeader.Read(item, versions.LastOrDefault()?.Header) is { } header && ReadHours(item) is { } hours)
                versions.Add(new HoursVersion(header, hours));
        }
        return id is null || name is null || days is null ? null : new HoursFile(id, name, days, daysAt!.Value, versions);
    }

    private static WeeklyHours? ReadHours(Located version)
    {
        if (version.Required("weeks") is not { } weeks)
            return null;
        var patterns = new List<WeeklyPattern>();
        var faults = version.Findings.Count;
        foreach (var item in weeks.Items())
        {
            item.IsObject("from", "hours");
            var from = item.Optional("from")?.Date();
            if (patterns.Count > 0 && (from is null || from <= patterns[^1].From))
                item.Report("not-later", FindingTexts.NotLater());
            patterns.Add(new WeeklyPattern(from, ReadWeek(item)));
        }
        if (patterns.Exists(pattern => pattern.Intervals.Count > 0))
            return new WeeklyHours(patterns);
        if (version.Findings.Count == faults)
            weeks.Report("no-working-time", FindingTexts.NoWorkingTime());
        return null;
    }

    private static Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingInterval>> ReadWeek(Located week)
    {
        var hours = new Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingInterval>>();
        foreach (var item in week.Required("hours")?.Items() ?? [])
        {
            if (!item.IsObject("days", "intervals"))
                continue;
            var intervals = ReadIntervals(item);
            foreach (var day in item.Required("days")?.Items() ?? [])
            {
                if (day.Weekday() is { } weekday && intervals.Count > 0 && !hours.TryAdd(weekday, intervals))
                    day.Report("given-twice", FindingTexts.Twice(day.Value.GetString()!));
            }
        }
        return hours;
    }

    private static List<WorkingInterval> ReadIntervals(Located hours)
    {
        var intervals = new List<WorkingInterval>();
        foreach (var item in hours.Required("intervals")?.Items() ?? [])
        {
            if (item.Interval() is not { } interval)
                continue;
            if (intervals.Count > 0 && interval.OpensAt <= intervals[^1].ClosesAt)
                item.Report("overlap", FindingTexts.Overlap());
            intervals.Add(interval);
        }
        return intervals;
    }
}

/// <summary>A calendar's hours in one version.</summary>
internal sealed record HoursVersion(VersionHeader Header, WeeklyHours Hours);
