using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Outbox;

/// <summary>A child ended: its parent goes on, or sees an incident where the child did not end well.</summary>
internal sealed record ResumeParent(string MessageId) : ICommand<MailDelivered>;

internal sealed class ResumeParentHandler(RequestRunner runner) : ICommandHandler<ResumeParent, MailDelivered>
{
    public async Task<MailDelivered> HandleAsync(ResumeParent command, CommandScope scope, CancellationToken cancellation)
    {
        // The message is the child's, what changes is the parent: only the parent's row is locked.
        var message = await scope.Store.Outbox.SingleAsync(m => m.Id == command.MessageId, cancellation);
        var work = await runner.LoadAsync(scope, message.Target, cancellation);
        await scope.Store.Entry(message).ReloadAsync(cancellation);
        if (message.Status != OutboxStatus.Pending)
        {
            return new MailDelivered(false);
        }
        message.End(OutboxStatus.Done, scope.Now);
        work.Journal.Add(JournalKinds.ChildEnded, null, new JsonObject { ["child"] = message.RequestId, ["how"] = message.Operation });
        var outputs = message.Payload is null ? null : JsonNode.Parse(message.Payload);
        Stimulus stimulus =
            message.Operation == nameof(WorkflowSubStatus.Finished)
                ? new Stimulus.Resume(message.BookmarkId!, null, outputs)
                : new Stimulus.Fail(message.BookmarkId!, "child-failed", "The child workflow did not end in the ordinary way.");
        var taken = await runner.TellAsync(work, stimulus, cancellation);
        if (!taken)
        {
            work.Touch();
        }
        return new MailDelivered(taken);
    }
}
