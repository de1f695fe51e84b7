using Microsoft.AspNetCore.Mvc;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.Layout;
using Regulations.Web.Tasks;

namespace Regulations.Web.Inbox;

/// <summary>The inbox: lists, the open task, and what may be done with it.</summary>
public static class InboxPages
{
    public const string Address = "/inbox";

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        var inbox = app.MapGroup(Address).RequireAuthorization(Permissions.DoTasks);
        inbox.MapGet("", ListAsync);
        inbox.MapGet("/{task}", OpenAsync);
        inbox.MapPost("/{task}/claim", ClaimAsync);
        inbox.MapPost("/{task}/release", ReleaseAsync);
        inbox.MapPost("/{task}/assign", AssignAsync);
        inbox.MapPost("/{task}/complete", CompleteAsync);
    }

    private static async Task<IResult> ListAsync(string? list, int? page, InboxReading inbox, CancellationToken cancellation)
    {
        ApiNames.TryRead<InboxList>(list, out var wanted);
        return Page.Show<InboxPage>(new { Shown = await inbox.ListAsync(wanted, page ?? 1, cancellation) });
    }

    private static async Task<IResult> OpenAsync(string task, string? list, int? page, InboxReading inbox, CancellationToken cancellation)
    {
        ApiNames.TryRead<InboxList>(list, out var wanted);
        return await inbox.OpenAsync(task, cancellation) is { } open
            ? Page.Show<InboxPage>(new { Shown = await inbox.ListAsync(wanted ?? open.List, page ?? 1, cancellation), Open = open })
            : Page.Missing();
    }

    private static Task<IResult> ClaimAsync(string task, [FromForm] string key, InboxActs acts, CancellationToken cancellation) =>
        acts.SendAsync(task, new ClaimTask(task), key, "inbox.claimed", cancellation);

    private static Task<IResult> ReleaseAsync(string task, [FromForm] string key, InboxActs acts, CancellationToken cancellation) =>
        acts.SendAsync(task, new ReleaseTask(task), key, "inbox.released", cancellation);

    private static Task<IResult> AssignAsync(
        string task,
        [FromForm] string key,
        [FromForm] string? assignee,
        [FromForm] string? reason,
        [FromForm] string? kind,
        InboxActs acts,
        CancellationToken cancellation
    )
    {
        ApiNames.TryRead<Assignment>(kind, out var assignment);
        var command = new AssignTask(task, assignee ?? "", assignment ?? Assignment.Delegate, reason ?? "");
        return acts.SendAsync(task, command, key, "inbox.assigned", cancellation);
    }

    private static async Task<IResult> CompleteAsync(
        string task,
        HttpContext context,
        IFormCollection posted,
        InboxReading inbox,
        TaskQueries tasks,
        TaskSubmission submission,
        SignedIn person,
        CancellationToken cancellation
    )
    {
        if (await tasks.FindAsync(new Viewer(person.UserName), task, cancellation) is not { } found)
        {
            return Page.Missing();
        }

        var sent = await submission.SendAsync(found, posted, cancellation);
        if (sent.Again is not { } again)
        {
            Flash.SayNext(context, "inbox.completed");
            return Results.Redirect($"{Address}/{task}");
        }

        var open = await inbox.OpenAsync(task, cancellation);
        return open is null
            ? Page.Missing()
            : Page.Show<InboxPage>(
                new { Shown = await inbox.ListAsync(open.List, 1, cancellation), Open = open with { Form = again } },
                StatusCodes.Status422UnprocessableEntity
            );
    }
}
