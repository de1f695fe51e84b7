using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Answers with a definition.</summary>
public sealed class DefinitionAnswers(SignedIn person, Words words, IHttpContextAccessor accessor)
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
}
