using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>Carries a published event to one instance.</summary>
internal sealed record DeliverEvent(string MessageId, string RequestId) : ICommand<MailDelivered>;

internal sealed class DeliverEventHandler(RequestRunner runner) : ICommandHandler<DeliverEvent, MailDelivered>
{
    public async Task<MailDelivered> HandleAsync(DeliverEvent command, CommandScope scope, CancellationToken cancellation)
    {
        var message = await scope.Store.Outbox.AsNoTracking().SingleAsync(m => m.Id == command.MessageId, cancellation);
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        var payload = message.Payload is null ? null : JsonNode.Parse(message.Payload);
        var taken = await runner.TellAsync(work, new Stimulus.PublishEvent(message.Target, payload), cancellation);
        if (taken)
        {
            work.Journal.Add(JournalKinds.EventReceived, null, new JsonObject { ["event"] = message.Target, ["from"] = message.RequestId });
        }
        return new MailDelivered(taken);
    }
}

/// <summary>Ends a message whose deliveries were commands of their own.</summary>
internal sealed record EndMail(string MessageId) : ICommand<MailDelivered>;

internal sealed class EndMailHandler : ICommandHandler<EndMail, MailDelivered>
{
    public async Task<MailDelivered> HandleAsync(EndMail command, CommandScope scope, CancellationToken cancellation)
    {
        var message = await scope.Store.Outbox.SingleAsync(m => m.Id == command.MessageId, cancellation);
        message.End(OutboxStatus.Done, scope.Now);
        return new MailDelivered(true);
    }
}
