using Regulations.Web.Layout;

namespace Regulations.Web.Home;

/// <summary>The first page.</summary>
public static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app) => app.MapGet("/", () => Page.Show<HomePage>()).AllowAnonymous();
}
