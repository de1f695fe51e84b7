using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Editions.Lint;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.People;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Makes the draft the version that new requests start on. Running requests stay on theirs.</summary>
/// <param name="BasedOn">The content that was looked at; another one is not published.</param>
/// <param name="Reason">Why it is published though lint warns; needed only where it does.</param>
public sealed record PublishDraft(string DefinitionId, string BasedOn, string? Reason = null) : ICommand<DraftPublished>;

/// <summary>What came of publishing.</summary>
/// <param name="IsPublished">False: nothing has changed, see <paramref name="Findings"/>.</param>
/// <param name="Version">The draft's number.</param>
/// <param name="Findings">What stands in the way: errors; where there are none, warnings for which a reason is wanted. Empty once published.</param>
public sealed record DraftPublished(string DefinitionId, int Version, string Hash, bool IsPublished, IReadOnlyList<Finding> Findings);

internal sealed class PublishDraftHandler(PeopleDirectory people, FindingsCache findings, IOptions<RuntimeOptions> options)
    : ICommandHandler<PublishDraft, DraftPublished>
{
    public async Task<DraftPublished> HandleAsync(PublishDraft command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        if (desk.Draft is not { } draft)
        {
            // Sent twice: the first time it was published.
            return desk.Published is { } already && already.Hash == command.BasedOn
                ? new DraftPublished(desk.DefinitionId, already.Version, already.Hash, IsPublished: true, [])
                : throw Refusals.DraftNotFound();
        }
        await DraftGuards.CheckSeenAsync(desk, command.BasedOn, people, cancellation);
        if (desk.Published?.Hash == draft.Hash)
        {
            throw Refusals.DraftSameAsPublished();
        }
        await CheckFourEyesAsync(scope, draft, cancellation);
        var reason = Grounds.Optional(command.Reason);
        var json = await desk.JsonAsync(draft.Hash, cancellation);
        var house = await HouseRules.LoadAsync(scope.Store, cancellation);
        var looked = await findings.OfAsync(house, draft.Hash, () => Task.FromResult(json));
        var hindering = looked.Findings.Where(finding => finding.IsBlocking).ToList();
        if (hindering.Count == 0 && reason is null)
        {
            hindering = [.. looked.Findings.Where(finding => finding.Accepted is null)];
        }
        if (hindering.Count > 0)
        {
            return new DraftPublished(desk.DefinitionId, draft.Version, draft.Hash, IsPublished: false, hindering);
        }
        var loaded = new LoadedDefinition(WorkflowCompiler.Compile(json, house.Catalog).Workflow!);
        await CheckKeyAsync(scope, desk.DefinitionId, loaded.Key, cancellation);
        (draft.Key, draft.IsEdition) = (loaded.Key, loaded.Facts is not null);
        desk.Publish(draft, reason, loaded.Facts?.EffectiveFrom);
        return new DraftPublished(desk.DefinitionId, draft.Version, draft.Hash, IsPublished: true, []);
    }

    private async Task CheckFourEyesAsync(CommandScope scope, DefinitionVersion draft, CancellationToken cancellation)
    {
        if (
            options.Value.FourEyes
            && !scope.Context.IsMachine
            && (await FourEyes.EditorsAsync(scope.Store, draft.DefinitionId, draft.Version, cancellation)).Contains(scope.Actor)
        )
        {
            throw Refusals.FourEyes();
        }
    }

    private static async Task CheckKeyAsync(CommandScope scope, string definitionId, string key, CancellationToken cancellation)
    {
        if (
            await scope.Store.DefinitionVersions.AnyAsync(
                v => v.Key == key && v.DefinitionId != definitionId && v.State == DefinitionState.Published,
                cancellation
            )
        )
        {
            throw Refusals.DefinitionKeyTaken(key);
        }
    }
}
