using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>What of this house definitions are held against: the roles that somebody holds, the offices, the helper workflows.</summary>
/// <param name="Stamp">The same as long as none of it has changed.</param>
internal sealed record HouseRules(IReadOnlySet<string> Roles, IReadOnlySet<string> Offices, IWorkflowCatalog Catalog, string Stamp)
{
    public static async Task<HouseRules> LoadAsync(StoreContext store, CancellationToken cancellation)
    {
        var held = await (from has in store.UserRoles join role in store.Roles on has.RoleId equals role.Id select role.Name)
            .Distinct()
            .ToListAsync(cancellation);
        // Anybody may be an applicant; whether somebody has signed up already does not matter.
        var roles = held.OfType<string>().Append(People.Roles.Applicant).ToHashSet(StringComparer.Ordinal);
        var offices = (await store.Offices.Select(o => o.Id).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var helpers = await store
            .DefinitionVersions.Where(v => v.State == DefinitionState.Published && !v.IsEdition)
            .Select(v => v.Hash)
            .ToListAsync(cancellation);
        return new HouseRules(roles, offices, await DefinitionCache.CatalogAsync(store, cancellation), StampOf(roles, offices, helpers));
    }

    private static string StampOf(params IEnumerable<string>[] parts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => string.Join(' ', part.Order(StringComparer.Ordinal)))))
            )
        );
}
