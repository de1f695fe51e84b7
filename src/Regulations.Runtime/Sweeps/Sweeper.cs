using Microsoft.Extensions.Logging;
using NodaTime;

namespace Regulations.Runtime.Sweeps;

/// <summary>Runs all sweeps, until nothing is due.</summary>
internal sealed partial class Sweeper(IEnumerable<ISweep> sweeps, ILogger<Sweeper> log)
{
    // A loop that never ends (a timer that sets itself again for now) must leave room for everything else.
    private const int MaximumRounds = 200;
    private readonly ISweep[] all = [.. sweeps];

    /// <summary>Everything, calls to other systems included. Gives how many things were done.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation) => SweepAsync(all, cancellation);

    /// <summary>What the heartbeat does: nothing that waits for other systems.</summary>
    public Task<int> BeatAsync(CancellationToken cancellation) => SweepAsync([.. all.Where(s => !s.AsksOthers)], cancellation);

    /// <summary>When the next timer or limit comes due. Mail that waits for another system is due when that system answers, not at a time.</summary>
    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        Instant? next = null;
        foreach (var sweep in all.Where(s => !s.AsksOthers))
        {
            var due = await sweep.NextDueAsync(cancellation);
            next =
                due is null ? next
                : next is null || due < next ? due
                : next;
        }
        return next;
    }

    private async Task<int> SweepAsync(ISweep[] some, CancellationToken cancellation)
    {
        var total = 0;
        for (var round = 0; round < MaximumRounds; round++)
        {
            var done = 0;
            foreach (var sweep in some)
            {
                done += await SweepOneAsync(sweep, cancellation);
            }
            total += done;
            if (done == 0)
            {
                break;
            }
        }
        return total;
    }

    private async Task<int> SweepOneAsync(ISweep sweep, CancellationToken cancellation)
    {
        try
        {
            return await sweep.SweepAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(sweep.GetType().Name, failure);
            return 0;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Sweep} failed; the next heartbeat tries again")]
    private partial void LogFailed(string sweep, Exception failure);
}
