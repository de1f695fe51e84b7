using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sla;

/// <summary>Has running limits reckoned anew when the version of their calendar that is in force is no longer the one they were reckoned with.</summary>
internal sealed partial class CalendarChangeSweep(
    IStore store,
    IClock clock,
    CommandBus bus,
    WorkingTime time,
    ILogger<CalendarChangeSweep> log
) : ISweep
{
    private const int Batch = 100;

    /// <summary>Versions change a few times a year, at midnight; looking every minute is often enough.</summary>
    private static readonly Duration Pause = Duration.FromMinutes(1);

    // Read and written by the heartbeat and by whoever moves the demonstration's clock.
    private long lookedAtTicks = Instant.MinValue.ToUnixTimeTicks();

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (now < Instant.FromUnixTimeTicks(Interlocked.Read(ref lookedAtTicks)).PlusTicks(Pause.BclCompatibleTicks))
        {
            return 0;
        }
        var reckoned = 0;
        var stale = await StaleAsync(now, cancellation);
        foreach (var limit in stale)
        {
            reckoned += await ReckonAsync(limit, cancellation) ? 1 : 0;
        }
        if (stale.Count < Batch)
        {
            Interlocked.Exchange(ref lookedAtTicks, now.ToUnixTimeTicks());
        }
        return reckoned;
    }

    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        var isWaited = await database.SlaClocks.AnyAsync(c => c.Stopped == null && c.Due != null, cancellation);
        return isWaited ? time.NextVersion(clock.GetCurrentInstant()) : null;
    }

    private async Task<List<string>> StaleAsync(Instant now, CancellationToken cancellation)
    {
        await using var database = store.Open();
        var used = await database
            .SlaClocks.Where(c => c.Stopped == null && c.PausedAt == null)
            .Select(c => new { c.Calendar, c.Zone })
            .Distinct()
            .ToListAsync(cancellation);
        var stale = new List<string>();
        foreach (var one in used.Where(one => SlaBook.Reference(time.Calendar(one.Calendar.Split(' ')[0], one.Zone, now)) != one.Calendar))
        {
            stale.AddRange(
                await database
                    .SlaClocks.Where(c => c.Stopped == null && c.PausedAt == null && c.Calendar == one.Calendar && c.Zone == one.Zone)
                    .OrderBy(c => c.Due)
                    .Select(c => c.Id)
                    .Take(Batch)
                    .ToListAsync(cancellation)
            );
        }
        return stale;
    }

    private async Task<bool> ReckonAsync(string limit, CancellationToken cancellation)
    {
        try
        {
            var context = CommandContext.ForMachine($"reckon/{limit}/{CommandScope.NewId()}");
            var result = await bus.SendAsync(new ReckonLimit(limit), context, cancellation);
            return result.IsApplied && result.Answer.Changed;
        }
        catch (LimitNotFree)
        {
            return false;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogNotReckoned(limit, failure);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Limit {Limit} could not be reckoned anew")]
    private partial void LogNotReckoned(string limit, Exception failure);
}
