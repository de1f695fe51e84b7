using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.Layout;

namespace Regulations.Web.Operations;

/// <summary>Incidents: what failed and why; run it again, or give its outcome by hand.</summary>
public static class IncidentPages
{
    public const string Address = OperationsPages.Address + "/incidents";
    private const int RowsOnAPage = 25;

    public static void MapIncidentPages(this IEndpointRouteBuilder operations)
    {
        operations.MapGet("/incidents", ListAsync);
        operations.MapGet("/incidents/{incident}", ShowAsync);
        operations.MapPost("/incidents/{incident}/retry", RetryAsync).RequireAuthorization(Permissions.ResolveIncidents);
        operations.MapPost("/incidents/{incident}/resolve", ResolveAsync).RequireAuthorization(Permissions.ResolveIncidents);
    }

    private static async Task<IResult> ListAsync(
        string? status,
        int? page,
        SignedIn person,
        IncidentQueries incidents,
        CancellationToken cancellation
    )
    {
        IncidentStatus? wanted =
            status == "all" ? null
            : ApiNames.TryRead<IncidentStatus>(status, out var known) && known is not null ? known
            : IncidentStatus.Open;
        var found = await incidents.ListAsync(
            new Viewer(person.UserName),
            wanted,
            new PageOf(Math.Max(1, page ?? 1), RowsOnAPage),
            cancellation
        );
        return Page.Show<IncidentsPage>(new { Status = wanted, Found = found });
    }

    private static async Task<IResult> ShowAsync(
        string incident,
        SignedIn person,
        IncidentQueries incidents,
        CancellationToken cancellation
    ) =>
        await incidents.FindAsync(new Viewer(person.UserName), incident, cancellation) is { } found
            ? Page.Show<IncidentPage>(new { Incident = found, MayHandle = person.May(Permissions.ResolveIncidents) })
            : Page.Missing();

    private static Task<IResult> RetryAsync(
        string incident,
        [FromForm] string key,
        HttpContext context,
        SignedIn person,
        IncidentQueries incidents,
        CommandBus bus,
        CancellationToken cancellation
    ) => SendAsync(new RetryIncident(incident), incident, key, "incidents.retried", null, context, person, incidents, bus, cancellation);

    private static async Task<IResult> ResolveAsync(
        string incident,
        [FromForm] string key,
        [FromForm] string? outcome,
        [FromForm] string? positive,
        [FromForm] string? result,
        [FromForm] string? ground,
        HttpContext context,
        SignedIn person,
        IncidentQueries incidents,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await incidents.FindAsync(new Viewer(person.UserName), incident, cancellation) is not { } found)
        {
            return Page.Missing();
        }

        var given = new ResolutionGiven(outcome, positive, result, ground);
        if (!TryReadResult(found, given, out var answer))
        {
            return Show(found, given, "incidents.result-unreadable", null);
        }

        var command = new ResolveIncident(incident, string.IsNullOrEmpty(outcome) ? null : outcome, answer, ground?.Trim() ?? "");
        return await SendAsync(command, incident, key, "incidents.resolved", given, context, person, incidents, bus, cancellation);
    }

    /// <summary>The answer a system would have given: the yes or no that decides the way on, and what else was written by hand.</summary>
    private static bool TryReadResult(IncidentView incident, ResolutionGiven given, out JsonObject? answer)
    {
        answer = null;
        if (!string.IsNullOrWhiteSpace(given.Result))
        {
            try
            {
                answer = JsonNode.Parse(given.Result) as JsonObject;
            }
            catch (JsonException)
            {
                return false;
            }

            if (answer is null)
            {
                return false;
            }
        }

        if (incident.PositiveName is { } name && given.Positive is "true" or "false")
        {
            answer ??= [];
            answer[incident.PositiveName!] = given.Positive == "true";
        }

        return true;
    }

    private static async Task<IResult> SendAsync(
        ICommand<IncidentHandled> command,
        string incident,
        string key,
        string said,
        ResolutionGiven? given,
        HttpContext context,
        SignedIn person,
        IncidentQueries incidents,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        var sent = await bus.SendAsync(command, new CommandContext(person.UserName, key), cancellation);
        if (sent.IsApplied)
        {
            Flash.SayNext(context, said);
            return Results.Redirect($"{Address}/{incident}");
        }

        return await incidents.FindAsync(new Viewer(person.UserName), incident, cancellation) is { } found
            ? Show(found, given, null, sent.Refusal)
            : Page.Missing();
    }

    private static IResult Show(IncidentView incident, ResolutionGiven? given, string? fault, Refusal? refusal) =>
        Page.Show<IncidentPage>(
            new
            {
                Incident = incident,
                MayHandle = true,
                Given = given ?? new ResolutionGiven(null, null, null, null),
                Fault = fault,
                Refusal = refusal,
            },
            StatusCodes.Status422UnprocessableEntity
        );
}

/// <summary>What was written into the form of a resolution, kept when it is refused.</summary>
public sealed record ResolutionGiven(string? Outcome, string? Positive, string? Result, string? Ground);
