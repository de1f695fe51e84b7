using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Operations;

/// <summary>How all work stands; operations, analysts, heads and administrators.</summary>
public sealed partial class DashboardQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;
    private readonly SlaReading reading;
    private readonly WorkingTime time;
    private readonly IClock clock;

    internal DashboardQueries(
        IStore store,
        DefinitionCache definitions,
        PeopleDirectory people,
        SlaReading reading,
        WorkingTime time,
        IClock clock
    )
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
        this.reading = reading;
        this.time = time;
        this.clock = clock;
    }

    /// <summary>Counts by regulation and step; null where the viewer may not see it.</summary>
    public async Task<Dashboard?> OverviewAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        if (!await MaySeeAsync(viewer, cancellation))
        {
            return null;
        }
        await using var database = store.Open();
        var now = clock.GetCurrentInstant();
        var running = await RunningAsync(database, cancellation);
        var (worst, byTask) = await StatesAsync(database, now, cancellation);
        var tasks = await OpenTasksAsync(database, cancellation);
        var loads = new List<RegulationLoad>();
        foreach (var group in running.GroupBy(r => r.EditionKey, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var definition = await definitions.GetAsync(group.Last().DefinitionHash, cancellation);
            var states = new StateCounts(group.Select(r => worst.GetValueOrDefault(r.Id)));
            var steps = Steps(definition, tasks.Where(t => t.EditionKey == group.Key), byTask);
            loads.Add(
                new RegulationLoad(
                    group.Key,
                    definition.Name,
                    states.All,
                    states.OnTrack,
                    states.AtRisk,
                    states.Breached,
                    states.Paused,
                    steps
                )
            );
        }
        var midnight = time.House(now).Zone.AtStartOfDay(time.House(now).DateOf(now)).ToInstant();
        return new Dashboard(
            now,
            await database.Requests.CountAsync(r => r.Phase == RequestPhase.Draft && r.ParentId == null, cancellation),
            loads.Sum(l => l.Running),
            loads.Sum(l => l.OnTrack),
            loads.Sum(l => l.AtRisk),
            loads.Sum(l => l.Breached),
            loads.Sum(l => l.Paused),
            await database.Requests.CountAsync(r => r.FinishedAt >= midnight && r.ParentId == null, cancellation),
            await database.Incidents.CountAsync(i => i.Status == IncidentStatus.Open, cancellation),
            await database.Outbox.CountAsync(m => m.Status == OutboxStatus.Pending, cancellation),
            loads
        );
    }

    private async Task<bool> MaySeeAsync(Viewer viewer, CancellationToken cancellation) =>
        await people.FindAsync(viewer.UserName, cancellation) is { } person
        && (person.IsOverseer || person.IsHead || person.Has(Roles.Analyst));

    private static Task<List<RunningRequest>> RunningAsync(StoreContext database, CancellationToken cancellation) =>
        database
            .Requests.Where(r => r.Phase == RequestPhase.Running && r.ParentId == null)
            .Select(r => new RunningRequest(r.Id, r.EditionKey, r.DefinitionHash))
            .ToListAsync(cancellation);

    private static Task<List<OpenTask>> OpenTasksAsync(StoreContext database, CancellationToken cancellation) =>
        database
            .Tasks.Where(t => t.Status == WorkTaskStatus.Open)
            .Select(t => new OpenTask(t.Id, t.EditionKey, t.NodeId, t.Step, t.Role))
            .ToListAsync(cancellation);

    // Only the instants are compared: counting needs no working time.
    private static async Task<(Dictionary<string, SlaState> Worst, Dictionary<string, SlaState> ByTask)> StatesAsync(
        StoreContext database,
        Instant now,
        CancellationToken cancellation
    )
    {
        var worst = new Dictionary<string, SlaState>(StringComparer.Ordinal);
        var byTask = new Dictionary<string, SlaState>(StringComparer.Ordinal);
        foreach (var limit in await database.SlaClocks.AsNoTracking().Where(c => c.Stopped == null).ToListAsync(cancellation))
        {
            var state = SlaReading.State(limit, now);
            worst[limit.RequestId] = SlaLookup.Worse(worst.GetValueOrDefault(limit.RequestId), state);
            if (limit.TaskId is { } task)
            {
                byTask[task] = state;
            }
        }
        return (worst, byTask);
    }

    private static List<StepLoad> Steps(LoadedDefinition definition, IEnumerable<OpenTask> tasks, Dictionary<string, SlaState> byTask) =>
        [
            .. tasks
                .GroupBy(t => t.NodeId, StringComparer.Ordinal)
                .Select(node =>
                {
                    var states = new StateCounts(node.Select(t => byTask.GetValueOrDefault(t.Id)));
                    var first = node.First();
                    return new StepLoad(
                        node.Key,
                        first.Step,
                        definition.TitleOf(node.Key),
                        first.Role,
                        states.All,
                        states.OnTrack,
                        states.AtRisk,
                        states.Breached,
                        states.Paused
                    );
                })
                .OrderBy(s => s.Step ?? int.MaxValue)
                .ThenBy(s => s.NodeId, StringComparer.Ordinal),
        ];

    private sealed record RunningRequest(string Id, string EditionKey, string DefinitionHash);

    private sealed record OpenTask(string Id, string EditionKey, string NodeId, int? Step, string? Role);

    /// <summary>Work without a limit counts as on track.</summary>
    private sealed class StateCounts
    {
        public StateCounts(IEnumerable<SlaState> states)
        {
            foreach (var state in states)
            {
                All++;
                switch (state)
                {
                    case SlaState.Breached:
                        Breached++;
                        break;
                    case SlaState.AtRisk:
                        AtRisk++;
                        break;
                    case SlaState.Paused:
                        Paused++;
                        break;
                    default:
                        OnTrack++;
                        break;
                }
            }
        }

        public int All { get; }

        public int OnTrack { get; }

        public int AtRisk { get; }

        public int Breached { get; }

        public int Paused { get; }
    }
}
