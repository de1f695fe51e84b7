using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>Publishes a shipped file of a definition that the database does not know yet, or notes that the file says what is published.</summary>
/// <param name="Json">The file's text with its forms in it.</param>
internal sealed record SeedDefinition(string DefinitionId, string Hash, string Json) : ICommand<DefinitionSeeded>;

/// <summary>What came of seeding.</summary>
/// <param name="Published">What came of publishing; null: the database knew the definition, which stays as it is.</param>
internal sealed record DefinitionSeeded(DefinitionPublished? Published);

internal sealed class SeedDefinitionHandler(ICommandHandler<PublishDefinition, DefinitionPublished> publishing)
    : ICommandHandler<SeedDefinition, DefinitionSeeded>
{
    public async Task<DefinitionSeeded> HandleAsync(SeedDefinition command, CommandScope scope, CancellationToken cancellation)
    {
        await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var versions = await scope
            .Store.DefinitionVersions.AsNoTracking()
            .Where(v => v.DefinitionId == command.DefinitionId)
            .Select(v => new { v.Hash, v.State })
            .ToListAsync(cancellation);
        if (versions.Count > 0)
        {
            if (versions.Exists(v => v.State == DefinitionState.Published && v.Hash == command.Hash))
            {
                await MarkAsync(command, scope, cancellation);
            }
            return new DefinitionSeeded(null);
        }
        if (await scope.Store.Settings.AnyAsync(setting => setting.Name == FileMarks.Seeded, cancellation))
        {
            return new DefinitionSeeded(null);
        }
        var published = await publishing.HandleAsync(new PublishDefinition(command.Json, PublishCheck.Rules), scope, cancellation);
        if (published.Findings.Count == 0)
        {
            await MarkAsync(command, scope, cancellation);
        }
        return new DefinitionSeeded(published);
    }

    private static Task MarkAsync(SeedDefinition command, CommandScope scope, CancellationToken cancellation) =>
        FileMarks.SetAsync(scope.Store, FileMarks.Name(command.DefinitionId), command.Hash, cancellation);
}

/// <summary>The folder has been seeded; from now on a file is an offer.</summary>
internal sealed record EndSeeding : ICommand<SeedingEnded>;

/// <summary>It is remembered.</summary>
internal sealed record SeedingEnded;

internal sealed class EndSeedingHandler : ICommandHandler<EndSeeding, SeedingEnded>
{
    public async Task<SeedingEnded> HandleAsync(EndSeeding command, CommandScope scope, CancellationToken cancellation)
    {
        await FileMarks.SetAsync(scope.Store, FileMarks.Seeded, "true", cancellation);
        return new SeedingEnded();
    }
}
