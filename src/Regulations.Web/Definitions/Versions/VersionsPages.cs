using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Regulations.Editions.Compare;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Versions;

/// <summary>A definition's history: its versions, what its drafts were, what any two of them say differently, and the way back to each.</summary>
public static class VersionsPages
{
    public static void MapVersionsPages(this IEndpointRouteBuilder app)
    {
        var definitions = app.MapGroup(DefinitionPages.Address).RequireAuthorization(Permissions.ReadDefinitions);
        foreach (var route in AskedDefinition.Routes)
        {
            definitions.MapGet(route + "/versions", OpenAsync);
            definitions.MapPost(route + "/versions/{version:int}/revert", RevertAsync).RequireAuthorization(Permissions.EditDefinitions);
            definitions
                .MapPost(route + "/versions/saves/{sequence:int}/restore", RestoreAsync)
                .RequireAuthorization(Permissions.EditDefinitions);
            definitions.MapPost(route + "/versions/discard", DiscardAsync).RequireAuthorization(Permissions.EditDefinitions);
            definitions.MapPost(route + "/versions/delete", DeleteAsync).RequireAuthorization(Permissions.EditDefinitions);
        }
    }

    private static Task<IResult> OpenAsync(
        AskedDefinition asked,
        string? before,
        string? after,
        SignedIn person,
        EditingQueries definitions,
        CancellationToken cancellation
    ) => ShowAsync(asked, before, after, null, person, definitions, cancellation);

    private static Task<IResult> RevertAsync(
        AskedDefinition asked,
        int version,
        [FromForm] string key,
        [FromForm] string? basedOn,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) =>
        new Act(asked, key, context, person, definitions, bus).DoAsync(
            id => new RevertTo(id, version, basedOn),
            "versions.reverted",
            cancellation
        );

    private static Task<IResult> RestoreAsync(
        AskedDefinition asked,
        int sequence,
        [FromForm] string key,
        [FromForm] string? basedOn,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) =>
        new Act(asked, key, context, person, definitions, bus).DoAsync(
            id => new RestoreSave(id, sequence, basedOn),
            "versions.restored",
            cancellation
        );

    private static Task<IResult> DiscardAsync(
        AskedDefinition asked,
        [FromForm] string key,
        [FromForm] string? basedOn,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) =>
        new Act(asked, key, context, person, definitions, bus).DoAsync(
            id => new DiscardDraft(id, basedOn),
            "versions.discarded",
            cancellation
        );

    private static Task<IResult> DeleteAsync(
        AskedDefinition asked,
        [FromForm] string key,
        HttpContext context,
        SignedIn person,
        EditingQueries definitions,
        CommandBus bus,
        CancellationToken cancellation
    ) => new Act(asked, key, context, person, definitions, bus).DoAsync(id => new DeleteDefinition(id), "versions.deleted", cancellation);

    private static async Task<IResult> ShowAsync(
        AskedDefinition asked,
        string? before,
        string? after,
        Refusal? refusal,
        SignedIn person,
        EditingQueries definitions,
        CancellationToken cancellation
    )
    {
        if (await definitions.FindAsync(asked.Key, cancellation) is not { } found)
        {
            return Page.Missing();
        }
        after ??= Name(found.Current.Version);
        before ??= Before(found) is { } earlier ? Name(earlier.Version) : null;
        return Page.Show<VersionsPage>(
            new
            {
                asked.Address,
                Definition = found,
                Saves = await definitions.SavesAsync(found.DefinitionId, cancellation),
                Before = before,
                After = after,
                Differences = await DifferencesAsync(found.DefinitionId, before, after, definitions, cancellation),
                MayEdit = person.May(Permissions.EditDefinitions),
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>What a version is called in an address.</summary>
    public static string Name(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    /// <summary>What a save is called in an address.</summary>
    public static string NameOfSave(int sequence) => string.Create(CultureInfo.InvariantCulture, $"s{sequence}");

    // A draft is compared with what is published, a published version with the one before it.
    private static VersionRow? Before(DefinitionSummary found) =>
        found.Draft is not null && found.Published is { } published
            ? published
            : found.Versions.FirstOrDefault(v => v.Version < found.Current.Version);

    private static async Task<IReadOnlyList<Difference>?> DifferencesAsync(
        string definitionId,
        string? before,
        string? after,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        before != after
        && await TextAsync(definitionId, before, definitions, cancellation) is { } old
        && await TextAsync(definitionId, after, definitions, cancellation) is { } now
            ? DefinitionComparison.Of(WorkflowDefinition.Read(old).Definition!.Json, WorkflowDefinition.Read(now).Definition!.Json)
            : null;

    private static Task<string?> TextAsync(string definitionId, string? name, EditingQueries definitions, CancellationToken cancellation) =>
        !int.TryParse(name.AsSpan(name is null ? 0 : 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Task.FromResult<string?>(null)
        : name![0] == 'v' ? definitions.JsonAsync(definitionId, number, cancellation)
        : name[0] == 's' ? definitions.JsonOfSaveAsync(definitionId, number, cancellation)
        : Task.FromResult<string?>(null);

    /// <summary>One act on a definition's history, and the page that follows it.</summary>
    private sealed record Act(
        AskedDefinition Asked,
        string Key,
        HttpContext Context,
        SignedIn Person,
        EditingQueries Definitions,
        CommandBus Bus
    )
    {
        public async Task<IResult> DoAsync<TAnswer>(Func<string, ICommand<TAnswer>> command, string said, CancellationToken cancellation)
        {
            if (await Definitions.FindAsync(Asked.Key, cancellation) is not { } found)
            {
                return Page.Missing();
            }
            var done = await Bus.SendAsync(command(found.DefinitionId), new CommandContext(Person.UserName, Key), cancellation);
            if (!done.IsApplied)
            {
                return await ShowAsync(Asked, null, null, done.Refusal, Person, Definitions, cancellation);
            }
            Flash.SayNext(Context, said);
            // Of a definition that never was more than a draft nothing is left at its address.
            var isLeft = await Definitions.FindAsync(Asked.Key, cancellation) is not null;
            return Results.LocalRedirect(isLeft ? Asked.Address + "/versions" : DefinitionPages.Address);
        }
    }
}
