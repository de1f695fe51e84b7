using Regulations.Web.Accounts;
using Regulations.Web.Api;

namespace Regulations.Web.ElsaApi;

/// <summary>
/// The interface that the Elsa Studio designer speaks, over the same commands and queries as the pages. What is only Studio's manner of
/// speaking stays in this folder.
/// </summary>
public static class ElsaRoutes
{
    public const string Root = "/elsa/api";

    /// <summary>Maps the calls. Each group names who may make them; a browser that comes from another site is refused.</summary>
    public static void MapElsaApi(this IEndpointRouteBuilder app)
    {
        app.MapGroup(Root)
            .RequireAuthorization(Permissions.UseApi)
            .AddEndpointFilter(OwnOriginOnly.CheckAsync)
            .DisableCookieRedirect()
            .DisableAntiforgery()
            .ExcludeFromDescription();
    }
}
