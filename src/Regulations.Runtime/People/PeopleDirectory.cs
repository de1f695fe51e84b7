using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.People;

/// <summary>What commands and queries need to know of a person. Kept for some seconds, so that a role taken away works almost at once.</summary>
internal sealed class PeopleDirectory(IStore store, TimeProvider time)
{
    private const int Kept = 10_000;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (KnownPerson? Person, long At)> known = new(StringComparer.Ordinal);

    /// <summary>Null where nobody signs in by that name.</summary>
    public async ValueTask<KnownPerson?> FindAsync(string userName, CancellationToken cancellation)
    {
        if (known.TryGetValue(userName, out var entry) && time.GetElapsedTime(entry.At) < Freshness)
        {
            return entry.Person;
        }
        await using var database = store.Open();
        var person = await ReadAsync(database, userName, cancellation);
        if (known.Count >= Kept)
        {
            known.Clear();
        }
        known[userName] = (person, time.GetTimestamp());
        return person;
    }

    public void Forget() => known.Clear();

    /// <summary>Names of several people by user name; unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> NamesAsync(
        IEnumerable<string?> userNames,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var userName in userNames.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(userName, cancellation) is { } person)
            {
                names[userName] = person.Name;
            }
        }
        return names;
    }

    private static async Task<KnownPerson?> ReadAsync(StoreContext database, string userName, CancellationToken cancellation)
    {
        var person = await database.Users.AsNoTracking().SingleOrDefaultAsync(u => u.UserName == userName, cancellation);
        if (person is null)
        {
            return null;
        }
        var roles = await (
            from mine in database.UserRoles
            join role in database.Roles on mine.RoleId equals role.Id
            where mine.UserId == person.Id
            select role.Name
        ).ToListAsync(cancellation);
        return new KnownPerson(
            userName,
            person.Name(),
            roles.OfType<string>().ToHashSet(StringComparer.Ordinal),
            await OfficeTree.UpwardsAsync(database, person.OfficeId, cancellation),
            person.SubjectType,
            person.SubjectProtected
        );
    }
}

/// <summary>A person with roles.</summary>
/// <param name="Offices">The office worked in and those it belongs to, upwards; empty: none.</param>
internal sealed record KnownPerson(
    string UserName,
    IReadOnlyDictionary<string, string> Name,
    IReadOnlySet<string> Roles,
    IReadOnlyList<string> Offices,
    string? SubjectType,
    string? SubjectProtected
)
{
    /// <summary>The office worked in; null: none.</summary>
    public string? OfficeId => Offices is [var own, ..] ? own : null;

    /// <summary>Works in the office or below it; null is everybody's.</summary>
    public bool BelongsTo(string? office) => office is null || Offices.Contains(office);

    public bool Has(string role) => Roles.Contains(role);

    public bool HasAny(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Works for a provider: sees the requests of its own office.</summary>
    public bool IsStaff =>
        HasAny(
            People.Roles.Chancellery,
            People.Roles.Head,
            People.Roles.DeputyHead,
            People.Roles.Executor,
            People.Roles.DepartmentEmployee,
            People.Roles.DepartmentHead,
            People.Roles.Expert,
            People.Roles.Employee
        );

    /// <summary>Watches over all work.</summary>
    public bool IsOverseer => HasAny(People.Roles.Operations, People.Roles.Administrator);

    /// <summary>Gives work to others.</summary>
    public bool IsHead => HasAny(People.Roles.Head, People.Roles.DeputyHead, People.Roles.DepartmentHead);
}
