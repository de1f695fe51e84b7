using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Instances;

/// <summary>
/// Requests as instances of their definitions: what the activities went through and what the engine remembers. Who may see a request may see its
/// course; what may be personal is shown to those who know all of the request.
/// </summary>
public sealed class InstanceQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;

    internal InstanceQueries(IStore store, DefinitionCache definitions, PeopleDirectory people)
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
    }

    /// <summary>Instances the viewer may see.</summary>
    public async Task<Paged<InstanceHead>> ListAsync(
        Viewer viewer,
        InstanceFilter filter,
        InstanceOrder order,
        PageOf page,
        CancellationToken cancellation = default
    )
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person)
        {
            return new Paged<InstanceHead>([], 0, page);
        }
        await using var database = store.Open();
        var requests = RequestAccess.SeenBy(person, database.Requests.AsNoTracking());
        if (filter.DefinitionIds is { Count: > 0 } wanted)
        {
            var keys = await database
                .DefinitionVersions.Where(v => wanted.Contains(v.DefinitionId))
                .Select(v => v.Key)
                .Distinct()
                .ToListAsync(cancellation);
            requests = requests.Where(r => keys.Contains(r.EditionKey));
        }
        else
        {
            requests = requests.Where(r => r.ParentId == null);
        }
        var found = InstanceListing.Where(WithChange(database, requests), filter);
        var total = await found.CountAsync(cancellation);
        var some = await InstanceListing.Order(found, order).Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        return new Paged<InstanceHead>(await HeadsAsync(database, some, cancellation), total, page);
    }

    /// <summary>One instance by its request's id or number; null where there is none or the viewer may not see it.</summary>
    public async Task<InstanceView?> FindAsync(Viewer viewer, string numberOrId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, numberOrId, cancellation) is not { Found: { } found } seen)
        {
            return null;
        }
        var definition = await definitions.GetAsync(found.Request.DefinitionHash, cancellation);
        var head = (await HeadsAsync(database, [found], cancellation))[0];
        return InstanceReading.Of(
            head,
            definition.Workflow,
            WorkflowStateJson.Read(found.Request.State),
            RequestAccess.IsInside(seen.Person!, found.Request)
        );
    }

    /// <summary>What the activities of a request went through; null where there is none or the viewer may not see it.</summary>
    public async Task<RequestCourse?> CourseAsync(Viewer viewer, string numberOrId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, numberOrId, cancellation) is not { Found.Request: { } request } seen)
        {
            return null;
        }
        var id = request.Id;
        var entries = await database.Journal.AsNoTracking().Where(e => e.Stream == id).OrderBy(e => e.Seq).ToListAsync(cancellation);
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var course = CourseReading.Of(definition.Workflow, entries, WorkflowStateJson.Read(request.State));
        return RequestAccess.IsInside(seen.Person!, request) ? course : CourseReading.ForOutsiders(course, viewer.UserName);
    }

    /// <summary>How many requests the viewer may see on each version of a definition, the newest version first; versions without any are left out.</summary>
    /// <param name="key">The edition's key; the definition's id where it is no edition.</param>
    public async Task<IReadOnlyList<VersionLoad>> LoadAsync(Viewer viewer, string key, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person)
        {
            return [];
        }
        await using var database = store.Open();
        return await RequestAccess
            .SeenBy(person, database.Requests.AsNoTracking())
            .Where(r => r.EditionKey == key)
            .GroupBy(r => r.DefinitionVersion)
            .OrderByDescending(g => g.Key)
            .Select(g => new VersionLoad(g.Key, g.Count(r => r.FinishedAt == null), g.Count()))
            .ToListAsync(cancellation);
    }

    /// <summary>Whether an instance still goes on; null where there is none or the viewer may not see it.</summary>
    public async Task<InstancePulse?> PulseAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        if (await people.FindAsync(viewer.UserName, cancellation) is not { } person)
        {
            return null;
        }
        await using var database = store.Open();
        var seen = RequestAccess.SeenBy(person, database.Requests.AsNoTracking()).Where(r => r.Id == requestId);
        // Asked every few seconds by every open viewer: neither the engine's state nor the journal's entries are read.
        var pulse = await (
            from request in seen
            join entry in database.Journal on new { Stream = request.Id, Seq = request.JournalSeq } equals new { entry.Stream, entry.Seq }
            select new
            {
                request.Phase,
                request.HasIncident,
                request.FinishedAt,
                entry.At,
            }
        ).FirstOrDefaultAsync(cancellation);
        return pulse is null
            ? null
            : new InstancePulse(pulse.FinishedAt is null, InstanceReading.StateOf(pulse.Phase, pulse.HasIncident), pulse.At);
    }

    private static IQueryable<ListedInstance> WithChange(StoreContext database, IQueryable<Request> requests) =>
        from request in requests
        join entry in database.Journal on new { Stream = request.Id, Seq = request.JournalSeq } equals new { entry.Stream, entry.Seq }
        select new ListedInstance { Request = request, ChangedAt = entry.At };

    private async Task<(ListedInstance? Found, KnownPerson? Person)> SeenAsync(
        StoreContext database,
        Viewer viewer,
        string numberOrId,
        CancellationToken cancellation
    )
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        var wanted = database.Requests.AsNoTracking().Where(r => r.Id == numberOrId || r.Number == numberOrId);
        var found = await WithChange(database, wanted).FirstOrDefaultAsync(cancellation);
        return person is not null && found is not null && RequestAccess.MaySee(person, found.Request) ? (found, person) : (null, null);
    }

    private async Task<IReadOnlyList<InstanceHead>> HeadsAsync(
        StoreContext database,
        IReadOnlyList<ListedInstance> found,
        CancellationToken cancellation
    )
    {
        var broken = found.Where(i => i.Request.HasIncident).Select(i => i.Request.Id).ToList();
        var incidents = await database
            .Incidents.Where(i => broken.Contains(i.RequestId) && i.Status == IncidentStatus.Open)
            .GroupBy(i => i.RequestId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellation);
        var heads = new List<InstanceHead>(found.Count);
        foreach (var (request, changedAt) in found.Select(i => (i.Request, i.ChangedAt)))
        {
            var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
            heads.Add(
                new InstanceHead(
                    request.Id,
                    request.Number,
                    definition.Workflow.Definition.DefinitionId,
                    request.DefinitionVersion,
                    request.Phase,
                    InstanceReading.StateOf(request.Phase, request.HasIncident),
                    incidents.GetValueOrDefault(request.Id),
                    request.StartedAt,
                    changedAt,
                    request.FinishedAt,
                    request.ParentId
                )
            );
        }
        return heads;
    }
}
