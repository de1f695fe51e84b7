using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>A call failed for good: refused by the other side, or all attempts used up. It becomes an incident.</summary>
/// <param name="Code">Why; a code, never the other side's words.</param>
/// <param name="Message">Why, for operations.</param>
internal sealed record FailSystemCall(string MessageId, string Code, string Message) : ICommand<MailDelivered>;

internal sealed class FailSystemCallHandler(RequestRunner runner) : ICommandHandler<FailSystemCall, MailDelivered>
{
    public async Task<MailDelivered> HandleAsync(FailSystemCall command, CommandScope scope, CancellationToken cancellation)
    {
        var (work, message) = await MailWork.LoadAsync(runner, scope, command.MessageId, cancellation);
        if (message.Status != OutboxStatus.Pending)
        {
            return new MailDelivered(false);
        }
        message.End(OutboxStatus.Failed, scope.Now);
        message.LastError = command.Code;
        work.Journal.Add(
            JournalKinds.CallFailed,
            message.NodeId,
            new JsonObject
            {
                ["call"] = message.Id,
                ["system"] = message.Target,
                ["operation"] = message.Operation,
                ["code"] = command.Code,
                ["attempts"] = message.Attempts,
            }
        );
        var stimulus = new Stimulus.Fail(message.BookmarkId!, command.Code, command.Message);
        var taken = await runner.TellAsync(work, stimulus, cancellation);
        if (!taken)
        {
            work.Touch();
        }
        return new MailDelivered(taken);
    }
}
