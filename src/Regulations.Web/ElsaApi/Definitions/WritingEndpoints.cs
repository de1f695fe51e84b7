using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Changing definitions, as Studio asks for it. Analysts and administrators only.</summary>
public static class WritingEndpoints
{
    public static void MapDefinitionWriting(this IEndpointRouteBuilder elsa)
    {
        var definitions = elsa.MapGroup("/workflow-definitions").RequireAuthorization(Permissions.EditDefinitions);
        definitions.MapPost("", SaveAsync);
        definitions.MapPost("/{definitionId}/publish", PublishAsync);
        definitions.MapPost("/{definitionId}/retract", RetractAsync);
        definitions.MapPost("/{definitionId}/revert/{version:int}", RevertAsync);
        definitions.MapPost("/{definitionId}/update-references", () => ElsaJson.Answer(new References([])));
        definitions.MapPost("/{definitionId}/execute", RefuseToStartAsync);
        definitions.MapPost("/{definitionId}/dispatch", RefuseToStartAsync);
        definitions.MapDelete("/{definitionId}", DeleteAsync);
        elsa.MapDelete("/workflow-definition-versions/{id}", DeleteVersionAsync).RequireAuthorization(Permissions.EditDefinitions);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context,
        DefinitionWriting writing,
        DefinitionAnswers answers,
        CancellationToken cancellation
    )
    {
        var sent = await SentDefinition.SavedAsync(context);
        var saved = await writing.SaveAsync(sent, cancellation);
        if (saved.Answer is not { } draft)
        {
            return saved.Refused!;
        }
        if (!sent.MustPublish)
        {
            return await answers.SavedAsync(draft.DefinitionId, alreadyPublished: false, cancellation);
        }
        return await PublishedAsync(draft.DefinitionId, draft.Hash, writing, answers, cancellation);
    }

    private static async Task<IResult> PublishAsync(
        string definitionId,
        DefinitionWriting writing,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) =>
        await shelf.FindAsync(definitionId, VersionChoice.Read(null), cancellation) is { } latest
            ? await PublishedAsync(definitionId, writing.BasedOn ?? latest.Facts.Hash, writing, answers, cancellation)
            : answers.Missing;

    private static async Task<IResult> PublishedAsync(
        string definitionId,
        string hash,
        DefinitionWriting writing,
        DefinitionAnswers answers,
        CancellationToken cancellation
    )
    {
        var published = await writing.PublishAsync(definitionId, hash, cancellation);
        return published.Refused ?? await answers.SavedAsync(definitionId, alreadyPublished: false, cancellation);
    }

    private static async Task<IResult> RetractAsync(
        string definitionId,
        DefinitionWriting writing,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        Words words,
        CancellationToken cancellation
    )
    {
        var retracted = await writing.SendAsync(
            new Retract(definitionId, writing.GivenReason ?? words["elsa.retract.reason"]),
            cancellation
        );
        return retracted.Refused ?? answers.Of(await shelf.FindAsync(definitionId, VersionChoice.Read(null), cancellation));
    }

    private static async Task<IResult> RevertAsync(
        string definitionId,
        int version,
        DefinitionWriting writing,
        EditingQueries definitions,
        DefinitionListing listing,
        DefinitionAnswers answers,
        CancellationToken cancellation
    )
    {
        var reverted = await writing.SendAsync(new RevertTo(definitionId, version, writing.BasedOn), cancellation);
        if (reverted.Refused is { } refused)
        {
            return refused;
        }
        var versions = await definitions.VersionsAsync(definitionId, cancellation);
        return versions.MaxBy(v => v.Version) is { } draft
            ? ElsaJson.Answer(await listing.LineAsync(draft, versions, null, cancellation))
            : answers.Missing;
    }

    private static async Task<IResult> DeleteAsync(string definitionId, DefinitionWriting writing, CancellationToken cancellation) =>
        (await writing.SendAsync(new DeleteDefinition(definitionId), cancellation)).Refused ?? Results.NoContent();

    private static async Task<IResult> DeleteVersionAsync(
        string id,
        DefinitionWriting writing,
        EditingQueries definitions,
        DefinitionAnswers answers,
        Words words,
        CancellationToken cancellation
    )
    {
        if (
            !VersionId.TryRead(id, out var definitionId, out var number)
            || (await definitions.VersionsAsync(definitionId, cancellation)).FirstOrDefault(v => v.Version == number) is not { } version
        )
        {
            return answers.Missing;
        }
        return version.State == DefinitionState.Draft
            ? (await writing.SendAsync(new DiscardDraft(definitionId, version.Hash), cancellation)).Refused ?? Results.NoContent()
            : ElsaRefusals.Of(StatusCodes.Status409Conflict, words["elsa.version.kept"]);
    }

    // A regulation begins with a request that somebody files, another workflow with the one that uses it.
    private static async Task<IResult> RefuseToStartAsync(
        string definitionId,
        HttpContext context,
        EditingQueries definitions,
        DefinitionAnswers answers,
        Words words,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(definitionId, cancellation) is not { } found)
        {
            return answers.Missing;
        }
        context.Response.Headers["x-elsa-workflow-cannot-start"] = "True";
        return ElsaRefusals.Of(StatusCodes.Status409Conflict, words[found.IsEdition ? "elsa.start.regulation" : "elsa.start.part"]);
    }

    private sealed record References(IReadOnlyList<string> AffectedWorkflows);
}
