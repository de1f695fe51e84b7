using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>Makes the content of an earlier version the draft's. What the draft had stays in its history.</summary>
/// <param name="Version">Whose content is brought back.</param>
/// <param name="BasedOn">The content the definition had when this was decided; null: whatever it has.</param>
public sealed record RevertTo(string DefinitionId, int Version, string? BasedOn = null) : ICommand<DraftSaved>;

/// <summary>Makes a content out of a draft's history the draft's again. What the draft had stays in its history.</summary>
/// <param name="Sequence">The save's number within the definition.</param>
/// <param name="BasedOn">The content the definition had when this was decided; null: whatever it has.</param>
public sealed record RestoreSave(string DefinitionId, int Sequence, string? BasedOn = null) : ICommand<DraftSaved>;

internal sealed class RevertToHandler(PeopleDirectory people) : ICommandHandler<RevertTo, DraftSaved>
{
    public async Task<DraftSaved> HandleAsync(RevertTo command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var earlier = desk.Versions.FirstOrDefault(v => v.Version == command.Version) ?? throw Refusals.DefinitionNotFound();
        await DraftGuards.CheckSeenAsync(desk, command.BasedOn, people, cancellation);
        return await BringBack.AsDraftAsync(desk, earlier.Hash, new() { ["fromVersion"] = earlier.Version }, cancellation);
    }
}

internal sealed class RestoreSaveHandler(PeopleDirectory people) : ICommandHandler<RestoreSave, DraftSaved>
{
    public async Task<DraftSaved> HandleAsync(RestoreSave command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var save =
            await scope.Store.DefinitionSaves.FindAsync([command.DefinitionId, command.Sequence], cancellation)
            ?? throw Refusals.SaveNotFound();
        await DraftGuards.CheckSeenAsync(desk, command.BasedOn, people, cancellation);
        return await BringBack.AsDraftAsync(desk, save.Hash, new() { ["fromSave"] = save.Sequence }, cancellation);
    }
}

internal static class BringBack
{
    public static async Task<DraftSaved> AsDraftAsync(
        DefinitionDesk desk,
        string hash,
        System.Text.Json.Nodes.JsonObject from,
        CancellationToken cancellation
    )
    {
        if (desk.Draft is { } same && same.Hash == hash)
        {
            return new DraftSaved(desk.DefinitionId, same.Version, hash, Unchanged: true);
        }
        var json = await desk.JsonAsync(hash, cancellation);
        var definition = WorkflowDefinition.Read(json).Definition!;
        var draft = await desk.WriteDraftAsync(definition, json, DefinitionSaveKind.Reverted, cancellation);
        desk.Record(JournalKinds.DefinitionReverted, draft, from);
        return new DraftSaved(desk.DefinitionId, draft.Version, draft.Hash, Unchanged: false);
    }
}
