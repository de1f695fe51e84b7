using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Sla;

/// <summary>Finds the ledger lines of rows in a list with one query, and reads them all for the same moment.</summary>
internal sealed class SlaLookup(SlaReading reading, Instant now)
{
    private readonly Dictionary<string, SlaView> byTask = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlaView> totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlaState> worst = new(StringComparer.Ordinal);

    public Instant Now => now;

    public static async Task<SlaLookup> LoadAsync(
        StoreContext database,
        SlaReading reading,
        Instant now,
        IReadOnlyCollection<string> requestIds,
        CancellationToken cancellation
    )
    {
        var lookup = new SlaLookup(reading, now);
        var clocks = await database
            .SlaClocks.AsNoTracking()
            .Where(c => requestIds.Contains(c.RequestId))
            .OrderBy(c => c.Started)
            .ToListAsync(cancellation);
        clocks.ForEach(lookup.Take);
        return lookup;
    }

    public SlaView? OfTask(string taskId) => byTask.GetValueOrDefault(taskId);

    public SlaView? TotalOf(string requestId) => totals.GetValueOrDefault(requestId);

    public SlaState WorstOf(string requestId) => worst.GetValueOrDefault(requestId);

    /// <summary>Of two states of running limits the one that needs a person sooner.</summary>
    public static SlaState Worse(SlaState one, SlaState other) => Weight(one) >= Weight(other) ? one : other;

    private void Take(SlaClock clock)
    {
        var view = reading.Read(clock, now);
        if (clock.TaskId is { } task)
        {
            byTask[task] = view;
        }
        else
        {
            totals[clock.RequestId] = view;
        }
        if (clock.Stopped is null)
        {
            worst[clock.RequestId] = Worse(worst.GetValueOrDefault(clock.RequestId), view.State);
        }
    }

    private static int Weight(SlaState state) =>
        state switch
        {
            SlaState.Breached => 4,
            SlaState.AtRisk => 3,
            SlaState.OnTrack => 2,
            SlaState.Paused => 1,
            _ => 0,
        };
}
