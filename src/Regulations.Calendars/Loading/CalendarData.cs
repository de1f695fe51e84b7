using System.Globalization;
using System.Text.Json;

namespace Regulations.Calendars.Loading;

/// <summary>Reads calendar data: the shipped one, a folder's, or files at hand. The format: workflows/calendars/README.md.</summary>
public static class CalendarData
{
    /// <summary>The greatest size of one file, in bytes.</summary>
    public const int GreatestFile = 1024 * 1024;

    /// <summary>The greatest number of files read from one folder.</summary>
    public const int MostFiles = 200;

    private static readonly CalendarText KindExpected = new("«days» немесе «calendar»", "«days» или «calendar»", "'days' or 'calendar'");

    private static readonly Lazy<CalendarLibrary> ShippedLibrary = new(ReadShipped);

    /// <summary>The calendars that come with the program: <c>kz-provider</c>, <c>kz-state-corporation</c>, <c>kz-duty</c>.</summary>
    public static CalendarLibrary Shipped => ShippedLibrary.Value;

    /// <summary>Reads every <c>*.json</c> of a folder. What is wrong with the folder itself is a finding too.</summary>
    public static CalendarLoading FromFolder(string folder)
    {
        try
        {
            var names = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0)
                return Refused("no-files", folder, FindingTexts.NoFiles());
            if (names.Count > MostFiles)
                return Refused("too-many-files", folder, FindingTexts.TooMany(MostFiles));
            if (names.Find(name => new FileInfo(name).Length > GreatestFile) is { } large)
                return Refused("too-large", Path.GetFileName(large), FindingTexts.TooLarge(GreatestFile));
            return Read([.. names.Select(name => new CalendarFile(Path.GetFileName(name), File.ReadAllBytes(name)))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused("unreadable", folder, FindingTexts.NoFolder(exception.Message));
        }
    }

    /// <summary>Reads files. There is a library only where nothing is wrong with any of them.</summary>
    public static CalendarLoading Read(IReadOnlyList<CalendarFile> files)
    {
        var findings = new List<CalendarFinding>();
        var days = new Dictionary<string, NationalDaysFile>(StringComparer.Ordinal);
        var hours = new Dictionary<string, HoursFile>(StringComparer.Ordinal);
        var documents = new List<JsonDocument>();
        foreach (var file in files)
        {
            if (Parse(file, findings) is not { } document)
                continue;
            documents.Add(document);
            var root = new Located(document.RootElement, file.Name, "", findings);
            ReadFile(root, days, hours);
        }
        foreach (var calendar in hours.Values.Where(calendar => !days.ContainsKey(calendar.Days)))
            calendar.DaysAt.Report("unknown-days", FindingTexts.UnknownDays(calendar.Days));
        var library = findings.Count > 0 ? null : new CalendarLibrary(hours.Values.Select(calendar => Join(calendar, days[calendar.Days])));
        documents.ForEach(document => document.Dispose());
        return new CalendarLoading(library, findings);
    }

    private static void ReadFile(Located root, Dictionary<string, NationalDaysFile> days, Dictionary<string, HoursFile> hours)
    {
        var kind = root.Value.ValueKind == JsonValueKind.Object ? root.Optional("kind") : null;
        switch (kind?.Value.ValueKind == JsonValueKind.String ? kind.Value.Value.GetString() : null)
        {
            case "days":
                if (NationalDaysFile.Read(root) is { } national && !days.TryAdd(national.Id, national))
                    root.Report("given-twice", FindingTexts.Twice(national.Id));
                break;
            case "calendar":
                if (HoursFile.Read(root) is { } calendar && !hours.TryAdd(calendar.Id, calendar))
                    root.Report("given-twice", FindingTexts.Twice(calendar.Id));
                break;
            default:
                (kind ?? root with { Location = "/kind" }).Report("wrong-value", FindingTexts.Expected(KindExpected));
                break;
        }
    }

    /// <summary>A calendar has a version from each date on which its hours or the national days have a new one.</summary>
    private static CalendarHistory Join(HoursFile calendar, NationalDaysFile national)
    {
        var dates = calendar
            .Versions.Select(version => version.Header.ValidFrom)
            .Concat(national.Versions.Select(version => version.Header.ValidFrom))
            .Distinct()
            .Order();
        var versions = new List<CalendarVersion>();
        foreach (var date in dates)
        {
            var hours = calendar.Versions.LastOrDefault(version => version.Header.ValidFrom <= date) ?? calendar.Versions[0];
            var days = national.Versions.LastOrDefault(version => version.Header.ValidFrom <= date) ?? national.Versions[0];
            var reason = days.Header.ValidFrom == date ? days.Header.Reason : hours.Header.Reason;
            var label = $"{hours.Header.Version}.{days.Header.Version}";
            if (versions.Count == 0 || versions[^1].Label != label)
                versions.Add(new CalendarVersion(calendar.Id, label, date, reason, days.Days, hours.Hours));
        }
        return new CalendarHistory(calendar.Id, calendar.Name, versions);
    }

    private static JsonDocument? Parse(CalendarFile file, List<CalendarFinding> findings)
    {
        if (file.Utf8.Length > GreatestFile)
        {
            findings.Add(new CalendarFinding("too-large", file.Name, "", FindingTexts.TooLarge(GreatestFile)));
            return null;
        }
        try
        {
            return JsonDocument.Parse(file.Utf8, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1 ?? 1}");
            findings.Add(new CalendarFinding("no-json", file.Name, line, FindingTexts.NoJson(exception.Message)));
            return null;
        }
    }

    private static CalendarLoading Refused(string code, string file, CalendarText message) =>
        new(null, [new CalendarFinding(code, file, "", message)]);

    private static CalendarLibrary ReadShipped()
    {
        var assembly = typeof(CalendarData).Assembly;
        var files = new List<CalendarFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            files.Add(new CalendarFile(name, content.ToArray()));
        }
        var loading = Read(files);
        return loading.Library
            ?? throw new InvalidDataException(string.Join(Environment.NewLine, loading.Findings.Select(finding => finding.In("en"))));
    }
}
