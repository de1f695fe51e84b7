using Regulations.Runtime.Definitions;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Layout;
using Regulations.Web.Requests;
using Regulations.Web.Studio;
using Regulations.Web.Studio.Assets;

namespace Regulations.Web.Instances;

/// <summary>Requests seen from their definition: which run on which version.</summary>
public static class InstancePages
{
    private const int RowsOnAPage = 25;

    public static void MapInstancePages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions, Permissions.ReadRequests);
        definitions.MapGet(
            "/{authority}/{service}/requests",
            (
                string authority,
                string service,
                [AsParameters] DefinitionRequests wanted,
                SignedIn person,
                DefinitionRequestsReading reading,
                CancellationToken cancellation
            ) => ListAsync($"{authority}/{service}", wanted, person, reading, cancellation)
        );
        definitions.MapGet("/{definitionId}/requests", ListAsync);
        // Studio makes this address itself.
        app.MapGet(StudioAssets.Root + "workflows/instances/{id}/view", ShowAsync)
            .RequireAuthorization(Permissions.ReadDefinitions, Permissions.ReadRequests);
    }

    /// <summary>Where a request is seen on its definition in the designer.</summary>
    public static string ViewerAddress(string requestId) =>
        $"{StudioAssets.Root}workflows/instances/{Uri.EscapeDataString(requestId)}/view";

    private static async Task<IResult> ShowAsync(
        string id,
        HttpContext context,
        SignedIn person,
        RequestQueries requests,
        InstanceQueries instances,
        DefinitionQueries definitions,
        FlowPlans plans,
        CancellationToken cancellation
    )
    {
        if (
            await requests.FindAsync(person.Viewer, id, cancellation) is not { } request
            || await instances.CourseAsync(person.Viewer, request.Row.RequestId, cancellation) is not { } course
        )
        {
            return Page.Missing();
        }
        return StudioPages.Show<InstancePage>(
            context,
            new
            {
                Shown = new RequestShown(request, await EditionNames.ReadAsync(definitions, cancellation)),
                Open = (IReadOnlyList<ActivityExecution>)
                    [.. course.Executions.Where(e => e.IsOpen && (e.Waits || e.Status == ExecutionStatus.Faulted))],
                Plan = await plans.OfAsync(request.DefinitionHash, definitions, cancellation),
            }
        );
    }

    private static async Task<IResult> ListAsync(
        string definitionId,
        [AsParameters] DefinitionRequests wanted,
        SignedIn person,
        DefinitionRequestsReading reading,
        CancellationToken cancellation
    ) =>
        await reading.ReadAsync(person.Viewer, definitionId, wanted, new PageOf(Math.Max(1, wanted.Page ?? 1), RowsOnAPage), cancellation)
            is { } shown
            ? Page.Show<DefinitionRequestsPage>(new { Shown = shown })
            : Page.Missing();
}

/// <summary>A definition's requests as the page shows them.</summary>
/// <param name="Definition">The version the list is of; where it is of all, the published one, else the newest that has requests.</param>
/// <param name="Steps">Where a request of that version may wait for a person.</param>
public sealed record DefinitionRequestsShown(
    DefinitionRequests Wanted,
    DefinitionRow Definition,
    IReadOnlyList<VersionLoad> Versions,
    IReadOnlyList<FlowPlace> Steps,
    EditionNames Editions,
    Paged<RequestRow> Found
);

/// <summary>Asks for all the page shows.</summary>
public sealed class DefinitionRequestsReading(
    DefinitionQueries definitions,
    InstanceQueries instances,
    RequestQueries requests,
    FlowPlans plans
)
{
    /// <summary>Null where there is no such definition.</summary>
    public async Task<DefinitionRequestsShown?> ReadAsync(
        Viewer viewer,
        string key,
        DefinitionRequests wanted,
        PageOf page,
        CancellationToken cancellation
    )
    {
        var published = await definitions.FindAsync(key, null, cancellation);
        var versions = await instances.LoadAsync(viewer, published?.Row.Key ?? key, cancellation);
        var chosen = wanted.Version ?? (published is null && versions is [var newest, ..] ? newest.Version : null);
        var definition = chosen is null ? published : await definitions.FindAsync(key, chosen, cancellation) ?? published;
        if (definition is null)
        {
            return null;
        }
        var isEdition = definition.Row.Regulation.Count > 0;
        return new DefinitionRequestsShown(
            wanted,
            definition.Row,
            versions,
            [
                .. plans
                    .Of(definition.Row.Hash, definition.Json)
                    .Places.Where(place => place.Kind == FlowPlaceKind.Task)
                    .OrderBy(place => place.Step ?? 0),
            ],
            await EditionNames.ReadAsync(definitions, cancellation),
            await requests.SearchAsync(viewer, wanted.Filter(definition.Row.Key, inner: !isEdition), page, cancellation)
        );
    }
}
