using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.People;

/// <summary>Puts offices and people of the demonstration in; who is there already is brought up to date, passwords stay.</summary>
internal sealed record SeedPeople(DemoOrganisation Organisation) : ICommand<PeopleSeeded>;

internal sealed record PeopleSeeded(int People);

internal sealed class SeedPeopleHandler(
    IPasswordHasher<Person> passwords,
    SubjectNumbers subjects,
    PeopleDirectory directory,
    IOptions<RuntimeOptions> options
) : ICommandHandler<SeedPeople, PeopleSeeded>
{
    public async Task<PeopleSeeded> HandleAsync(SeedPeople command, CommandScope scope, CancellationToken cancellation)
    {
        await SeedOfficesAsync(command.Organisation.Offices, scope.Store, cancellation);
        var roles = await scope.Store.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, StringComparer.Ordinal, cancellation);
        // One hash for all: everybody has the same password, and hashing it is slow on purpose.
        string? hash = null;
        foreach (var demo in command.Organisation.People)
        {
            var person = await scope.Store.Users.SingleOrDefaultAsync(u => u.UserName == demo.UserName, cancellation);
            if (person is null)
            {
                person = New(demo);
                person.PasswordHash = hash ??= passwords.HashPassword(person, options.Value.DemonstrationPassword);
                scope.Store.Users.Add(person);
            }
            Update(person, demo);
            await UpdateRolesAsync(scope.Store, person.Id, demo.Roles.Select(role => roles[role]), cancellation);
        }
        directory.Forget();
        return new PeopleSeeded(command.Organisation.People.Count);
    }

    private static async Task SeedOfficesAsync(IReadOnlyList<DemoOffice> offices, StoreContext store, CancellationToken cancellation)
    {
        foreach (var demo in offices)
        {
            var office = await store.Offices.FindAsync([demo.Id], cancellation);
            if (office is null)
            {
                office = new Office
                {
                    Id = demo.Id,
                    NameKk = "",
                    NameRu = "",
                    NameEn = "",
                };
                store.Offices.Add(office);
            }
            (office.NameKk, office.NameRu, office.NameEn) = (demo.Name["kk"], demo.Name["ru"], demo.Name["en"]);
            (office.ParentId, office.HeadUserName) = (demo.Parent, demo.Head);
        }
    }

    private static Person New(DemoPerson demo) =>
        new()
        {
            UserName = demo.UserName,
            NormalizedUserName = demo.UserName.ToUpperInvariant(),
            NameKk = "",
            NameRu = "",
            NameEn = "",
            IsDemonstration = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };

    private void Update(Person person, DemoPerson demo)
    {
        (person.NameKk, person.NameRu, person.NameEn) = (demo.Name["kk"], demo.Name["ru"], demo.Name["en"]);
        person.OfficeId = demo.Office;
        if ((demo.Bin ?? demo.Iin) is { } number)
        {
            person.SubjectType = demo.Bin is null ? "natural" : "legal";
            person.SubjectProtected = subjects.Protect(number);
        }
    }

    private static async Task UpdateRolesAsync(
        StoreContext store,
        string personId,
        IEnumerable<string> roleIds,
        CancellationToken cancellation
    )
    {
        var wanted = roleIds.ToHashSet(StringComparer.Ordinal);
        var has = await store.UserRoles.Where(r => r.UserId == personId).ToListAsync(cancellation);
        store.UserRoles.RemoveRange(has.Where(r => !wanted.Contains(r.RoleId)));
        store.UserRoles.AddRange(
            wanted
                .Except(has.Select(r => r.RoleId), StringComparer.Ordinal)
                .Select(role => new IdentityUserRole<string> { UserId = personId, RoleId = role })
        );
    }
}
