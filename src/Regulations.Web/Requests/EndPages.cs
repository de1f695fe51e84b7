using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Layout;

namespace Regulations.Web.Requests;

/// <summary>Ending a request that cannot go on: what follows from it is shown first, and the ground is asked for.</summary>
internal static class EndPages
{
    public static void MapEnd(this IEndpointRouteBuilder requests)
    {
        requests.MapGet("/{number}/end", AskAsync).RequireAuthorization(Permissions.EndRequests);
        requests.MapPost("/{number}/end", EndAsync).RequireAuthorization(Permissions.EndRequests);
    }

    private static async Task<IResult> AskAsync(
        string number,
        SignedIn person,
        RequestQueries requests,
        DefinitionQueries definitions,
        CancellationToken cancellation
    ) =>
        await requests.FindAsync(person.Viewer, number, cancellation) is { Row.FinishedAt: null } request
            ? await ShowAsync(request, null, null, definitions, cancellation)
            : Page.Missing();

    private static async Task<IResult> EndAsync(
        string number,
        [FromForm] string? ground,
        [FromForm] string? key,
        HttpContext context,
        SignedIn person,
        RequestQueries requests,
        DefinitionQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(person.Viewer, number, cancellation) is not { } request)
        {
            return Page.Missing();
        }
        var command = new EndRequest(request.Row.RequestId, ground ?? "");
        var result = await bus.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        if (!result.IsApplied)
        {
            return await ShowAsync(request, ground, result.Refusal, definitions, cancellation);
        }
        Flash.SayNext(context, "requests.end.done");
        return Results.LocalRedirect("/requests/" + Uri.EscapeDataString(number));
    }

    private static async Task<IResult> ShowAsync(
        RequestView request,
        string? ground,
        Refusal? refusal,
        DefinitionQueries definitions,
        CancellationToken cancellation
    ) =>
        Page.Show<EndPage>(
            new
            {
                Shown = new RequestShown(request, await EditionNames.ReadAsync(definitions, cancellation)),
                Ground = ground,
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}
