using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Editions.Facts;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions;

/// <summary>
/// Which version of an edition a request of a day takes. A version is in force from its effective day, or, where that is not known, since it was
/// published; it gives way to the one published after it once that one is in force, and it ends on the day its act is repealed.
/// </summary>
internal sealed class InForce(DefinitionCache definitions)
{
    /// <summary>The edition's version for requests that begin now.</summary>
    /// <param name="allowLatest">Where none is in force, the published one is taken (configuration allows it).</param>
    public async Task<Standing> OfAsync(StoreContext store, string key, Instant now, bool allowLatest, CancellationToken cancellation)
    {
        var versions = await store
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.Key == key && v.IsEdition && (v.State == DefinitionState.Published || v.State == DefinitionState.Superseded))
            .ToListAsync(cancellation);
        return await OfAsync(versions, now, allowLatest, cancellation);
    }

    /// <summary>As above, of an edition's versions at hand; drafts and retracted ones are not among them.</summary>
    public async Task<Standing> OfAsync(
        IReadOnlyCollection<DefinitionVersion> versions,
        Instant now,
        bool allowLatest,
        CancellationToken cancellation
    )
    {
        // Where what was published is taken back, what it had superseded does not come to life again.
        if (versions.FirstOrDefault(v => v.State == DefinitionState.Published) is not { } published)
        {
            return new Standing(null, null, WhyNot.NotPublished);
        }
        var latest = await definitions.GetAsync(published.Hash, cancellation);
        var day = DayOf(latest.Facts, now);
        if (On(day, versions) is not { } version)
        {
            return allowLatest ? new Standing(published, latest, null) : new Standing(published, latest, WhyNot.NotYetInForce);
        }
        var definition = version == published ? latest : await definitions.GetAsync(version.Hash, cancellation);
        return !IsRepealed(definition.Facts, day) ? new Standing(version, definition, null)
            : allowLatest ? new Standing(published, latest, null)
            : new Standing(version, definition, WhyNot.Repealed);
    }

    /// <summary>The version of a day; null: the first is not in force yet.</summary>
    public static DefinitionVersion? On(LocalDate day, IEnumerable<DefinitionVersion> versions) =>
        versions
            .Where(v => v.EffectiveFrom is not { } first || first <= day)
            .OrderByDescending(v => v.PublishedAt)
            .ThenByDescending(v => v.Version)
            .FirstOrDefault();

    /// <summary>The act was repealed on that day or before.</summary>
    public static bool IsRepealed(EditionFacts? facts, LocalDate day) => facts?.Act.Repealed is { } repealed && repealed <= day;

    // The provider's day. A zone that nobody knows is kept from being published; old contents are read in UTC.
    private static LocalDate DayOf(EditionFacts? facts, Instant now) =>
        now.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(facts?.Zone ?? "") ?? DateTimeZone.Utc).Date;
}

/// <summary>What a request that begins now would run on.</summary>
/// <param name="Version">Null where nothing is published.</param>
/// <param name="Definition">Its content.</param>
/// <param name="Refused">Why no request may begin; null: it may.</param>
internal sealed record Standing(DefinitionVersion? Version, LoadedDefinition? Definition, WhyNot? Refused);

/// <summary>Why no request may begin.</summary>
internal enum WhyNot
{
    /// <summary>There is no published version.</summary>
    NotPublished,

    /// <summary>Its first version is not in force yet.</summary>
    NotYetInForce,

    /// <summary>Its act was repealed.</summary>
    Repealed,
}
