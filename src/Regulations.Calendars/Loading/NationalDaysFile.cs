using NodaTime.Text;
using Regulations.Calendars.Days;

namespace Regulations.Calendars.Loading;

/// <summary>National days with all their versions, as read.</summary>
internal sealed record NationalDaysFile(string Id, IReadOnlyList<DaysVersion> Versions)
{
    /// <summary>A century is more than anybody lays out.</summary>
    private const int MostYears = 100;

    /// <summary>Reads a file of kind <c>days</c>; null where what was found forbids it.</summary>
    public static NationalDaysFile? Read(Located file)
    {
        file.IsObject("kind", "id", "name", "years", "sources", "versions");
        var id = file.Required("id")?.Text();
        file.Required("name")?.Trilingual();
        foreach (var source in file.Optional("sources")?.Items() ?? [])
            source.Text();
        var years = file.Required("years");
        years?.IsObject("from", "to");
        var from = years?.Required("from")?.Number(1992, 2200);
        var to = years?.Required("to")?.Number(1992, 2200);
        if (id is null || from is not { } fromYear || to is not { } toYear)
            return null;
        if (toYear >= fromYear && toYear - fromYear < MostYears)
            return new NationalDaysFile(id, ReadVersions(file, fromYear, toYear));
        years?.Report("reversed", FindingTexts.Reversed());
        return null;
    }

    private static List<DaysVersion> ReadVersions(Located file, int fromYear, int toYear)
    {
        var versions = new List<DaysVersion>();
        var rules = new HolidayReading(fromYear, toYear);
        foreach (var item in VersionHeader.Items(file))
        {
            item.IsObject("version", "validFrom", "reason", "holidays", "removed", "transfers");
            var header = VersionHeader.Read(item, versions.LastOrDefault()?.Header);
            var transfers = rules.Change(item);
            if (header is null)
                continue;
            var idle = new List<DayTransfer>();
            versions.Add(new DaysVersion(header, NationalDays.Reckon(fromYear, toYear, rules.Holidays, rules.Transfers, idle)));
            foreach (var (transfer, at) in transfers.Where(pair => idle.Contains(pair.Transfer)))
            {
                var (off, worked) = (LocalDatePattern.Iso.Format(transfer.Off), LocalDatePattern.Iso.Format(transfer.Worked));
                at.Report("idle-transfer", FindingTexts.IdleTransfer(off, worked));
            }
        }
        return versions;
    }
}

/// <summary>National days in one version.</summary>
internal sealed record DaysVersion(VersionHeader Header, NationalDays Days);
