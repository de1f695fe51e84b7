using NodaTime;

namespace Regulations.Calendars.Loading;

/// <summary>What every version of a file says of itself.</summary>
internal sealed record VersionHeader(string Version, LocalDate ValidFrom, CalendarText Reason)
{
    /// <summary>The versions of a file; at least one is wanted.</summary>
    public static IReadOnlyList<Located> Items(Located file)
    {
        if (file.Required("versions") is not { } versions)
            return [];
        var items = versions.Items();
        if (items.Count == 0 && versions.Value.ValueKind == System.Text.Json.JsonValueKind.Array)
            versions.Report("empty", FindingTexts.Empty());
        return items;
    }

    /// <summary>Reads a version's header; it must be later than the one before.</summary>
    public static VersionHeader? Read(Located version, VersionHeader? earlier)
    {
        var name = version.Required("version")?.Text();
        var from = version.Required("validFrom")?.Date();
        var reason = version.Required("reason")?.Trilingual();
        if (name is null || from is not { } validFrom || reason is null)
            return null;
        if (validFrom <= earlier?.ValidFrom)
            version.Report("not-later", FindingTexts.NotLater());
        return new VersionHeader(name, validFrom, reason);
    }
}
