using System.ComponentModel;
using System.Text.Json.Nodes;
using Regulations.Runtime.Incidents;
using Regulations.Web.Accounts;

namespace Regulations.Web.Api.Incidents;

/// <summary>Incidents: what failed; retry, resolve by hand.</summary>
public static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        var incidents = api.MapGroup("/incidents").WithTags("incidents");
        incidents
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.WatchOperations)
            .Produces<ApiList<IncidentShape>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("What failed, newest first.");
        incidents
            .MapGet("/{incident}", ReadAsync)
            .RequireAuthorization(Permissions.WatchOperations)
            .Produces<IncidentShape>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One incident.");
        incidents
            .MapPost("/{incident}/retry", RetryAsync)
            .RequireAuthorization(Permissions.ResolveIncidents)
            .Changes()
            .Produces<Handled>()
            .WithSummary("Runs what failed once more.");
        incidents
            .MapPost("/{incident}/resolve", ResolveAsync)
            .RequireAuthorization(Permissions.ResolveIncidents)
            .Changes()
            .Produces<Handled>()
            .WithSummary("Ends what failed by hand, on a stated ground.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ApiCommands commands,
        IncidentQueries incidents,
        [AsParameters] ApiPage page,
        [Description("open, retried, resolved or cancelled; left out: all.")] string? status,
        CancellationToken cancellation
    )
    {
        if (!ApiNames.TryRead<IncidentStatus>(status, out var wanted))
        {
            return ApiProblems.Of(context, StatusCodes.Status400BadRequest, "filter-unknown");
        }

        var found = await incidents.ListAsync(commands.Viewer, wanted, page.Of, cancellation);
        return Results.Ok(ApiLists.Of(found, IncidentShape.Of));
    }

    private static async Task<IResult> ReadAsync(
        string incident,
        HttpContext context,
        ApiCommands commands,
        IncidentQueries incidents,
        CancellationToken cancellation
    ) =>
        await incidents.FindAsync(commands.Viewer, incident, cancellation) is { } found
            ? Results.Ok(IncidentShape.Of(found))
            : ApiProblems.Missing(context);

    private static Task<IResult> RetryAsync(string incident, Retry? wanted, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(new RetryIncident(incident, wanted?.Reason), Done, cancellation);

    private static Task<IResult> ResolveAsync(string incident, Resolution wanted, ApiCommands commands, CancellationToken cancellation) =>
        commands.SendAsync(new ResolveIncident(incident, wanted.Outcome, wanted.Result, wanted.Ground), Done, cancellation);

    private static IResult Done(IncidentHandled handled) => Results.Ok(new Handled(handled.IncidentId, handled.RequestId));
}

/// <param name="Reason">May be left out.</param>
public sealed record Retry(string? Reason = null);

/// <param name="Outcome">The port to leave by; null where there is only <c>Done</c>.</param>
/// <param name="Result">What the failed activity would have brought.</param>
public sealed record Resolution(string Ground, string? Outcome = null, JsonObject? Result = null);

public sealed record Handled(string IncidentId, string RequestId);

/// <summary>What failed, where and why.</summary>
/// <param name="Outcomes">The ports a person may choose.</param>
/// <param name="PositiveName">For a system call: the boolean property of the answer that decides the way on.</param>
public sealed record IncidentShape(
    string IncidentId,
    string RequestId,
    string? RequestNumber,
    string Edition,
    string NodeId,
    IReadOnlyDictionary<string, string> Title,
    string Code,
    string Message,
    string? System,
    string? Operation,
    int Attempts,
    IncidentStatus Status,
    DateTimeOffset RaisedAt,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    string? Ground,
    IReadOnlyList<string> Outcomes,
    string? PositiveName
)
{
    public static IncidentShape Of(IncidentView view) =>
        new(
            view.IncidentId,
            view.RequestId,
            view.RequestNumber,
            view.Edition,
            view.NodeId,
            view.Title,
            view.Code,
            view.Message,
            view.System,
            view.Operation,
            view.Attempts,
            view.Status,
            view.RaisedAt.ToDateTimeOffset(),
            view.ClosedAt.ToMoment(),
            view.ClosedBy,
            view.Ground,
            view.Outcomes,
            view.PositiveName
        );
}
