using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Operations;

/// <summary>Lists of limits by how they stand.</summary>
public sealed partial class DashboardQueries
{
    private const string EscalationRung = "escalate";

    /// <summary>Running limits in a state, most urgent first. <see cref="SlaState.DoneInTime"/> and <see cref="SlaState.DoneLate"/> list ended ones, newest first.</summary>
    public async Task<Paged<SlaRow>> LimitsAsync(
        Viewer viewer,
        SlaState state,
        string? edition,
        PageOf page,
        CancellationToken cancellation = default
    )
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, cancellation) is not { } requests)
        {
            return new Paged<SlaRow>([], 0, page);
        }
        var now = clock.GetCurrentInstant();
        var limits = InState(database.SlaClocks.AsNoTracking(), state, now)
            .Where(c => edition == null || c.EditionKey == edition)
            .Where(c => requests.Any(r => r.Id == c.RequestId));
        var total = await limits.CountAsync(cancellation);
        var ordered = state is SlaState.DoneInTime or SlaState.DoneLate
            ? limits.OrderByDescending(c => c.Stopped)
            : limits.OrderBy(c => c.Due).ThenBy(c => c.Id);
        var found = await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        return new Paged<SlaRow>(await RowsAsync(database, found, now, cancellation), total, page);
    }

    private static IQueryable<SlaClock> InState(IQueryable<SlaClock> limits, SlaState state, Instant now) =>
        state switch
        {
            SlaState.None => limits.Where(c => c.Budget == null && c.Stopped == null),
            SlaState.DoneInTime => limits.Where(c => c.Budget != null && c.Stopped != null && c.Stopped <= c.Due),
            SlaState.DoneLate => limits.Where(c => c.Budget != null && c.Stopped != null && c.Stopped > c.Due),
            SlaState.Paused => limits.Where(c => c.Stopped == null && c.PausedAt != null),
            SlaState.Breached => limits.Where(c => c.Stopped == null && c.PausedAt == null && c.Due < now),
            SlaState.AtRisk => limits.Where(c => c.Stopped == null && c.PausedAt == null && c.Due >= now && c.WarnAt <= now),
            _ => limits.Where(c => c.Stopped == null && c.PausedAt == null && c.WarnAt > now),
        };

    private async Task<IReadOnlyList<SlaRow>> RowsAsync(
        StoreContext database,
        IReadOnlyList<SlaClock> limits,
        Instant now,
        CancellationToken cancellation
    )
    {
        var requestIds = limits.Select(c => c.RequestId).Distinct().ToList();
        var requests = await database
            .Requests.AsNoTracking()
            .Where(r => requestIds.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.DefinitionHash,
            })
            .ToDictionaryAsync(r => r.Id, StringComparer.Ordinal, cancellation);
        var taskIds = limits.Select(c => c.TaskId).OfType<string>().ToList();
        var owners = await database
            .Tasks.Where(t => taskIds.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, t => t.CompletedBy ?? t.Owner, StringComparer.Ordinal, cancellation);
        var limitIds = limits.Select(c => c.Id).ToList();
        var escalated = await database
            .SlaRungs.Where(r => limitIds.Contains(r.ClockId) && r.Rung == EscalationRung)
            .Select(r => r.ClockId)
            .ToListAsync(cancellation);
        var names = await people.NamesAsync(owners.Values, cancellation);
        var rows = new List<SlaRow>(limits.Count);
        foreach (var limit in limits)
        {
            var request = requests[limit.RequestId];
            var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
            var owner = limit.TaskId is { } task ? owners.GetValueOrDefault(task) : null;
            rows.Add(
                new SlaRow(
                    limit.Id,
                    limit.Kind == SlaKind.Total ? "total" : "step",
                    limit.RequestId,
                    request.Number,
                    limit.EditionKey,
                    definition.Name,
                    limit.NodeId,
                    limit.Kind == SlaKind.Total ? definition.Name : definition.TitleOf(limit.NodeId),
                    limit.TaskId,
                    owner,
                    owner is null ? null : names.GetValueOrDefault(owner),
                    reading.Read(limit, now),
                    escalated.Contains(limit.Id)
                )
            );
        }
        return rows;
    }
}
