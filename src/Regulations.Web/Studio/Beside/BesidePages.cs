using Microsoft.AspNetCore.Http.HttpResults;
using Regulations.Bpmn;
using Regulations.Editions.Lint;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions.Publishing;
using Regulations.Web.Layout;
using Regulations.Web.Localisation;
using Regulations.Web.Studio.Assets;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Studio.Beside;

/// <summary>What stands beside the canvas and is read anew after every save: findings, and the definition as BPMN.</summary>
internal static class BesidePages
{
    public static void MapBeside(this IEndpointRouteBuilder app)
    {
        var beside = app.MapGroup(StudioAssets.Root + "beside/{definitionId}").RequireAuthorization(Permissions.ReadDefinitions);
        beside.MapGet("/findings", FindingsAsync);
        beside.MapGet("/bpmn", BpmnAsync);
    }

    private static async Task<IResult> FindingsAsync(
        string definitionId,
        EditingQueries definitions,
        Words words,
        CancellationToken cancellation
    )
    {
        if (await definitions.JsonAsync(definitionId, null, cancellation) is not { } json)
        {
            return Results.NotFound();
        }
        var report = await definitions.CheckAsync(json, cancellation);
        return Page.Part<FindingsBeside>(
            new
            {
                Findings = (IReadOnlyList<Finding>)[.. report.Findings.Where(f => f.Accepted is null).OrderBy(f => f.Severity)],
                Titles = NodeTitles.Of(json, words.Language),
            }
        );
    }

    private static async Task<IResult> BpmnAsync(
        string definitionId,
        HttpContext context,
        EditingQueries definitions,
        Words words,
        CancellationToken cancellation
    )
    {
        if (
            await definitions.JsonAsync(definitionId, null, cancellation) is not { } json
            || WorkflowDefinition.Read(json).Definition is not { } definition
        )
        {
            return Results.NotFound();
        }
        StudioPolicies.ForPicture(context);
        return new RazorComponentResult<BpmnBeside>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(BpmnBeside.Drawing)] = BpmnMirror.Draw(definition, words.Language.Code()),
            }
        );
    }
}
