using System.ComponentModel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Web.Accounts;
using Regulations.Web.Api.Tasks;

namespace Regulations.Web.Api.Requests;

/// <summary>Requests: file, search, read, journal, withdraw, files.</summary>
public static class RequestEndpoints
{
    private const long LargestFile = 10 * 1024 * 1024;

    public static void MapRequests(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/requests").WithTags("requests");
        requests.MapPost("", FileAsync).Changes().Produces<FiledRequest>(StatusCodes.Status201Created).WithSummary("Files a request.");
        requests
            .MapGet("", SearchAsync)
            .RequireAuthorization(Permissions.ReadRequests)
            .Produces<ApiList<RequestSummary>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Searches the requests of the house, newest first.");
        requests.MapGet("/own", OwnAsync).WithSummary("The caller's own requests, or those the caller began, newest first.");
        requests
            .MapGet("/{request}", ReadAsync)
            .Produces<RequestDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One request by number or id.");
        requests
            .MapGet("/{request}/journal", JournalAsync)
            .Produces<JournalPage>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The legal record, oldest first, with the verdict on its chain of hashes.");
        requests
            .MapPost("/{request}/withdraw", WithdrawAsync)
            .Changes()
            .Produces(StatusCodes.Status204NoContent)
            .WithSummary("Takes a request back.");
        requests
            .MapPost("/{request}/attachments", AttachAsync)
            .Changes()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile + (64 * 1024)))
            .Produces<AddedFile>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Adds a file: pdf, jpg, png or docx, at most 10 MB.");
        requests
            .MapGet("/{request}/attachments/{attachment}", DownloadAsync)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A file's content.");
    }

    private static async Task<IResult> FileAsync(
        NewRequest wanted,
        ApiCommands commands,
        SignedIn person,
        PeopleQueries people,
        CancellationToken cancellation
    )
    {
        var applicant = wanted.Applicant is { } named
            ? new ApplicantDetails(named.Id, named.Type, named.Name, named.Representative)
            : await people.AsApplicantAsync(commands.Viewer, cancellation);
        var command = new StartRequest(wanted.Edition, wanted.Kind, wanted.Channel, applicant, person.Evidence());
        return await commands.SendAsync(
            command,
            started => Results.Created($"{ApiRoutes.Root}/requests/{started.RequestId}", new FiledRequest(started.RequestId)),
            cancellation
        );
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        [AsParameters] ApiPage page,
        [Description("A number, a part of it, or a part of the applicant's name; never an IIN or BIN.")] string? text,
        string? edition,
        string? kind,
        string? channel,
        [Description("draft, running, finished, withdrawn, expired or cancelled.")] string? phase,
        [Description("Those with an open task at this node of the definition.")] string? node,
        [Description("on-track, at-risk, breached or paused.")] string? state,
        CancellationToken cancellation
    )
    {
        if (!ApiNames.TryRead<RequestPhase>(phase, out var inPhase) || !ApiNames.TryRead<SlaState>(state, out var inState))
        {
            return ApiProblems.Of(context, StatusCodes.Status400BadRequest, "filter-unknown");
        }

        var filter = new RequestFilter(text, edition, kind, channel, inPhase, node, inState);
        var found = await requests.SearchAsync(commands.Viewer, filter, page.Of, cancellation);
        return Results.Ok(ApiLists.Of(found, RequestSummary.Of));
    }

    private static async Task<ApiList<RequestSummary>> OwnAsync(
        ApiCommands commands,
        RequestQueries requests,
        [AsParameters] ApiPage page,
        CancellationToken cancellation
    ) => ApiLists.Of(await requests.OwnAsync(commands.Viewer, page.Of, cancellation), RequestSummary.Of);

    private static async Task<IResult> ReadAsync(
        string request,
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(commands.Viewer, request, cancellation) is not { } found)
        {
            return ApiProblems.Missing(context);
        }

        var history = await requests.TimelineAsync(commands.Viewer, found.Row.RequestId, cancellation);
        var files = await requests.AttachmentsAsync(commands.Viewer, found.Row.RequestId, cancellation);
        return Results.Ok(
            new RequestDetails(
                RequestSummary.Of(found.Row),
                found.DefinitionVersion,
                found.DefinitionHash,
                found.Applicant is { } who ? new ApplicantShape(who.Id, who.Type, who.Name, who.Representative) : null,
                [.. found.OpenTasks.Select(TaskSummary.Of)],
                [.. history.Select(HistoryLine.Of)],
                [.. files.Select(FileShape.Of)]
            )
        );
    }

    private static async Task<IResult> JournalAsync(
        string request,
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        JournalQueries journal,
        [AsParameters] ApiPage page,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(commands.Viewer, request, cancellation) is not { } found)
        {
            return ApiProblems.Missing(context);
        }

        if (await journal.VerifyAsync(commands.Viewer, found.Row.RequestId, cancellation) is not { } verdict)
        {
            return ApiProblems.Of(context, StatusCodes.Status403Forbidden, "role-missing");
        }

        var entries = await journal.EntriesAsync(commands.Viewer, found.Row.RequestId, page.Of, cancellation);
        return Results.Ok(new JournalPage(verdict.IsWhole, verdict.BrokenAt, verdict.Why, ApiLists.Of(entries, JournalLine.Of)));
    }

    private static async Task<IResult> WithdrawAsync(
        string request,
        Withdrawal wanted,
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        CancellationToken cancellation
    ) =>
        await requests.FindAsync(commands.Viewer, request, cancellation) is { } found
            ? await commands.SendAsync(new WithdrawRequest(found.Row.RequestId, wanted.Ground), _ => Results.NoContent(), cancellation)
            : ApiProblems.Missing(context);

    private static async Task<IResult> AttachAsync(
        string request,
        [FromForm] string field,
        IFormFile file,
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        CancellationToken cancellation
    )
    {
        if (file.Length > LargestFile)
        {
            return ApiProblems.Of(context, StatusCodes.Status413PayloadTooLarge, "too-large");
        }

        if (await requests.FindAsync(commands.Viewer, request, cancellation) is not { } found)
        {
            return ApiProblems.Missing(context);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return await commands.SendAsync(
            new AddAttachment(found.Row.RequestId, field, file.FileName, content.ToArray()),
            added =>
                Results.Created(
                    $"{ApiRoutes.Root}/requests/{found.Row.RequestId}/attachments/{added.AttachmentId}",
                    new AddedFile(added.AttachmentId, added.Sha256, added.Size)
                ),
            cancellation
        );
    }

    private static async Task<IResult> DownloadAsync(
        string request,
        string attachment,
        HttpContext context,
        ApiCommands commands,
        RequestQueries requests,
        CancellationToken cancellation
    )
    {
        var found = await requests.FindAsync(commands.Viewer, request, cancellation);
        var content = found is null ? null : await requests.AttachmentAsync(commands.Viewer, attachment, cancellation);
        return content is null || content.File.RequestId != found!.Row.RequestId
            ? ApiProblems.Missing(context)
            : Results.File(content.Content, content.File.ContentType, content.File.FileName);
    }
}
