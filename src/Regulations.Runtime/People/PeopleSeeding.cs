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
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellation);
            var organisation =
                JsonSerializer.Deserialize<DemoOrganisation>(bytes, CommandFingerprint.Json)
                ?? throw new InvalidDataException($"{Path.GetFileName(file)} holds no people.");
            var key = $"people/{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
            await bus.SendAsync(new SeedPeople(organisation), CommandContext.ForMachine(key), cancellation);
        }
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
