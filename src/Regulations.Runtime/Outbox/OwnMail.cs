using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Regulations.Runtime.Outbox;

/// <summary>
/// What a command of this node puts out is committed already on lease to this node and handed to its delivery, which need not claim it from the
/// table. Where nobody delivers here, or much waits already, it is left in the table for whoever claims it first.
/// </summary>
internal sealed class OwnMail(IOptions<RuntimeOptions> options)
{
    /// <summary>Longer than any call may take. When it ends the message may be claimed, by this node or another.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly Channel<OutboxMessage> handed = Channel.CreateUnbounded<OutboxMessage>();
    private readonly int most = 2 * Math.Max(1, options.Value.ConcurrentCalls);
    private volatile bool attended;

    /// <summary>Takes a message that is being put out on lease; false: it stays for who claims it.</summary>
    public bool TryLease(OutboxMessage message, Instant now)
    {
        // Commands under way may put a few more on it at the same time: the limit is not exact, the queue takes them.
        if (!attended || handed.Reader.Count >= most)
        {
            return false;
        }
        message.LeaseOwner = options.Value.Node;
        message.LeaseUntil = now + Lease;
        message.Attempts = 1;
        return true;
    }

    /// <summary>What was leased is committed.</summary>
    public void Hand(IEnumerable<OutboxMessage> committed)
    {
        foreach (var message in committed)
        {
            handed.Writer.TryWrite(message);
        }
    }

    /// <summary>This node delivers, from now until it is stopped.</summary>
    public IAsyncEnumerable<OutboxMessage> AttendAsync(CancellationToken stopping)
    {
        attended = true;
        stopping.Register(() => attended = false);
        return handed.Reader.ReadAllAsync(stopping);
    }
}
