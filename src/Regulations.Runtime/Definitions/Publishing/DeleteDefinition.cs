using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Takes a definition away with all its versions and its history. Only where no request ever ran on it; its record stays.</summary>
public sealed record DeleteDefinition(string DefinitionId) : ICommand<DefinitionDeleted>;

/// <summary>The definition is gone.</summary>
public sealed record DefinitionDeleted(string DefinitionId);

internal sealed class DeleteDefinitionHandler(PeopleDirectory people) : ICommandHandler<DeleteDefinition, DefinitionDeleted>
{
    public async Task<DefinitionDeleted> HandleAsync(DeleteDefinition command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var store = scope.Store;
        var saves = await store.DefinitionSaves.Where(s => s.DefinitionId == desk.DefinitionId).ToListAsync(cancellation);
        if (desk.Versions.Count == 0 && saves.Count == 0)
        {
            throw Refusals.DefinitionNotFound();
        }
        var hashes = desk.Versions.Select(v => v.Hash).ToList();
        if (await store.Requests.AnyAsync(r => hashes.Contains(r.DefinitionHash), cancellation))
        {
            throw Refusals.DefinitionInUse();
        }
        // What was published once stays: a request that begins at this moment finds what it began on.
        var published = desk.Versions.Where(v => v.PublishedAt is not null).Select(v => v.Hash).ToHashSet(StringComparer.Ordinal);
        var forgotten = hashes.Concat(saves.Select(s => s.Hash)).Distinct().Where(hash => !published.Contains(hash)).ToList();
        desk.Record(JournalKinds.DefinitionDeleted, desk.Current);
        foreach (var version in desk.Versions.ToList())
        {
            desk.Remove(version);
        }
        store.DefinitionSaves.RemoveRange(saves);
        store.DefinitionContents.RemoveRange(
            await store.DefinitionContents.Where(c => forgotten.Contains(c.Hash)).ToListAsync(cancellation)
        );
        return new DefinitionDeleted(desk.DefinitionId);
    }
}
