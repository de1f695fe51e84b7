using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Operations;

/// <summary>Counts running requests and open tasks by how their limits stand. The database counts; only the sums come here.</summary>
internal sealed class LoadCounts(DefinitionCache definitions)
{
    // Ranks of limits: of several the greatest speaks for the request. Work without a limit counts as on track.
    private const int NoLimit = 0;
    private const int Paused = 1;
    private const int OnTrack = 2;
    private const int AtRisk = 3;
    private const int Breached = 4;

    public async Task<IReadOnlyList<RegulationLoad>> ByRegulationAsync(
        StoreContext database,
        IQueryable<Request> seen,
        Instant now,
        CancellationToken cancellation
    )
    {
        var requests = await RequestsAsync(database, seen, now, cancellation);
        var steps = await StepsAsync(database, seen, now, cancellation);
        var loads = new List<RegulationLoad>();
        foreach (var edition in requests.Select(r => r.Edition).Union(steps.Select(s => s.Edition)).Order(StringComparer.Ordinal))
        {
            if (await DefinitionAsync(database, edition, cancellation) is not { } definition)
            {
                continue;
            }
            var mine = requests.Where(r => r.Edition == edition).ToList();
            loads.Add(
                new RegulationLoad(
                    edition,
                    definition.Name,
                    mine.Sum(r => r.Count),
                    Sum(mine, NoLimit, OnTrack),
                    Sum(mine, AtRisk),
                    Sum(mine, Breached),
                    Sum(mine, Paused),
                    [.. StepLoads([.. steps.Where(s => s.Edition == edition)], definition)]
                )
            );
        }
        return loads;

        static int Sum(List<RequestCount> counts, params int[] ranks) =>
            counts.Where(count => ranks.Contains(count.Rank)).Sum(count => count.Count);
    }

    private static IEnumerable<StepLoad> StepLoads(IReadOnlyList<StepCount> counts, LoadedDefinition definition) =>
        counts
            .GroupBy(count => count.NodeId)
            .Select(node => new StepLoad(
                node.Key,
                node.First().Step,
                definition.TitleOf(node.Key),
                node.First().Role,
                node.Sum(count => count.Count),
                node.Where(count => count.Rank is NoLimit or OnTrack).Sum(count => count.Count),
                node.Where(count => count.Rank == AtRisk).Sum(count => count.Count),
                node.Where(count => count.Rank == Breached).Sum(count => count.Count),
                node.Where(count => count.Rank == Paused).Sum(count => count.Count)
            ))
            .OrderBy(load => load.Step ?? int.MaxValue)
            .ThenBy(load => load.NodeId, StringComparer.Ordinal);

    private static async Task<List<RequestCount>> RequestsAsync(
        StoreContext database,
        IQueryable<Request> seen,
        Instant now,
        CancellationToken cancellation
    )
    {
        var worst = database
            .SlaClocks.Where(c => c.Stopped == null && c.Due != null)
            .GroupBy(c => c.RequestId)
            .Select(g => new
            {
                RequestId = g.Key,
                Rank = g.Max(c =>
                    c.PausedAt != null ? Paused
                    : c.Due < now ? Breached
                    : c.WarnAt <= now ? AtRisk
                    : OnTrack
                ),
            });
        var ranked =
            from request in seen
            where request.Phase == RequestPhase.Running && request.ParentId == null
            join one in worst on request.Id equals one.RequestId into found
            from one in found.DefaultIfEmpty()
            select new { request.EditionKey, Rank = (int?)one.Rank ?? NoLimit };
        return await ranked
            .GroupBy(r => new { r.EditionKey, r.Rank })
            .Select(g => new RequestCount(g.Key.EditionKey, g.Key.Rank, g.Count()))
            .ToListAsync(cancellation);
    }

    private static async Task<List<StepCount>> StepsAsync(
        StoreContext database,
        IQueryable<Request> seen,
        Instant now,
        CancellationToken cancellation
    )
    {
        var ranked =
            from task in database.Tasks
            where task.Status == WorkTaskStatus.Open
            join request in seen on task.RequestId equals request.Id
            where request.Phase == RequestPhase.Running
            join clock in database.SlaClocks.Where(c => c.Due != null) on task.Id equals clock.TaskId into clocks
            from clock in clocks.DefaultIfEmpty()
            select new
            {
                task.EditionKey,
                task.NodeId,
                task.Step,
                task.Role,
                Rank = clock == null ? NoLimit
                : clock.PausedAt != null ? Paused
                : clock.Due < now ? Breached
                : clock.WarnAt <= now ? AtRisk
                : OnTrack,
            };
        return await ranked
            .GroupBy(t => new
            {
                t.EditionKey,
                t.NodeId,
                t.Step,
                t.Role,
                t.Rank,
            })
            .Select(g => new StepCount(g.Key.EditionKey, g.Key.NodeId, g.Key.Step, g.Key.Role, g.Key.Rank, g.Count()))
            .ToListAsync(cancellation);
    }

    /// <summary>The definition a load is named by: the published one, else the latest.</summary>
    private async Task<LoadedDefinition?> DefinitionAsync(StoreContext database, string edition, CancellationToken cancellation)
    {
        var hash = await database
            .DefinitionVersions.Where(v => v.Key == edition && v.State != DefinitionState.Draft)
            .OrderByDescending(v => v.State == DefinitionState.Published)
            .ThenByDescending(v => v.Version)
            .Select(v => v.Hash)
            .FirstOrDefaultAsync(cancellation);
        return hash is null ? null : await definitions.GetAsync(hash, cancellation);
    }

    private sealed record RequestCount(string Edition, int Rank, int Count);

    private sealed record StepCount(string Edition, string NodeId, int? Step, string? Role, int Rank, int Count);
}
