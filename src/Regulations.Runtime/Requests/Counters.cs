using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
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
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;
    private readonly IOptions<RuntimeOptions> options;

    internal Counters(IStore store, DefinitionCache definitions, PeopleDirectory people, IOptions<RuntimeOptions> options)
    {
        this.store = store;
        this.definitions = definitions;
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
        var published = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.State == DefinitionState.Published && v.IsEdition)
            .OrderBy(v => v.Key)
            .Select(v => new { v.Key, v.Hash })
            .ToListAsync(cancellation);
        var found = new List<Counter>();
        foreach (var version in published)
        {
            var facts = (await definitions.GetAsync(version.Hash, cancellation)).Facts!;
            if (facts.Act.Repealed is null || options.Value.AllowRepealed)
            {
                found.AddRange(
                    All.Where(channel => facts.Channels.Contains(channel) && SitsAt(channel, facts, person))
                        .Select(channel => new Counter(version.Key, channel))
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
