using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Gateway.Systems;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Outbox;

/// <summary>
/// Delivers what requests have put out: rows are claimed on lease, calls are made outside any transaction, what came of them is applied as a
/// command. A node that dies leaves its rows to the others when their lease ends. At least once: the other side knows repetitions by their key.
/// </summary>
internal sealed partial class OutboxDelivery(
    IStore store,
    IClock clock,
    CommandBus bus,
    SystemCaller systems,
    IOptions<RuntimeOptions> options,
    ILogger<OutboxDelivery> log
) : ISweep
{
    private static readonly Duration LongestPause = Duration.FromMinutes(10);

    /// <summary>Calls may take seconds: they must not hold up timers and limits.</summary>
    public bool AsksOthers => true;

    /// <summary>How many messages this node delivers at the same time.</summary>
    public int Slots => Math.Max(1, options.Value.ConcurrentCalls);

    /// <summary>Claims what is due, as many as this node delivers at the same time, and delivers it.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var claimed = await ClaimAsync(Slots, cancellation);
        await Task.WhenAll(claimed.Select(message => DeliverAsync(message, cancellation)));
        return claimed.Count;
    }

    /// <summary>Takes due messages on lease.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int count, CancellationToken cancellation)
    {
        await using var database = store.Open();
        var now = clock.GetCurrentInstant();
        return await store.Dialect.ClaimMailAsync(database, options.Value.Node, now, now + OwnMail.Lease, count, cancellation);
    }

    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database
            .Outbox.Where(m => m.Status == OutboxStatus.Pending)
            .MinAsync(m => (Instant?)(m.LeaseUntil == null ? m.NextAttempt : m.LeaseUntil), cancellation);
    }

    /// <summary>Delivers a message that is leased to this node. Whatever goes wrong, it is tried again later.</summary>
    public async Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        // One that waited long for its place is left to whoever claims it when the lease ends: a call may take what was left of it.
        if (message.LeaseUntil - clock.GetCurrentInstant() < OwnMail.Lease / 2)
        {
            return;
        }
        try
        {
            await (
                message.Kind switch
                {
                    OutboxKind.SystemCall => CallAsync(message, cancellation),
                    OutboxKind.ChildStart => bus.SendAsync(new StartChild(message.Id), Once(message), cancellation),
                    OutboxKind.ChildEnd => bus.SendAsync(new ResumeParent(message.Id), Once(message), cancellation),
                    OutboxKind.ChildCancel => bus.SendAsync(new CancelChild(message.Id), Once(message), cancellation),
                    _ => PublishAsync(message, cancellation),
                }
            );
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogUndelivered(message.Id, message.Kind, failure);
            await PostponeAsync(message, "undelivered", null, cancellation);
        }
    }

    private async Task CallAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var payload = message.Payload is null ? null : JsonNode.Parse(message.Payload);
        var key = message.BookmarkId ?? message.Id;
        switch (await systems.CallAsync(message.Target, message.Operation!, payload, key, cancellation))
        {
            case Answered answered:
                Telemetry.CallsAnswered.Add(1, new KeyValuePair<string, object?>("system", message.Target));
                await bus.SendAsync(new AnswerSystemCall(message.Id, answered.Body), Once(message), cancellation);
                break;
            case PassingFailure passing when message.Attempts < options.Value.CallAttempts:
                Telemetry.CallsFailed.Add(1, new KeyValuePair<string, object?>("system", message.Target));
                await PostponeAsync(message, passing.Reason.Code, passing.RetryAfter, cancellation);
                break;
            case PassingFailure passing:
                await bus.SendAsync(new FailSystemCall(message.Id, passing.Reason.Code, passing.Reason.En), Once(message), cancellation);
                break;
            case Refused refused:
                await bus.SendAsync(new FailSystemCall(message.Id, refused.Reason.Code, refused.Reason.En), Once(message), cancellation);
                break;
            default:
                break;
        }
    }

    // Each instance that waits for the event is told in a transaction of its own; told twice after a crash, it finds its wait ended.
    private async Task PublishAsync(OutboxMessage message, CancellationToken cancellation)
    {
        await using var database = store.Open();
        var (correlation, publisher) = (message.Operation, message.RequestId);
        var waiting = await database
            .EventWaits.Where(w => w.EventName == message.Target && w.RequestId != publisher)
            .Where(w => correlation == null || w.CorrelationId == correlation)
            .Select(w => w.RequestId)
            .Distinct()
            .ToListAsync(cancellation);
        foreach (var request in waiting)
        {
            var context = CommandContext.ForMachine($"event/{message.Id}/{request}");
            await bus.SendAsync(new DeliverEvent(message.Id, request), context, cancellation);
        }
        await bus.SendAsync(new EndMail(message.Id), Once(message), cancellation);
    }

    private static CommandContext Once(OutboxMessage message) => CommandContext.ForMachine($"mail/{message.Id}");

    /// <summary>The pause doubles with each attempt; where the other side says how long to leave it alone, not less than that.</summary>
    internal static Duration Pause(Duration first, int attempts, TimeSpan? retryAfter)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        var asked = retryAfter is { } wait ? Duration.FromTimeSpan(wait) : Duration.Zero;
        return Duration.Min(Duration.Max(doubled, asked), LongestPause);
    }

    private async Task PostponeAsync(OutboxMessage message, string code, TimeSpan? retryAfter, CancellationToken cancellation)
    {
        var first = Duration.FromTimeSpan(options.Value.CallBackOff);
        var next = clock.GetCurrentInstant() + Pause(first, message.Attempts, retryAfter);
        await using var turn = await store.Dialect.TakeTurnAsync(cancellation);
        await using var database = store.Open();
        var (id, owner) = (message.Id, message.LeaseOwner);
        // Only while the lease is ours: who took the row over decides about it.
        await database
            .Outbox.Where(m => m.Id == id && m.Status == OutboxStatus.Pending && m.LeaseOwner == owner)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.NextAttempt, next)
                        .SetProperty(m => m.LastError, code)
                        .SetProperty(m => m.LeaseOwner, (string?)null)
                        .SetProperty(m => m.LeaseUntil, (Instant?)null),
                cancellation
            );
    }

    [LoggerMessage(1, LogLevel.Error, "Message {Message} ({Kind}) could not be delivered; it is tried again")]
    private partial void LogUndelivered(string message, OutboxKind kind, Exception failure);
}
