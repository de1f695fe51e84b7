namespace Regulations.Web.Services;

/// <summary>What people come with, and which services answer it. An analyst's new service that nobody has placed yet stands under “other”.</summary>
public static class LifeSituations
{
    /// <summary>A situation with its services.</summary>
    /// <param name="Key">Of its texts: <c>situation.{Key}</c> and <c>situation.{Key}.lead</c>.</param>
    public sealed record Situation(string Key, IReadOnlyList<CatalogueEntry> Services);

    private const string Other = "other";

    private static readonly (string Key, string[] Services)[] Known =
    [
        ("survey", ["survey-licence", "design-licence"]),
        ("build", ["construction-licence", "shared-equity-licence", "expert-attestation", "pm-accreditation"]),
        ("land", ["mineral-absence", "building-over-minerals"]),
        ("trade", ["scrap-metal-licence"]),
    ];

    /// <summary>Situations that have services, in the order in which they are shown.</summary>
    public static IReadOnlyList<Situation> Of(IReadOnlyList<CatalogueEntry> entries) =>
        [
            .. Known
                .Select(s => s.Key)
                .Append(Other)
                .Select(key => new Situation(key, [.. entries.Where(e => KeyOf(e) == key)]))
                .Where(s => s.Services.Count > 0),
        ];

    private static string KeyOf(CatalogueEntry entry)
    {
        var service = entry.Edition.Key[(entry.Edition.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return Known.FirstOrDefault(s => s.Services.Contains(service)).Key ?? Other;
    }
}
