using System.Text.Json.Serialization;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Changes to many definitions. Each is a command of its own: what one refuses does not undo the others, and is told.</summary>
public static class BulkEndpoints
{
    public static void MapDefinitionBulk(this IEndpointRouteBuilder elsa)
    {
        var bulk = elsa.MapGroup("/bulk-actions").RequireAuthorization(Permissions.EditDefinitions);
        bulk.MapPost("/delete/workflow-definitions/by-definition-id", DeleteAsync);
        bulk.MapPost("/delete/workflow-definitions/by-id", DeleteVersionsAsync);
        bulk.MapPost("/publish/workflow-definitions/by-definition-ids", PublishAsync);
        bulk.MapPost("/retract/workflow-definitions/by-definition-ids", RetractAsync);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, DefinitionWriting writing, CancellationToken cancellation)
    {
        var (deleted, refusals) = (0, new List<string>());
        foreach (var id in await DefinitionIdsAsync(context))
        {
            var done = await writing.SendAsync(new DeleteDefinition(id), cancellation);
            deleted += Count(id, done.Sentences, refusals);
        }
        return refusals.Count == 0 ? ElsaJson.Answer(new Deleted(deleted)) : Refused(refusals);
    }

    private static async Task<IResult> DeleteVersionsAsync(
        HttpContext context,
        DefinitionWriting writing,
        EditingQueries definitions,
        Words words,
        CancellationToken cancellation
    )
    {
        var (deleted, refusals) = (0, new List<string>());
        foreach (var id in ManyIds.Of((await ElsaBody.ReadAsync<ManyIds>(context))?.Ids))
        {
            var versions = VersionId.TryRead(id, out var definitionId, out var number)
                ? await definitions.VersionsAsync(definitionId, cancellation)
                : [];
            var told = versions.FirstOrDefault(v => v.Version == number) switch
            {
                null => words["elsa.definition.missing"],
                { State: DefinitionState.Draft } draft => (
                    await writing.SendAsync(new DiscardDraft(definitionId, draft.Hash), cancellation)
                ).Sentences,
                _ => words["elsa.version.kept"],
            };
            deleted += Count(id, told, refusals);
        }
        return refusals.Count == 0 ? ElsaJson.Answer(new Deleted(deleted)) : Refused(refusals);
    }

    private static async Task<IResult> PublishAsync(
        HttpContext context,
        DefinitionWriting writing,
        EditingQueries definitions,
        CancellationToken cancellation
    )
    {
        var (published, already, missing, refusals) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var id in await DefinitionIdsAsync(context))
        {
            if (await definitions.FindAsync(id, cancellation) is not { } found)
            {
                missing.Add(id);
            }
            else if (found.Draft is not { } draft)
            {
                already.Add(id);
            }
            else if (Count(id, (await writing.PublishAsync(id, draft.Hash, cancellation)).Sentences, refusals) > 0)
            {
                published.Add(id);
            }
        }
        return refusals.Count == 0 ? ElsaJson.Answer(new Published(published, already, missing, [])) : Refused(refusals);
    }

    private static async Task<IResult> RetractAsync(
        HttpContext context,
        DefinitionWriting writing,
        EditingQueries definitions,
        Words words,
        CancellationToken cancellation
    )
    {
        var (retracted, already, missing, refusals) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var id in await DefinitionIdsAsync(context))
        {
            if (await definitions.FindAsync(id, cancellation) is not { } found)
            {
                missing.Add(id);
            }
            else if (found.Published is null)
            {
                already.Add(id);
            }
            else
            {
                var done = await writing.SendAsync(new Retract(id, writing.GivenReason ?? words["elsa.retract.reason"]), cancellation);
                if (Count(id, done.Sentences, refusals) > 0)
                {
                    retracted.Add(id);
                }
            }
        }
        return refusals.Count == 0 ? ElsaJson.Answer(new Retracted(retracted, already, missing)) : Refused(refusals);
    }

    private static async Task<IReadOnlyList<string>> DefinitionIdsAsync(HttpContext context) =>
        ManyIds.Of((await ElsaBody.ReadAsync<ManyIds>(context))?.DefinitionIds);

    // One more where nothing was refused.
    private static int Count(string id, string? refusal, List<string> refusals)
    {
        if (refusal is null)
        {
            return 1;
        }
        refusals.Add($"{id}: {refusal}");
        return 0;
    }

    private static IResult Refused(List<string> refusals) => ElsaRefusals.Of(StatusCodes.Status409Conflict, refusals);

    private sealed record Deleted([property: JsonPropertyName("deleted")] int Count);

    private sealed record Published(
        [property: JsonPropertyName("published")] IReadOnlyList<string> Ids,
        IReadOnlyList<string> AlreadyPublished,
        IReadOnlyList<string> NotFound,
        IReadOnlyList<string> UpdatedConsumers
    );

    private sealed record Retracted(
        [property: JsonPropertyName("retracted")] IReadOnlyList<string> Ids,
        IReadOnlyList<string> AlreadyRetracted,
        IReadOnlyList<string> NotFound
    );
}
