using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>Ends a child nobody waits for any more.</summary>
internal sealed record CancelChild(string MessageId) : ICommand<MailDelivered>;

internal sealed class CancelChildHandler(RequestRunner runner) : ICommandHandler<CancelChild, MailDelivered>
{
    public async Task<MailDelivered> HandleAsync(CancelChild command, CommandScope scope, CancellationToken cancellation)
    {
        var message = await scope.Store.Outbox.SingleAsync(m => m.Id == command.MessageId, cancellation);
        var (parentId, bookmark) = (message.RequestId, message.BookmarkId);
        var childId = await scope
            .Store.Requests.Where(r => r.ParentId == parentId && r.ParentBookmarkId == bookmark && r.FinishedAt == null)
            .Select(r => r.Id)
            .FirstOrDefaultAsync(cancellation);
        var taken = false;
        if (childId is not null)
        {
            var work = await runner.LoadAsync(scope, childId, cancellation);
            work.Journal.Add(JournalKinds.Cancelled, null, []);
            // Its parent is past it: it must not be told.
            work.Request.ParentBookmarkId = null;
            taken = await runner.TellAsync(work, new Stimulus.Cancel("parent-moved-on"), cancellation);
        }
        message.End(OutboxStatus.Done, scope.Now);
        return new MailDelivered(taken);
    }
}
