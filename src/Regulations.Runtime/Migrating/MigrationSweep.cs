using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Migrating;

/// <summary>
/// Moves the requests of runs, a batch on every beat. Any number of nodes may sweep at once: each request is moved by a command of its own,
/// known by its key, and whoever gets the request's lock first moves it. What a node that died has not done is done by the next beat of any.
/// </summary>
internal sealed partial class MigrationSweep(IStore store, CommandBus bus, ILogger<MigrationSweep> log) : ISweep
{
    private const int Batch = 50;

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        var runs = await database
            .MigrationRuns.Where(r => r.State == MigrationState.Running)
            .OrderBy(r => r.StartedAt)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
        var settled = 0;
        foreach (var run in runs)
        {
            settled += await SweepAsync(database, run, cancellation);
        }
        return settled;
    }

    public async Task<Instant?> NextDueAsync(CancellationToken cancellation)
    {
        await using var database = store.Open();
        return await database
            .MigrationRuns.Where(r => r.State == MigrationState.Running)
            .MinAsync(r => (Instant?)r.StartedAt, cancellation);
    }

    private async Task<int> SweepAsync(StoreContext database, string run, CancellationToken cancellation)
    {
        var waiting = await database
            .MigrationItems.Where(i => i.RunId == run && i.Result == MoveResult.Waiting)
            .OrderBy(i => i.RequestId)
            .Select(i => i.RequestId)
            .Take(Batch)
            .ToArrayAsync(cancellation);
        if (waiting.Length == 0)
        {
            await bus.SendAsync(new EndMigration(run), CommandContext.ForMachine($"migration/{run}/end"), cancellation);
            return 1;
        }
        // Nodes that sweep at the same time had better not go hand in hand.
        Random.Shared.Shuffle(waiting);
        var settled = 0;
        foreach (var request in waiting)
        {
            settled += await MoveAsync(run, request, cancellation) ? 1 : 0;
        }
        return settled;
    }

    private async Task<bool> MoveAsync(string run, string request, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(new MigrateRequest(run, request), $"migration/{run}/{request}", cancellation);
        }
        catch (RequestNotFree)
        {
            return false;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogNotMoved(request, run, failure);
        }
        try
        {
            return await SendAsync(new MigrateRequest(run, request, Failed: true), $"migration/{run}/{request}/failed", cancellation);
        }
        catch (RequestNotFree)
        {
            return false;
        }
    }

    private async Task<bool> SendAsync(MigrateRequest command, string key, CancellationToken cancellation)
    {
        var sent = await bus.SendAsync(command, CommandContext.ForMachine(key), cancellation);
        return sent is { IsApplied: true, IsRepeated: false } && sent.Answer.Result != MoveResult.Waiting;
    }

    [LoggerMessage(1, LogLevel.Error, "Request {Request} could not be moved by run {Run}; it stays on its version")]
    private partial void LogNotMoved(string request, string run, Exception failure);
}
