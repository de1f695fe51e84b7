using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regulations.Runtime.Outbox;

/// <summary>
/// Delivers at once what this node has committed, and on every heartbeat what is left over or must be repeated. So many at the same time and no
/// more; a slow system holds its own places, not the others'.
/// </summary>
internal sealed partial class OutboxPump(OutboxSignal signal, OwnMail own, OutboxDelivery delivery, ILogger<OutboxPump> log)
    : BackgroundService
{
    private readonly SemaphoreSlim places = new(delivery.Slots, delivery.Slots);

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(DeliverOwnAsync(stoppingToken), DeliverClaimedAsync(stoppingToken));
        await EndAsync();
    }

    private async Task DeliverOwnAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var message in own.AttendAsync(stoppingToken))
            {
                await places.WaitAsync(stoppingToken);
                _ = DeliverAsync(message, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was handed over and not begun is claimed by another node, or by this one's next start, when its lease ends.
        }
    }

    private async Task DeliverClaimedAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(stoppingToken);
                while (await StartDueAsync(stoppingToken)) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                LogFailed(failure);
            }
        }
    }

    // False where nothing was due.
    private async Task<bool> StartDueAsync(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        var free = 1;
        while (free < delivery.Slots && places.Wait(0, CancellationToken.None))
        {
            free++;
        }
        var started = 0;
        try
        {
            foreach (var message in await delivery.ClaimAsync(free, cancellation))
            {
                started++;
                _ = DeliverAsync(message, cancellation);
            }
        }
        finally
        {
            if (free > started)
            {
                places.Release(free - started);
            }
        }
        return started > 0;
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            await delivery.DeliverAsync(message, cancellation);
        }
        catch (Exception failure)
        {
            // Stopping, or the database is away: the lease ends and the message is taken over.
            LogFailed(failure);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task EndAsync()
    {
        for (var place = 0; place < delivery.Slots; place++)
        {
            await places.WaitAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Delivery was interrupted; what was claimed is tried again")]
    private partial void LogFailed(Exception failure);
}
