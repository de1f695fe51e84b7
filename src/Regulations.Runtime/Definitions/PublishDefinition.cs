using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Definitions;

/// <summary>Stores a definition and makes it the one new requests start on. Running requests stay on their version.</summary>
/// <param name="Json">The file's text.</param>
internal sealed record PublishDefinition(string Json) : ICommand<DefinitionPublished>;

/// <summary>A definition was published, or was already.</summary>
/// <param name="Findings">Codes with node ids, where it was refused; nothing was stored then.</param>
internal sealed record DefinitionPublished(string? DefinitionId, int Version, string? Hash, IReadOnlyList<string> Findings);

internal sealed class PublishDefinitionHandler : ICommandHandler<PublishDefinition, DefinitionPublished>
{
    public async Task<DefinitionPublished> HandleAsync(PublishDefinition command, CommandScope scope, CancellationToken cancellation)
    {
        var store = scope.Store;
        var compiled = WorkflowCompiler.Compile(command.Json, await DefinitionCache.CatalogAsync(store, cancellation));
        if (compiled.Workflow is not { } workflow)
        {
            return new DefinitionPublished(
                null,
                0,
                null,
                [.. compiled.Findings.Select(f => $"{f.Code} {f.NodeId} {f.Property}".TrimEnd())]
            );
        }
        var loaded = new LoadedDefinition(workflow);
        if (await IsOfUnknownOfficeAsync(store, loaded.Facts?.Office, cancellation))
        {
            return new DefinitionPublished(null, 0, null, [$"office-unknown customProperties.regulation.office ({loaded.Facts?.Office})"]);
        }
        var id = workflow.Definition.DefinitionId;
        var versions = await store.DefinitionVersions.Where(v => v.DefinitionId == id).ToListAsync(cancellation);
        if (versions.Find(v => v.IsPublished && v.Hash == loaded.Hash) is { } already)
        {
            return new DefinitionPublished(id, already.Version, loaded.Hash, []);
        }
        if (!await store.DefinitionContents.AnyAsync(c => c.Hash == loaded.Hash, cancellation))
        {
            store.DefinitionContents.Add(new DefinitionContent { Hash = loaded.Hash, Json = command.Json });
        }
        versions.ForEach(v => v.IsPublished = false);
        var version = versions.Find(v => v.Hash == loaded.Hash) ?? AddVersion(store, loaded, versions, scope);
        version.IsPublished = true;
        return new DefinitionPublished(id, version.Version, loaded.Hash, []);
    }

    // Its tasks would be nobody's. A house without any organisation yet (no demonstration) gets its offices later.
    private static async Task<bool> IsOfUnknownOfficeAsync(StoreContext store, string? office, CancellationToken cancellation) =>
        office is not null
        && !await store.Offices.AnyAsync(o => o.Id == office, cancellation)
        && await store.Offices.AnyAsync(cancellation);

    // A file edited without a new number is a new version all the same.
    private static DefinitionVersion AddVersion(
        StoreContext store,
        LoadedDefinition loaded,
        List<DefinitionVersion> versions,
        CommandScope scope
    )
    {
        var greatest = versions.Count == 0 ? 0 : versions.Max(v => v.Version);
        var version = new DefinitionVersion
        {
            DefinitionId = loaded.Workflow.Definition.DefinitionId,
            Version = Math.Max(loaded.Workflow.Definition.Version, greatest + 1),
            Key = loaded.Key,
            Hash = loaded.Hash,
            PublishedAt = scope.Now,
            IsEdition = loaded.Facts is not null,
        };
        store.DefinitionVersions.Add(version);
        return version;
    }
}
