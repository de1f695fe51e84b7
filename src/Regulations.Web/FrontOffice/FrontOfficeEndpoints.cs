using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Cabinet;
using Regulations.Web.Layout;

namespace Regulations.Web.FrontOffice;

/// <summary>
/// A counter, the State Corporation's or the provider's own: whoever sits there begins requests for applicants, follows them and hands results
/// over.
/// </summary>
public static class FrontOfficeEndpoints
{
    private const string Place = "/front-office";
    private const int RowsOnPage = 30;

    public static void MapFrontOffice(this IEndpointRouteBuilder app)
    {
        var office = app.MapGroup(Place).RequireAuthorization(Permissions.AcceptRequests);
        office.MapGet("", ShowAsync);
        office.MapPost("/start", StartAsync);
        office.MapJourneys<FrontOfficeRequestPage, FrontOfficeRequestView>(Place);
        office.MapPost("/{request}/tasks/{task}/claim", ClaimAsync);
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
        // The choice names the way in, edition and kind together: channel|authority/service|kind.
        var (channel, edition, kind) = (what ?? "").Split('|') is [var first, var second, var third]
            ? (first, second, third)
            : ("", "", "");
        var command = new StartRequest(edition, kind, channel, Applicant: null, person.Evidence());
        var result = await commands.SendAsync(command, new CommandContext(person.UserName, key ?? ""), cancellation);
        return result.IsApplied
            ? Results.LocalRedirect($"{Place}/{result.Answer.RequestId}")
            : await DeskAsync(1, office, what, result.Refusal, cancellation);
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
        return await journeys.AfterAsync<FrontOfficeRequestPage>(Place, request, result.Refusal, cancellation);
    }
}
