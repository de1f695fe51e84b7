using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Outbox;

/// <summary>How external systems answer; operations and administrators.</summary>
public sealed class SystemQueries
{
    private readonly IStore store;
    private readonly PeopleDirectory people;

    internal SystemQueries(IStore store, PeopleDirectory people)
    {
        this.store = store;
        this.people = people;
    }

    /// <summary>Every system that was ever called, by id; empty where the viewer may not see it.</summary>
    public async Task<IReadOnlyList<SystemRow>> ListAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { IsOverseer: true })
        {
            return [];
        }
        await using var database = store.Open();
        var calls = database.Outbox.AsNoTracking().Where(m => m.Kind == OutboxKind.SystemCall);
        var counts = await calls
            .GroupBy(m => new { m.Target, m.Status })
            .Select(group => new
            {
                group.Key.Target,
                group.Key.Status,
                Count = group.Count(),
                Last = group.Max(m => m.EndedAt),
            })
            .ToListAsync(cancellation);
        var failing = await calls
            .Where(m => m.Status == OutboxStatus.Pending && m.LastError != null)
            .Select(m => new { m.Target, m.LastError })
            .ToListAsync(cancellation);
        return
        [
            .. counts
                .GroupBy(c => c.Target, StringComparer.Ordinal)
                .OrderBy(system => system.Key, StringComparer.Ordinal)
                .Select(system => new SystemRow(
                    system.Key,
                    system.Where(c => c.Status == OutboxStatus.Pending).Sum(c => c.Count),
                    failing.Count(f => f.Target == system.Key),
                    system.Where(c => c.Status == OutboxStatus.Done).Sum(c => c.Count),
                    system.Where(c => c.Status == OutboxStatus.Failed).Sum(c => c.Count),
                    system.Where(c => c.Status == OutboxStatus.Done).Select(c => c.Last).FirstOrDefault(),
                    failing.Find(f => f.Target == system.Key)?.LastError
                )),
        ];
    }
}
