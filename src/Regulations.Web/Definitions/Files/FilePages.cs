using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Files;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Definitions.Files;

/// <summary>A definition's file that says something else than the database: what it says differently, and what becomes of it.</summary>
public static class FilePages
{
    public static void MapFilePages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        foreach (var route in AskedDefinition.Routes)
        {
            definitions.MapGet(route + "/file", OpenAsync);
            definitions.MapPost(route + "/file/take", TakeAsync).RequireAuthorization(Permissions.EditDefinitions);
            definitions.MapPost(route + "/file/leave", LeaveAsync).RequireAuthorization(Permissions.EditDefinitions);
        }
    }

    private static Task<IResult> OpenAsync(
        AskedDefinition asked,
        SignedIn person,
        EditingQueries definitions,
        FileOffers offers,
        CancellationToken cancellation
    ) => ShowAsync(asked, null, person, definitions, offers, cancellation);

    private static async Task<IResult> TakeAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string hash,
        [FromForm] string? basedOn,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        FileOffers offers,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        var id = await IdAsync(asked, definitions, cancellation);
        var taken = await bus.SendAsync(
            new TakeFile(id, hash, string.IsNullOrEmpty(basedOn) ? null : basedOn),
            new CommandContext(person.UserName, key),
            cancellation
        );
        if (!taken.IsApplied)
        {
            return await ShowAsync(asked, taken.Refusal, person, definitions, offers, cancellation);
        }
        Flash.SayNext(context, "files.taken");
        return Results.LocalRedirect(asked.Address + "/versions");
    }

    private static async Task<IResult> LeaveAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string hash,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        FileOffers offers,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        var id = await IdAsync(asked, definitions, cancellation);
        var left = await bus.SendAsync(new LeaveFile(id, hash), new CommandContext(person.UserName, key), cancellation);
        if (!left.IsApplied)
        {
            return await ShowAsync(asked, left.Refusal, person, definitions, offers, cancellation);
        }
        Flash.SayNext(context, "files.left");
        return Results.LocalRedirect(DefinitionPages.Address);
    }

    private static async Task<IResult> ShowAsync(
        AskedDefinition asked,
        Refusal? refusal,
        SignedIn person,
        EditingQueries definitions,
        FileOffers offers,
        CancellationToken cancellation
    )
    {
        var found = await definitions.FindAsync(asked.Key, cancellation);
        var offer = await offers.FindAsync(found?.DefinitionId ?? asked.Key, cancellation);
        if (found is null && offer is null)
        {
            return Page.Missing();
        }
        return Page.Show<FilePage>(
            new
            {
                asked.Address,
                Definition = found,
                Offer = offer,
                Differences = await FileDifferences.OfAsync(found, offer, definitions, cancellation),
                MayEdit = person.May(Permissions.EditDefinitions),
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    // A file may be of a definition that the database does not know: then the address bears its id.
    private static async Task<string> IdAsync(AskedDefinition asked, EditingQueries definitions, CancellationToken cancellation) =>
        (await definitions.FindAsync(asked.Key, cancellation))?.DefinitionId ?? asked.Key;
}
