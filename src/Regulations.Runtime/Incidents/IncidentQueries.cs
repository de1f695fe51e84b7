using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Incidents;

/// <summary>What failed; operations and administrators see it.</summary>
public sealed class IncidentQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;

    internal IncidentQueries(IStore store, DefinitionCache definitions, PeopleDirectory people)
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
    }

    /// <summary>Newest first; null status: all.</summary>
    public async Task<Paged<IncidentView>> ListAsync(
        Viewer viewer,
        IncidentStatus? status,
        PageOf page,
        CancellationToken cancellation = default
    )
    {
        if (!await MaySeeAsync(viewer, cancellation))
        {
            return new Paged<IncidentView>([], 0, page);
        }
        await using var database = store.Open();
        var incidents = database.Incidents.AsNoTracking().Where(i => status == null || i.Status == status);
        var total = await incidents.CountAsync(cancellation);
        var found = await incidents.OrderByDescending(i => i.RaisedAt).Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        var views = new List<IncidentView>(found.Count);
        foreach (var incident in found)
        {
            views.Add(await ViewAsync(database, incident, cancellation));
        }
        return new Paged<IncidentView>(views, total, page);
    }

    /// <summary>One incident; null where there is none or the viewer may not see it.</summary>
    public async Task<IncidentView?> FindAsync(Viewer viewer, string incidentId, CancellationToken cancellation = default)
    {
        if (!await MaySeeAsync(viewer, cancellation))
        {
            return null;
        }
        await using var database = store.Open();
        var incident = await database.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == incidentId, cancellation);
        return incident is null ? null : await ViewAsync(database, incident, cancellation);
    }

    private async Task<bool> MaySeeAsync(Viewer viewer, CancellationToken cancellation) =>
        await people.FindAsync(viewer.UserName, cancellation) is { IsOverseer: true };

    private async Task<IncidentView> ViewAsync(StoreContext database, IncidentRow incident, CancellationToken cancellation)
    {
        var requestId = incident.RequestId;
        var request = await database
            .Requests.Where(r => r.Id == requestId)
            .Select(r => new { r.Number, r.DefinitionHash })
            .SingleAsync(cancellation);
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var activity = definition.Workflow.Find(incident.NodeId);
        return new IncidentView(
            incident.Id,
            incident.RequestId,
            request.Number,
            incident.EditionKey,
            definition.Name,
            incident.NodeId,
            definition.TitleOf(incident.NodeId),
            incident.ActivityType,
            incident.Code,
            incident.Message,
            incident.Property,
            incident.Line,
            incident.System,
            incident.Operation,
            incident.Attempts,
            incident.Status,
            incident.RaisedAt,
            incident.ClosedAt,
            incident.ClosedBy,
            incident.Ground,
            [.. (activity?.Ports ?? []).Where(port => port != "Done")],
            activity?.StaticInput("positive")?.GetValue<string>()
        );
    }
}
