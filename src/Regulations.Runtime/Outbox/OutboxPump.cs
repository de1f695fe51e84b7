using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regulations.Runtime.Outbox;

/// <summary>Delivers at once what this node has committed; what is left over or must be repeated the heartbeat finds.</summary>
internal sealed partial class OutboxPump(OutboxSignal signal, OutboxDelivery delivery, ILogger<OutboxPump> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(stoppingToken);
                while (await delivery.SweepAsync(stoppingToken) > 0) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Delivery failed; the heartbeat tries again")]
    private partial void LogFailed(Exception failure);
}
