using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Layout;
using Regulations.Web.Studio.Assets;
using Regulations.Web.Studio.Beside;

namespace Regulations.Web.Studio;

/// <summary>The designer: its files, the frame that holds it, and the pages around it, at the addresses it makes itself.</summary>
public static class StudioPages
{
    /// <summary>Where a definition is edited.</summary>
    public static string EditorAddress(string definitionId) =>
        $"{StudioAssets.Root}workflows/definitions/{Uri.EscapeDataString(definitionId)}/edit";

    public static void MapStudio(this IEndpointRouteBuilder app)
    {
        // The same for everybody and nobody's secret: the package as anyone gets it from npm.
        app.MapMethods(StudioAssets.Root + "{**path}", [HttpMethods.Get, HttpMethods.Head], StudioAssetEndpoint.ServeAsync)
            .AllowAnonymous();

        var studio = app.MapGroup(StudioAssets.Root).RequireAuthorization(Permissions.ReadDefinitions);
        studio.MapGet("", () => Results.Redirect(DefinitionPages.Address));
        studio.MapGet("workflows/definitions", () => Results.Redirect(DefinitionPages.Address));
        studio.MapGet("workflows/definitions/{definitionId}/edit", EditAsync);
        studio.MapGet("frame/{element}/{id}", Frame);

        app.MapBeside();

        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        definitions.MapGet("/{authority}/{service}/edit", ToEditorAsync);
        definitions.MapGet("/{definitionId}/edit", (string definitionId) => Results.Redirect(EditorAddress(definitionId)));
    }

    private static async Task<IResult> EditAsync(
        string definitionId,
        HttpContext context,
        EditingQueries definitions,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(definitionId, cancellation) is not { } found || found.DefinitionId != definitionId)
        {
            return Page.Missing();
        }
        return Show<EditorPage>(context, new { Definition = found });
    }

    /// <summary>A page that holds the designer. The properties of <paramref name="values"/> become the component's parameters.</summary>
    public static IResult Show<TView>(HttpContext context, object values)
        where TView : IComponent
    {
        StudioPolicies.ForPage(context);
        return new RazorComponentResult<StudioDocument>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(StudioDocument.View)] = typeof(TView),
                [nameof(StudioDocument.Values)] = new Dictionary<string, object?>(new RouteValueDictionary(values), StringComparer.Ordinal),
            }
        );
    }

    private static IResult Frame(string element, string id, HttpContext context)
    {
        if (StudioElements.Find(element) is not { } shown)
        {
            return Page.Missing();
        }
        StudioPolicies.ForFrame(context);
        return new RazorComponentResult<StudioFrame>(
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(StudioFrame.Element)] = shown, [nameof(StudioFrame.Id)] = id }
        );
    }

    private static async Task<IResult> ToEditorAsync(
        string authority,
        string service,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", cancellation) is { } found
            ? Results.Redirect(EditorAddress(found.DefinitionId))
            : Page.Missing();
}
