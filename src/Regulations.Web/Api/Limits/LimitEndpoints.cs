using System.ComponentModel;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Sla;
using Regulations.Web.Accounts;

namespace Regulations.Web.Api.Limits;

/// <summary>Time limits: how all work stands, and the lists behind the counts.</summary>
public static class LimitEndpoints
{
    public static void MapLimits(this IEndpointRouteBuilder api)
    {
        var limits = api.MapGroup("/sla").WithTags("sla").RequireAuthorization(Permissions.WatchOperations);
        limits
            .MapGet("", ListAsync)
            .Produces<ApiList<RunningLimit>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Time limits in a state, most urgent first.");
        limits.MapGet("/overview", OverviewAsync).Produces<Overview>().WithSummary("Counts over all regulations, now.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ApiCommands commands,
        DashboardQueries dashboard,
        [AsParameters] ApiPage page,
        [Description("on-track, at-risk, breached, paused, done-in-time or done-late.")] string state,
        string? edition,
        CancellationToken cancellation
    )
    {
        if (!ApiNames.TryRead<SlaState>(state, out var wanted) || wanted is null or SlaState.None)
        {
            return ApiProblems.Of(context, StatusCodes.Status400BadRequest, "state-unknown");
        }

        var found = await dashboard.LimitsAsync(commands.Viewer, wanted.Value, edition, page.Of, cancellation);
        return Results.Ok(ApiLists.Of(found, RunningLimit.Of));
    }

    private static async Task<IResult> OverviewAsync(
        HttpContext context,
        ApiCommands commands,
        DashboardQueries dashboard,
        CancellationToken cancellation
    ) =>
        await dashboard.OverviewAsync(commands.Viewer, cancellation) is { } overview
            ? Results.Ok(Overview.Of(overview))
            : ApiProblems.Of(context, StatusCodes.Status403Forbidden, "role-missing");
}
