using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>An external system answered.</summary>
internal sealed record AnswerSystemCall(string MessageId, JsonObject Answer) : ICommand<MailDelivered>;

/// <summary>What came of a delivery.</summary>
/// <param name="Taken">False: nobody waited for it any more.</param>
internal sealed record MailDelivered(bool Taken);

internal sealed class AnswerSystemCallHandler(RequestRunner runner)
    : ICommandHandler<AnswerSystemCall, MailDelivered>,
        IPreparedBesideOthers
{
    public async Task<MailDelivered> HandleAsync(AnswerSystemCall command, CommandScope scope, CancellationToken cancellation)
    {
        var (work, message) = await MailWork.LoadAsync(runner, scope, command.MessageId, cancellation);
        if (message.Status != OutboxStatus.Pending)
        {
            return new MailDelivered(false);
        }
        message.End(OutboxStatus.Done, scope.Now);
        work.Journal.Add(
            JournalKinds.CallAnswered,
            message.NodeId,
            new JsonObject
            {
                ["call"] = message.Id,
                ["system"] = message.Target,
                ["operation"] = message.Operation,
            },
            command.Answer.DeepClone()
        );
        var stimulus = new Stimulus.Resume(message.BookmarkId!, null, command.Answer.DeepClone());
        var taken = await runner.TellAsync(work, stimulus, cancellation);
        if (!taken)
        {
            work.Touch();
        }
        return new MailDelivered(taken);
    }
}

internal static class MailWork
{
    private static readonly CompiledQuery<string, Found?> Both = new(
        (store, id, _) =>
            (
                from message in store.Outbox
                join request in store.Requests on message.RequestId equals request.Id
                where message.Id == id
                select new Found(message, request)
            ).SingleOrDefault()
    );

    public static async Task<(RequestWork Work, OutboxMessage Message)> LoadAsync(
        RequestRunner runner,
        CommandScope scope,
        string messageId,
        CancellationToken cancellation
    )
    {
        if (scope.Recall(messageId) is { } known)
        {
            return (await runner.WorkOnAsync(scope, known.Request, cancellation), known.Mail.Single(message => message.Id == messageId));
        }
        if (!scope.IsWriting)
        {
            var found = await Both.RunAsync(scope.Store, messageId, cancellation) ?? throw Refusals.RequestNotFound();
            return (await runner.WorkOnAsync(scope, found.Request, cancellation), found.Message);
        }
        var requestId =
            await scope.Store.Outbox.Where(m => m.Id == messageId).Select(m => m.RequestId).SingleOrDefaultAsync(cancellation)
            ?? throw Refusals.RequestNotFound();
        var work = await runner.LoadAsync(scope, requestId, cancellation);
        return (work, await scope.Store.Outbox.SingleAsync(m => m.Id == messageId, cancellation));
    }

    public static void End(this OutboxMessage message, OutboxStatus status, NodaTime.Instant now)
    {
        message.Status = status;
        message.EndedAt = now;
        message.LeaseOwner = null;
        message.LeaseUntil = null;
    }

    private sealed record Found(OutboxMessage Message, Request Request);
}
