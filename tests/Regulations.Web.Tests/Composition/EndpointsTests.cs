using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Web.Accounts;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Composition;

public sealed class EndpointsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private IEnumerable<RouteEndpoint> Endpoints =>
        house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var silent = Endpoints.Where(e =>
            e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null
        );

        silent.Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_policy_an_endpoint_names_is_a_known_permission()
    {
        var unknown = Endpoints
            .SelectMany(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>())
            .Select(a => a.Policy)
            .OfType<string>()
            .Distinct()
            .Where(policy => !Permissions.All.Contains(policy));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Every_post_of_a_page_demands_the_token_of_its_form()
    {
        var open = Endpoints
            .Where(e => Accepts(e, "POST") && !Name(e).StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => !Name(e).StartsWith("/elsa/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            // The page of an error answers whatever was asked and changes nothing.
            .Where(e => !Name(e).StartsWith("/problem", StringComparison.Ordinal));

        open.Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_address_has_a_place_for_a_person_s_number() =>
        Endpoints
            .SelectMany(e => e.RoutePattern.Parameters)
            .Select(p => p.Name)
            .ShouldAllBe(name => name != "iin" && name != "bin" && name != "subject");

    private static bool Accepts(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains(method);

    private static string Name(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
}
