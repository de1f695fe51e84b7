using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Editions.Facts;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Requests;

/// <summary>An edition whose requests a person takes in for applicants.</summary>
/// <param name="Edition">The key, as in <c>eastkz/survey-licence</c>.</param>
/// <param name="Channel"><see cref="Channels.StateCorporation"/> or <see cref="Channels.Provider"/>.</param>
public sealed record Counter(string Edition, string Channel);

/// <summary>Over which counters a person takes requests in: an operator those of the State Corporation, an employee the provider's own.</summary>
public sealed class Counters
{
    private static readonly string[] All = [Channels.StateCorporation, Channels.Provider];
    private readonly IStore store;
    private readonly InForce inForce;
    private readonly IClock clock;
    private readonly PeopleDirectory people;
    private readonly IOptions<RuntimeOptions> options;

    internal Counters(IStore store, InForce inForce, IClock clock, PeopleDirectory people, IOptions<RuntimeOptions> options)
    {
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
        this.people = people;
        this.options = options;
    }

    /// <summary>Editions that accept new requests over a counter this person sits at, by key; none for who sits at none.</summary>
    public async Task<IReadOnlyList<Counter>> OfAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person || !person.HasAny(SittingThere))
        {
            return [];
        }
        await using var database = store.Open();
        var versions = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.IsEdition && (v.State == DefinitionState.Published || v.State == DefinitionState.Superseded))
            .ToListAsync(cancellation);
        var found = new List<Counter>();
        foreach (var edition in versions.GroupBy(v => v.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var standing = await inForce.OfAsync([.. edition], clock.GetCurrentInstant(), options.Value.AllowRepealed, cancellation);
            if (standing is { Refused: null, Definition.Facts: { } facts })
            {
                found.AddRange(
                    All.Where(channel => facts.Channels.Contains(channel) && SitsAt(channel, facts, person))
                        .Select(channel => new Counter(edition.Key, channel))
                );
            }
        }
        return found;
    }

    private static ReadOnlySpan<string> SittingThere => new[] { Roles.Operator, Roles.Employee, Roles.Chancellery };

    internal static bool SitsAt(string channel, EditionFacts facts, KnownPerson person) =>
        channel switch
        {
            Channels.StateCorporation => person.Has(Roles.Operator),
            Channels.Provider => person.HasAny(Roles.Employee, Roles.Chancellery) && person.BelongsTo(facts.Office),
            _ => false,
        };
}
