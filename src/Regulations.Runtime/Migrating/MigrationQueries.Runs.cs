using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Migrating;

/// <summary>Runs, as they go and as they went.</summary>
public sealed partial class MigrationQueries
{
    /// <summary>A run; null: there is none.</summary>
    public async Task<RunView?> RunAsync(string runId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var run = await database.MigrationRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellation);
        return run is null ? null : (await ViewsAsync(database, [run], cancellation))[0];
    }

    /// <summary>The runs of a definition, the latest first.</summary>
    public async Task<IReadOnlyList<RunView>> RunsAsync(string definitionId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var runs = await database
            .MigrationRuns.AsNoTracking()
            .Where(r => r.DefinitionId == definitionId)
            .OrderByDescending(r => r.StartedAt)
            .Take(50)
            .ToListAsync(cancellation);
        return await ViewsAsync(database, runs, cancellation);
    }

    /// <summary>The requests of a run: those that stayed first, then in the order of their ids.</summary>
    public async Task<Paged<RunItemView>> ItemsAsync(string runId, PageOf page, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var items = database.MigrationItems.AsNoTracking().Where(i => i.RunId == runId);
        var total = await items.CountAsync(cancellation);
        var found = await (
            from item in items
                .OrderByDescending(i => i.Result == MoveResult.Refused)
                .ThenBy(i => i.RequestId)
                .Skip(page.Skip)
                .Take(page.Take)
            join request in database.Requests on item.RequestId equals request.Id
            orderby item.Result == MoveResult.Refused descending, item.RequestId
            select new { Item = item, request.Number }
        ).ToListAsync(cancellation);
        return new Paged<RunItemView>(
            [
                .. found.Select(f => new RunItemView(
                    f.Item.RequestId,
                    f.Number,
                    f.Item.Result,
                    f.Item.Reasons is { } reasons ? JsonSerializer.Deserialize<List<MoveReason>>(reasons) ?? [] : [],
                    f.Item.At
                )),
            ],
            total,
            page
        );
    }

    private async Task<RunView?> RunningRunAsync(StoreContext database, string definitionId, CancellationToken cancellation)
    {
        var run = await database
            .MigrationRuns.AsNoTracking()
            .FirstOrDefaultAsync(r => r.DefinitionId == definitionId && r.State == MigrationState.Running, cancellation);
        return run is null ? null : (await ViewsAsync(database, [run], cancellation))[0];
    }

    private async Task<IReadOnlyList<RunView>> ViewsAsync(
        StoreContext database,
        IReadOnlyList<MigrationRun> runs,
        CancellationToken cancellation
    )
    {
        var ids = runs.Select(r => r.Id).ToList();
        var counts = await database
            .MigrationItems.Where(i => ids.Contains(i.RunId))
            .GroupBy(i => new { i.RunId, i.Result })
            .Select(g => new
            {
                g.Key.RunId,
                g.Key.Result,
                Count = g.Count(),
            })
            .ToListAsync(cancellation);
        var definitionIds = runs.Select(r => r.DefinitionId).Distinct().ToList();
        var keys = await database
            .DefinitionVersions.Where(v => definitionIds.Contains(v.DefinitionId))
            .Select(v => new
            {
                v.DefinitionId,
                v.Version,
                v.Key,
            })
            .ToListAsync(cancellation);
        var names = await people.NamesAsync(runs.SelectMany(r => new[] { r.StartedBy, r.StoppedBy }), cancellation);
        return [.. runs.Select(View)];

        RunView View(MigrationRun run) =>
            new(
                run.Id,
                run.DefinitionId,
                keys.Where(k => k.DefinitionId == run.DefinitionId).MaxBy(k => k.Version)?.Key ?? run.DefinitionId,
                run.FromVersion,
                run.ToVersion,
                run.State,
                run.Ground,
                new Doer(run.StartedBy, names.GetValueOrDefault(run.StartedBy)),
                run.StartedAt,
                run.StoppedBy is { } by ? new Doer(by, names.GetValueOrDefault(by)) : null,
                run.EndedAt,
                Count(run, MoveResult.Waiting),
                Count(run, MoveResult.Moved),
                Count(run, MoveResult.Refused),
                Count(run, MoveResult.AlreadyThere),
                Count(run, MoveResult.Ended)
            );

        int Count(MigrationRun run, MoveResult result) => counts.Where(c => c.RunId == run.Id && c.Result == result).Sum(c => c.Count);
    }
}
