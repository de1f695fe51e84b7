using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.People;

/// <summary>Who is who.</summary>
public sealed class PeopleQueries
{
    private readonly IStore store;
    private readonly PeopleDirectory people;
    private readonly SubjectNumbers subjects;
    private readonly IOptions<RuntimeOptions> options;

    internal PeopleQueries(IStore store, PeopleDirectory people, SubjectNumbers subjects, IOptions<RuntimeOptions> options)
    {
        this.store = store;
        this.people = people;
        this.subjects = subjects;
        this.options = options;
    }

    /// <summary>The viewer; null where there is no such person.</summary>
    public async Task<PersonView?> MeAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var me = viewer.UserName;
        return (await ViewsAsync(database, database.Users.Where(u => u.UserName == me), cancellation)).SingleOrDefault();
    }

    /// <summary>The viewer as an applicant, with the IIN or BIN to file under; null where the viewer is no applicant.</summary>
    public async Task<Requests.ApplicantDetails?> AsApplicantAsync(Viewer viewer, CancellationToken cancellation = default) =>
        await people.FindAsync(viewer.UserName, cancellation) is { SubjectProtected: { } kept } person && person.Has(Roles.Applicant)
            ? new Requests.ApplicantDetails(subjects.Unprotect(kept), person.SubjectType ?? "natural", person.Name["kk"])
            : null;

    /// <summary>The IIN or BIN the viewer signs under; null where none is known.</summary>
    public async Task<string?> SigningSubjectAsync(Viewer viewer, CancellationToken cancellation = default) =>
        await people.FindAsync(viewer.UserName, cancellation) is { SubjectProtected: { } kept } ? subjects.Unprotect(kept) : null;

    /// <summary>People of the demonstration, for its sign-in page; empty outside demonstration mode. Anyone may ask.</summary>
    public async Task<IReadOnlyList<PersonView>> DemonstrationAsync(CancellationToken cancellation = default)
    {
        if (!options.Value.Demonstration)
        {
            return [];
        }
        await using var database = store.Open();
        return await ViewsAsync(database, database.Users.Where(u => u.IsDemonstration), cancellation);
    }

    /// <summary>Everybody, by user name; administrators.</summary>
    public async Task<Paged<PersonView>> ListAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person || !person.Has(Roles.Administrator))
        {
            return new Paged<PersonView>([], 0, page);
        }
        await using var database = store.Open();
        var total = await database.Users.CountAsync(cancellation);
        var some = database.Users.OrderBy(u => u.UserName).Skip(page.Skip).Take(page.Take);
        return new Paged<PersonView>(await ViewsAsync(database, some, cancellation), total, page);
    }

    private static async Task<IReadOnlyList<PersonView>> ViewsAsync(
        StoreContext database,
        IQueryable<Person> some,
        CancellationToken cancellation
    )
    {
        var found = await some.AsNoTracking().ToListAsync(cancellation);
        var ids = found.Select(p => p.Id).ToList();
        var roles = await (
            from has in database.UserRoles
            join role in database.Roles on has.RoleId equals role.Id
            where ids.Contains(has.UserId)
            select new { has.UserId, role.Name }
        ).ToListAsync(cancellation);
        var offices = await database.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id, StringComparer.Ordinal, cancellation);
        return
        [
            .. found
                .OrderBy(p => p.UserName, StringComparer.Ordinal)
                .Select(p =>
                {
                    var office = p.OfficeId is null ? null : offices.GetValueOrDefault(p.OfficeId);
                    return new PersonView(
                        p.UserName!,
                        p.Name(),
                        [.. roles.Where(r => r.UserId == p.Id).Select(r => r.Name!).Order(StringComparer.Ordinal)],
                        p.OfficeId,
                        office?.Name(),
                        office?.HeadUserName == p.UserName,
                        p.SubjectType
                    );
                }),
        ];
    }
}
