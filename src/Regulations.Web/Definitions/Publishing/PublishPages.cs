using Microsoft.AspNetCore.Mvc;
using Regulations.Editions.Compare;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Publishing;

/// <summary>Publishing a definition's draft: what lint says, what differs, who may; and taking a draft or a published version back.</summary>
public static class PublishPages
{
    public static void MapPublishPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        foreach (var address in AskedDefinition.Routes)
        {
            definitions.MapGet(address + "/publish", OpenAsync);
            definitions.MapPost(address + "/publish", PublishAsync).RequireAuthorization(Permissions.EditDefinitions);
            definitions.MapPost(address + "/publish/discard", DiscardAsync).RequireAuthorization(Permissions.EditDefinitions);
            definitions.MapPost(address + "/publish/retract", RetractAsync).RequireAuthorization(Permissions.EditDefinitions);
        }
    }

    private static Task<IResult> OpenAsync(
        AskedDefinition asked,
        SignedIn person,
        EditingQueries definitions,
        CancellationToken cancellation
    ) => ShowAsync(asked, person, definitions, null, null, cancellation);

    private static async Task<IResult> PublishAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string basedOn,
        [FromForm] string? reason,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(asked.Key, cancellation) is not { } found)
        {
            return Page.Missing();
        }

        var sent = await bus.SendAsync(
            new PublishDraft(found.DefinitionId, basedOn, reason),
            new CommandContext(person.UserName, key),
            cancellation
        );
        if (sent is { IsApplied: true, Answer.IsPublished: true })
        {
            Flash.SayNext(context, "publishing.published");
            return Results.Redirect(asked.Address + "/publish");
        }

        return await ShowAsync(asked, person, definitions, sent.Refusal, reason, cancellation);
    }

    private static Task<IResult> DiscardAsync(
        AskedDefinition asked,
        [FromForm] string key,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) => SendAsync(asked, id => new DiscardDraft(id), "publishing.discarded", key, context, person, definitions, bus, cancellation);

    private static Task<IResult> RetractAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string? ground,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) =>
        SendAsync(asked, id => new Retract(id, ground ?? ""), "publishing.retracted", key, context, person, definitions, bus, cancellation);

    private static async Task<IResult> SendAsync<TAnswer>(
        AskedDefinition asked,
        Func<string, ICommand<TAnswer>> command,
        string said,
        string key,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(asked.Key, cancellation) is not { } found)
        {
            return Page.Missing();
        }

        var sent = await bus.SendAsync(command(found.DefinitionId), new CommandContext(person.UserName, key), cancellation);
        if (!sent.IsApplied)
        {
            return await ShowAsync(asked, person, definitions, sent.Refusal, null, cancellation);
        }

        Flash.SayNext(context, said);
        // Who discarded all there was of a definition finds nothing at its address.
        var isLeft = await definitions.FindAsync(asked.Key, cancellation) is not null;
        return Results.Redirect(isLeft ? asked.Address + "/publish" : DefinitionPages.Address);
    }

    private static async Task<IResult> ShowAsync(
        AskedDefinition asked,
        SignedIn person,
        EditingQueries definitions,
        Refusal? refusal,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(asked.Key, cancellation) is not { } found)
        {
            return Page.Missing();
        }

        var publishing = await definitions.PublishingAsync(new Viewer(person.UserName), found.DefinitionId, cancellation);
        return Page.Show<PublishPage>(
            new
            {
                Definition = found,
                Publishing = publishing,
                Differences = publishing?.PublishedJson is { } published ? Differences(published, publishing.DraftJson) : [],
                MayEdit = person.May(Permissions.EditDefinitions),
                asked.Address,
                Refusal = refusal,
                Reason = reason,
            },
            refusal is null && reason is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static IReadOnlyList<Difference> Differences(string before, string after) =>
        DefinitionComparison.Of(WorkflowDefinition.Read(before).Definition!.Json, WorkflowDefinition.Read(after).Definition!.Json);
}
