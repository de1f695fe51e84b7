using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Web.Services;
using Regulations.Web.Tasks;

namespace Regulations.Web.Cabinet;

/// <summary>The applicant's own requests. A request is addressed by its number or id, never by an IIN or BIN.</summary>
public static class CabinetEndpoints
{
    private const int RowsOnPage = 30;

    public static void MapCabinet(this IEndpointRouteBuilder app)
    {
        var cabinet = app.MapGroup("/cabinet").RequireAuthorization(Permissions.FileOwnRequests);
        cabinet.MapGet("", ListAsync);
        cabinet.MapGet("/{request}", ShowAsync);
        cabinet.MapGet("/{request}/now", NowAsync);
        cabinet.MapPost("/{request}/tasks/{task}", CompleteAsync);
        cabinet.MapPost("/{request}/withdraw", WithdrawAsync);
        cabinet.MapGet("/{request}/files/{file}", FileAsync);
    }

    private static async Task<IResult> ListAsync(
        int? page,
        RequestQueries requests,
        KindNames kinds,
        SignedIn person,
        CancellationToken cancellation
    )
    {
        await kinds.ReadAsync(cancellation);
        return Page.Show<CabinetPage>(
            new { Own = await requests.OwnAsync(person.Viewer, new PageOf(page ?? 1, RowsOnPage), cancellation) }
        );
    }

    private static async Task<IResult> ShowAsync(string request, Journeys journeys, CancellationToken cancellation) =>
        await journeys.FindAsync(request, cancellation) is { } journey
            ? Page.Show<CabinetRequestPage>(new { Journey = journey })
            : Page.Missing();

    // Asked again and again while a system answers; what has not changed is not sent.
    private static async Task<IResult> NowAsync(string request, string? seen, Journeys journeys, CancellationToken cancellation) =>
        await journeys.FindAsync(request, cancellation) switch
        {
            null => Results.NotFound(),
            { } same when same.Seen == seen => Results.NoContent(),
            { } journey => Page.Part<CabinetRequestView>(new { Journey = journey }),
        };

    private static async Task<IResult> CompleteAsync(
        string request,
        string task,
        IFormCollection form,
        TaskQueries tasks,
        TaskSubmission submission,
        Journeys journeys,
        SignedIn person,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (await tasks.FindAsync(person.Viewer, task, cancellation) is not { } found)
        {
            return Page.Missing();
        }
        var sent = await submission.SendAsync(found, form, cancellation);
        if (sent.Again is null)
        {
            return Results.LocalRedirect("/cabinet/" + Uri.EscapeDataString(request));
        }
        return await journeys.FindAsync(request, cancellation, sent.Again) is { } journey
            ? Page.Show<CabinetRequestPage>(new { Journey = journey }, StatusCodes.Status422UnprocessableEntity)
            : Page.Missing();
    }

    private static async Task<IResult> WithdrawAsync(
        string request,
        [FromForm] string? ground,
        [FromForm] string? key,
        RequestQueries requests,
        CommandBus commands,
        Journeys journeys,
        SignedIn person,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (await requests.FindAsync(person.Viewer, request, cancellation) is not { } found)
        {
            return Page.Missing();
        }
        var command = new WithdrawRequest(found.Row.RequestId, (ground ?? "").Trim());
        var result = await commands.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        if (result.IsApplied)
        {
            Flash.SayNext(context, "cabinet.withdrawn");
            return Results.LocalRedirect("/cabinet/" + Uri.EscapeDataString(request));
        }
        return await journeys.FindAsync(request, cancellation) is { } journey
            ? Page.Show<CabinetRequestPage>(new { Journey = journey, Refusal = result.Refusal }, StatusCodes.Status422UnprocessableEntity)
            : Page.Missing();
    }

    private static async Task<IResult> FileAsync(
        string request,
        string file,
        RequestQueries requests,
        SignedIn person,
        CancellationToken cancellation
    ) =>
        await requests.AttachmentAsync(person.Viewer, file, cancellation) is { } found
            ? Results.File(found.Content, found.File.ContentType, found.File.FileName)
            : Page.Missing();
}
