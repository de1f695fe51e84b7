using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;
using Regulations.Web.Services;

namespace Regulations.Web.Cabinet;

/// <summary>The applicant's own requests. A request is addressed by its number or id, never by an IIN or BIN.</summary>
public static class CabinetEndpoints
{
    private const string Place = "/cabinet";
    private const int RowsOnPage = 30;

    public static void MapCabinet(this IEndpointRouteBuilder app)
    {
        var cabinet = app.MapGroup(Place).RequireAuthorization(Permissions.FileOwnRequests);
        cabinet.MapGet("", ListAsync);
        cabinet.MapJourneys<CabinetRequestPage, CabinetRequestView>(Place);
        cabinet.MapPost("/{request}/withdraw", WithdrawAsync);
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
        }
        return await journeys.AfterAsync<CabinetRequestPage>(Place, request, result.Refusal, cancellation);
    }
}
