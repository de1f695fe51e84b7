using Regulations.Runtime.Commands;
using Regulations.Web.Accounts;
using Regulations.Web.Layout;

namespace Regulations.Web.Inbox;

/// <summary>Sends what is done to a task by one button; says so on the next page, or shows the task again with the reason why not.</summary>
public sealed class InboxActs(CommandBus bus, InboxReading inbox, SignedIn person, IHttpContextAccessor accessor)
{
    public async Task<IResult> SendAsync<TAnswer>(
        string task,
        ICommand<TAnswer> command,
        string key,
        string said,
        CancellationToken cancellation
    )
    {
        var result = await bus.SendAsync(command, new CommandContext(person.UserName, key), cancellation);
        if (result.IsApplied)
        {
            Flash.SayNext(accessor.HttpContext!, said);
            return Results.Redirect($"{InboxPages.Address}/{task}");
        }

        return await inbox.OpenAsync(task, cancellation) is { } open
            ? Page.Show<InboxPage>(
                new { Shown = await inbox.ListAsync(open.List, 1, cancellation), Open = open with { Refused = result.Refusal } },
                StatusCodes.Status409Conflict
            )
            : Page.Show<InboxPage>(
                new { Shown = await inbox.ListAsync(null, 1, cancellation), Refused = result.Refusal },
                StatusCodes.Status409Conflict
            );
    }
}
