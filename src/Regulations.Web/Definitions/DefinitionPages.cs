using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Layout;

namespace Regulations.Web.Definitions;

/// <summary>The catalogue of definitions, for those who keep them: what is published, what runs on it, how it goes.</summary>
public static class DefinitionPages
{
    public const string Address = "/definitions";

    public static void MapDefinitionPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(Address).RequireAuthorization(Permissions.ReadDefinitions);
        definitions.MapGet("", ListAsync);
        definitions.MapGet("/{authority}/{service}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(DefinitionQueries definitions, CancellationToken cancellation) =>
        Page.Show<DefinitionsPage>(new { Rows = await definitions.ListAsync(cancellation) });

    private static async Task<IResult> ShowAsync(
        string authority,
        string service,
        DefinitionQueries definitions,
        FlowPlans plans,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", null, cancellation) is { } found
            ? Page.Show<DefinitionPage>(new { Definition = found, Plan = plans.Of(found.Row.Hash, found.Json) })
            : Page.Missing();
}
