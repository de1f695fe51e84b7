using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Sla;

/// <summary>Rings the limits that have come due, earliest first. Any number of nodes may sweep at once.</summary>
internal sealed partial class SlaSweep(IStore store, IClock clock, CommandBus bus, ILogger<SlaSweep> log) : ISweep
{
    private const int Batch = 100;

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var database = store.Open();
        var due = await database
            .SlaClocks.Where(c => c.NextRing <= now)
            .OrderBy(c => c.NextRing)
            .Select(c => c.Id)
            .Take(Batch)
            .ToListAsync(cancellation);
        var rang = 0;
        foreach (var limit in due)
        {
            rang += await RingAsync(limit, cancellation);
        }
        return rang;
    }

    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database.SlaClocks.MinAsync(c => c.NextRing, cancellation);
    }

    // One limit that cannot be rung must not keep the others from ringing.
    private async Task<int> RingAsync(string limit, CancellationToken cancellation)
    {
        try
        {
            var context = CommandContext.ForMachine($"sla/{limit}/{CommandScope.NewId()}");
            var result = await bus.SendAsync(new RingSla(limit), context, cancellation);
            return result.IsApplied ? result.Answer.Rungs : 0;
        }
        catch (LimitNotFree)
        {
            return 0;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogNotRung(limit, failure);
            return 0;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Limit {Limit} could not be rung")]
    private partial void LogNotRung(string limit, Exception failure);
}
