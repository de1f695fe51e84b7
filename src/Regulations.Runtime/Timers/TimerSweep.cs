using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Timers;

/// <summary>Fires what is due, earliest first. Any number of nodes may sweep at once.</summary>
internal sealed partial class TimerSweep(IStore store, IClock clock, CommandBus bus, ILogger<TimerSweep> log) : ISweep
{
    private const int Batch = 100;

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var database = store.Open();
        var due = await database
            .Timers.Where(t => t.Status == TimerStatus.Waiting && t.Due <= now)
            .OrderBy(t => t.Due)
            .Select(t => t.Id)
            .Take(Batch)
            .ToListAsync(cancellation);
        var fired = 0;
        foreach (var timer in due)
        {
            fired += await FireAsync(timer, cancellation) ? 1 : 0;
        }
        return fired;
    }

    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database.Timers.Where(t => t.Status == TimerStatus.Waiting).MinAsync(t => (Instant?)t.Due, cancellation);
    }

    // One timer that cannot be fired (its definition is gone, say) must not keep the others from being fired.
    private async Task<bool> FireAsync(string timer, CancellationToken cancellation)
    {
        try
        {
            var result = await bus.SendAsync(new FireTimer(timer), CommandContext.ForMachine($"timer/{timer}"), cancellation);
            return result is { IsApplied: true, IsRepeated: false } && result.Answer.Fired;
        }
        catch (TimerNotFree)
        {
            return false;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogNotFired(timer, failure);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Timer {Timer} could not be fired")]
    private partial void LogNotFired(string timer, Exception failure);
}
