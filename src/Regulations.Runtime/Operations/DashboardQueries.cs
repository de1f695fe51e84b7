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

/// <summary>How work stands: all of it for operations, analysts and administrators, that of their own office for heads.</summary>
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
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, cancellation) is not { } requests)
        {
            return null;
        }
        var now = clock.GetCurrentInstant();
        var loads = await new LoadCounts(definitions).ByRegulationAsync(database, requests, now, cancellation);
        var midnight = time.House(now).Zone.AtStartOfDay(time.House(now).DateOf(now)).ToInstant();
        return new Dashboard(
            now,
            await requests.CountAsync(r => r.Phase == RequestPhase.Draft && r.ParentId == null, cancellation),
            loads.Sum(l => l.Running),
            loads.Sum(l => l.OnTrack),
            loads.Sum(l => l.AtRisk),
            loads.Sum(l => l.Breached),
            loads.Sum(l => l.Paused),
            await requests.CountAsync(r => r.FinishedAt >= midnight && r.ParentId == null, cancellation),
            await database.Incidents.CountAsync(
                i => i.Status == IncidentStatus.Open && requests.Any(r => r.Id == i.RequestId),
                cancellation
            ),
            await database.Outbox.CountAsync(m => m.Status == OutboxStatus.Pending && requests.Any(r => r.Id == m.RequestId), cancellation),
            loads
        );
    }

    /// <summary>The requests the viewer watches over; null where the viewer watches over none.</summary>
    private async Task<IQueryable<Request>?> SeenAsync(StoreContext database, Viewer viewer, CancellationToken cancellation)
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        if (person is null || !(person.IsOverseer || person.IsHead || person.Has(Roles.Analyst)))
        {
            return null;
        }
        var offices = person.Offices;
        return person.IsOverseer || person.Has(Roles.Analyst)
            ? database.Requests
            : database.Requests.Where(r => r.OfficeId == null || offices.Contains(r.OfficeId));
    }
}
