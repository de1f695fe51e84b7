using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.PersonalData;
using Regulations.Runtime.Requests;
using Regulations.Web.Accounts;
using Regulations.Web.Definitions;
using Regulations.Web.Layout;

namespace Regulations.Web.Requests;

/// <summary>Erasing an applicant's personal data from an ended request: what goes and what stays is shown first, and the ground is asked for.</summary>
internal static class ErasurePages
{
    public static void MapErasure(this IEndpointRouteBuilder requests)
    {
        requests.MapGet("/{number}/erase", AskAsync).RequireAuthorization(Permissions.ErasePersonalData);
        requests.MapPost("/{number}/erase", EraseAsync).RequireAuthorization(Permissions.ErasePersonalData);
    }

    private static Task<IResult> AskAsync(
        string number,
        SignedIn person,
        RequestQueries requests,
        Runtime.Definitions.DefinitionQueries definitions,
        CancellationToken cancellation
    ) => ShowAsync(number, null, null, person, requests, definitions, cancellation);

    private static async Task<IResult> ShowAsync(
        string number,
        string? ground,
        Refusal? refusal,
        SignedIn person,
        RequestQueries requests,
        Runtime.Definitions.DefinitionQueries definitions,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(person.Viewer, number, cancellation) is not { } request || (refusal is null && !request.May.Erase))
        {
            return Page.Missing();
        }
        var files = await requests.AttachmentsAsync(person.Viewer, request.Row.RequestId, cancellation);
        return Page.Show<ErasurePage>(
            new
            {
                Shown = new RequestShown(request, await EditionNames.ReadAsync(definitions, cancellation)),
                Files = files.Count,
                Ground = ground,
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<IResult> EraseAsync(
        string number,
        [FromForm] string? ground,
        [FromForm] string? key,
        HttpContext context,
        SignedIn person,
        RequestQueries requests,
        Runtime.Definitions.DefinitionQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(person.Viewer, number, cancellation) is not { } request)
        {
            return Page.Missing();
        }
        var command = new EraseRequest(request.Row.RequestId, ground ?? "");
        var result = await bus.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        if (!result.IsApplied)
        {
            return await ShowAsync(number, ground, result.Refusal, person, requests, definitions, cancellation);
        }
        Flash.SayNext(context, "requests.erased");
        return Results.LocalRedirect("/requests/" + Uri.EscapeDataString(number));
    }
}
