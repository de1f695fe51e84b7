using Regulations.Runtime.Commands;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>
/// Stores a content as the definition's draft; a definition that is not there yet begins with it. The draft need not compile. Refused, and the
/// draft kept, where somebody else saved meanwhile, or where the content is not a definition, or empties or truncates the one it follows.
/// </summary>
/// <param name="DefinitionId">The definition's id; the content says the same.</param>
/// <param name="Json">The file's text.</param>
/// <param name="BasedOn">The hash of the content that was edited; null: none was (an import, a new definition).</param>
/// <param name="Kind">How it came about.</param>
/// <param name="MayShrink">Somebody has confirmed that most of the definition goes.</param>
public sealed record SaveDraft(
    string DefinitionId,
    string Json,
    string? BasedOn,
    DefinitionSaveKind Kind = DefinitionSaveKind.Saved,
    bool MayShrink = false
) : ICommand<DraftSaved>;

/// <summary>A content is the draft's.</summary>
/// <param name="Version">The draft's number; where <paramref name="Unchanged"/>, of the version that has the content already.</param>
/// <param name="Hash">The hash of the content: what the next save is based on.</param>
/// <param name="Unchanged">Nothing was stored: the definition had this content.</param>
public sealed record DraftSaved(string DefinitionId, int Version, string Hash, bool Unchanged);

internal sealed class SaveDraftHandler(PeopleDirectory people) : ICommandHandler<SaveDraft, DraftSaved>
{
    public async Task<DraftSaved> HandleAsync(SaveDraft command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var definition = DraftContent.Read(command.DefinitionId, command.Json);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        if (desk.Current is { } current)
        {
            if (current.Hash == definition.ContentHash)
            {
                return new DraftSaved(desk.DefinitionId, current.Version, current.Hash, Unchanged: true);
            }
            await DraftGuards.CheckBaseAsync(desk, command.BasedOn, people, cancellation);
            if (!command.MayShrink)
            {
                DraftGuards.CheckShrinking(await desk.JsonAsync(current.Hash, cancellation), definition);
            }
        }
        else if (command.BasedOn is not null)
        {
            throw Refusals.DefinitionNotFound();
        }
        var draft = await desk.WriteDraftAsync(definition, command.Json, command.Kind, cancellation);
        desk.Record(Kinds[command.Kind], draft);
        return new DraftSaved(desk.DefinitionId, draft.Version, draft.Hash, Unchanged: false);
    }

    private static readonly Dictionary<DefinitionSaveKind, string> Kinds = new()
    {
        [DefinitionSaveKind.Saved] = Journal.JournalKinds.DefinitionSaved,
        [DefinitionSaveKind.Imported] = Journal.JournalKinds.DefinitionImported,
        [DefinitionSaveKind.Reverted] = Journal.JournalKinds.DefinitionReverted,
        [DefinitionSaveKind.File] = Journal.JournalKinds.DefinitionFile,
        [DefinitionSaveKind.Migrated] = Journal.JournalKinds.DefinitionMigrated,
    };
}
