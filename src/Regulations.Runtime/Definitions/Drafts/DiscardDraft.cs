using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>Takes the draft away. Its contents stay in the history and can be brought back.</summary>
/// <param name="BasedOn">The draft's content when this was decided; null: whatever it has.</param>
public sealed record DiscardDraft(string DefinitionId, string? BasedOn = null) : ICommand<DraftDiscarded>;

/// <summary>There is no draft any more.</summary>
/// <param name="Version">The number it had.</param>
public sealed record DraftDiscarded(string DefinitionId, int Version);

internal sealed class DiscardDraftHandler(PeopleDirectory people) : ICommandHandler<DiscardDraft, DraftDiscarded>
{
    public async Task<DraftDiscarded> HandleAsync(DiscardDraft command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var draft = desk.Draft ?? throw Refusals.DraftNotFound();
        await DraftGuards.CheckSeenAsync(desk, command.BasedOn, people, cancellation);
        desk.Record(JournalKinds.DefinitionDiscarded, draft);
        desk.Remove(draft);
        return new DraftDiscarded(desk.DefinitionId, draft.Version);
    }
}
