using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Definitions.Dates;

/// <summary>Changing an edition's dates: the change is the draft's, and goes the way of every draft.</summary>
public static class DatePages
{
    public static void MapDatePages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.EditDefinitions);
        foreach (var route in AskedDefinition.Routes)
        {
            definitions.MapPost(route + "/dates", ChangeAsync);
        }
    }

    private static async Task<IResult> ChangeAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string basedOn,
        [FromForm] string? effectiveFrom,
        [FromForm] string? repealed,
        [FromForm] string? repealedBy,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (
            await definitions.FindAsync(asked.Key, cancellation) is not { IsEdition: true } found
            || await definitions.JsonAsync(found.DefinitionId, found.Current.Version, cancellation) is not { } json
        )
        {
            return Page.Missing();
        }
        if (EditionDates.Read(effectiveFrom, repealed, repealedBy) is not { } dates)
        {
            return Say("dates.wrong", asked.Address);
        }
        if (found.Current.Hash != basedOn)
        {
            return Say("dates.changed-meanwhile", asked.Address);
        }
        var saved = await bus.SendAsync(
            new SaveDraft(found.DefinitionId, dates.In(json), basedOn),
            new CommandContext(person.UserName, key),
            cancellation
        );
        return !saved.IsApplied ? Say("dates.changed-meanwhile", asked.Address)
            : saved.Answer.Unchanged ? Say("dates.same", asked.Address)
            : Say("dates.saved", asked.Address + "/versions");

        IResult Say(string said, string then)
        {
            Flash.SayNext(context, said);
            return Results.LocalRedirect(then);
        }
    }
}
