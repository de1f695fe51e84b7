using System.Text.Json.Nodes;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Answers with a definition.</summary>
public sealed class DefinitionAnswers(DefinitionShelf shelf, SignedIn person, Words words, IHttpContextAccessor accessor)
{
    /// <summary>So many definitions are read, sent or changed by one call.</summary>
    public const int MostAtOnce = 200;

    /// <summary>There is no such definition or version.</summary>
    public IResult Missing => ElsaRefusals.Of(StatusCodes.Status404NotFound, words["elsa.definition.missing"]);

    /// <summary>The whole definition with its entity tag; missing where there is none.</summary>
    public IResult Of(StoredVersion? version)
    {
        if (version is null)
        {
            return Missing;
        }
        accessor.HttpContext!.Response.Headers.ETag = version.Facts.Tag;
        return ElsaJson.Answer(version.Serve(person.May(Permissions.EditDefinitions)));
    }

    /// <summary>What follows a save or a publication: the definition as it is now.</summary>
    public async Task<IResult> SavedAsync(string definitionId, bool alreadyPublished, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(definitionId, VersionChoice.Read(null), cancellation) is not { } now)
        {
            return Missing;
        }
        accessor.HttpContext!.Response.Headers.ETag = now.Facts.Tag;
        return ElsaJson.Answer(new Saved(now.Serve(person.May(Permissions.EditDefinitions)), alreadyPublished, 0));
    }

    private sealed record Saved(JsonObject WorkflowDefinition, bool AlreadyPublished, int ConsumingWorkflowCount);
}
