using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.People;

/// <summary>Puts roles in, and in demonstration mode the demo organisation.</summary>
internal sealed class PeopleSeeding(IStore store, CommandBus bus, IOptions<RuntimeOptions> options)
{
    public async Task SeedAsync(CancellationToken cancellation)
    {
        await bus.SendAsync(new SeedRoles(), CommandContext.ForMachine($"roles/{string.Join(',', Roles.All)}"), cancellation);
        var folder = Path.Combine(options.Value.Workflows, "people");
        if (!options.Value.Demonstration || !Directory.Exists(folder))
        {
            return;
        }
        var organisation = await DemoFiles.ReadAsync(folder, cancellation);
        var content = JsonSerializer.SerializeToUtf8Bytes(organisation, CommandFingerprint.Json);
        var key = $"people/{Convert.ToHexStringLower(SHA256.HashData(content))}";
        await bus.SendAsync(new SeedPeople(organisation), CommandContext.ForMachine(key), cancellation);
    }

    /// <summary>Whether anybody is there yet.</summary>
    public async Task<bool> AnyoneAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database.Users.AnyAsync(cancellation);
    }
}

/// <summary>Puts in the roles that are not there yet.</summary>
internal sealed record SeedRoles : ICommand<PeopleSeeded>;

internal sealed class SeedRolesHandler : ICommandHandler<SeedRoles, PeopleSeeded>
{
    public async Task<PeopleSeeded> HandleAsync(SeedRoles command, CommandScope scope, CancellationToken cancellation)
    {
        var there = await scope.Store.Roles.Select(r => r.Name).ToListAsync(cancellation);
        scope.Store.Roles.AddRange(
            Roles.All.Except(there).Select(name => new IdentityRole(name!) { NormalizedName = name!.ToUpperInvariant() })
        );
        return new PeopleSeeded(0);
    }
}
