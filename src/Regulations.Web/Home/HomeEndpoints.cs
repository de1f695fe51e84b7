using Regulations.Web.Layout;
using Regulations.Web.Services;

namespace Regulations.Web.Home;

/// <summary>The first page.</summary>
public static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app) => app.MapGet("/", ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(Catalogue catalogue, CancellationToken cancellation) =>
        Page.Show<HomePage>(new { Situations = LifeSituations.Of(await catalogue.AllAsync(cancellation)) });
}
