using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Cabinet;
using Regulations.Web.Layout;
using Regulations.Web.Services;
using Regulations.Web.Tasks;

namespace Regulations.Web.FrontOffice;

/// <summary>The State Corporation's counter (¶10): an operator begins requests for applicants, follows them and hands results over.</summary>
public static class FrontOfficeEndpoints
{
    private const string Channel = "state-corporation";
    private const int RowsOnPage = 30;

    public static void MapFrontOffice(this IEndpointRouteBuilder app)
    {
        var office = app.MapGroup("/front-office").RequireAuthorization(Permissions.AcceptRequests);
        office.MapGet("", ShowAsync);
        office.MapPost("/start", StartAsync);
        office.MapGet("/{request}", RequestAsync);
        office.MapGet("/{request}/now", NowAsync);
        office.MapPost("/{request}/tasks/{task}", CompleteAsync);
        office.MapPost("/{request}/tasks/{task}/claim", ClaimAsync);
        office.MapGet("/{request}/files/{file}", FileAsync);
    }

    private static Task<IResult> ShowAsync(int? page, FrontOffice office, CancellationToken cancellation) =>
        DeskAsync(page ?? 1, office, null, null, cancellation);

    private static async Task<IResult> DeskAsync(
        int page,
        FrontOffice office,
        string? chosen,
        Refusal? refusal,
        CancellationToken cancellation
    ) =>
        Page.Show<FrontOfficePage>(
            new
            {
                Desk = await office.ReadAsync(new PageOf(page, RowsOnPage), cancellation),
                Chosen = chosen,
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> StartAsync(
        [FromForm] string? what,
        [FromForm] string? key,
        CommandBus commands,
        FrontOffice office,
        SignedIn person,
        CancellationToken cancellation
    )
    {
        // The choice names edition and kind together: authority/service|kind.
        var (edition, kind) = (what ?? "").Split('|') is [var first, var second] ? (first, second) : ("", "");
        var command = new StartRequest(edition, kind, Channel, Applicant: null, person.Evidence());
        var result = await commands.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        return result.IsApplied
            ? Results.LocalRedirect("/front-office/" + result.Answer.RequestId)
            : await DeskAsync(1, office, what, result.Refusal, cancellation);
    }

    private static async Task<IResult> RequestAsync(string request, Journeys journeys, CancellationToken cancellation) =>
        await journeys.FindAsync(request, cancellation) is { } journey
            ? Page.Show<FrontOfficeRequestPage>(new { Journey = journey })
            : Page.Missing();

    private static async Task<IResult> NowAsync(string request, string? seen, Journeys journeys, CancellationToken cancellation) =>
        await journeys.FindAsync(request, cancellation) switch
        {
            null => Results.NotFound(),
            { } same when same.Seen == seen => Results.NoContent(),
            { } journey => Page.Part<FrontOfficeRequestView>(new { Journey = journey }),
        };

    private static async Task<IResult> CompleteAsync(
        string request,
        string task,
        IFormCollection form,
        TaskQueries tasks,
        TaskSubmission submission,
        Journeys journeys,
        SignedIn person,
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
            return Results.LocalRedirect("/front-office/" + Uri.EscapeDataString(request));
        }
        return await journeys.FindAsync(request, cancellation, sent.Again) is { } journey
            ? Page.Show<FrontOfficeRequestPage>(new { Journey = journey }, StatusCodes.Status422UnprocessableEntity)
            : Page.Missing();
    }

    private static async Task<IResult> ClaimAsync(
        string request,
        string task,
        [FromForm] string? key,
        CommandBus commands,
        Journeys journeys,
        SignedIn person,
        CancellationToken cancellation
    )
    {
        var result = await commands.SendAsync(new ClaimTask(task), new CommandContext(person.UserName, key ?? ""), cancellation);
        if (result.IsApplied)
        {
            return Results.LocalRedirect("/front-office/" + Uri.EscapeDataString(request));
        }
        return await journeys.FindAsync(request, cancellation) is { } journey
            ? Page.Show<FrontOfficeRequestPage>(new { Journey = journey, Refusal = result.Refusal }, StatusCodes.Status409Conflict)
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
