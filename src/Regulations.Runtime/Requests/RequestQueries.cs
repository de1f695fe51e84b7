using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Documents;
using Regulations.Runtime.People;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>Requests for those who may see them: the applicant their own, operators those of their counter, staff those of their provider, operations all.</summary>
public sealed partial class RequestQueries
{
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly PeopleDirectory people;
    private readonly RequestRows rows;
    private readonly TaskRows taskRows;
    private readonly SlaReading reading;
    private readonly DocumentQueries documents;
    private readonly IClock clock;

    internal RequestQueries(
        IStore store,
        DefinitionCache definitions,
        PeopleDirectory people,
        RequestRows rows,
        TaskRows taskRows,
        SlaReading reading,
        DocumentQueries documents,
        IClock clock
    )
    {
        this.store = store;
        this.definitions = definitions;
        this.people = people;
        this.rows = rows;
        this.taskRows = taskRows;
        this.reading = reading;
        this.documents = documents;
        this.clock = clock;
    }

    /// <summary>One request by number or id; null where there is none or the viewer may not see it.</summary>
    public async Task<RequestView?> FindAsync(Viewer viewer, string numberOrId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, numberOrId, cancellation) is not ({ } request, { } person))
        {
            return null;
        }
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var requestId = request.Id;
        var open = await database
            .Tasks.AsNoTracking()
            .Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open)
            .OrderBy(t => t.CreatedAt)
            .ToListAsync(cancellation);
        var mine = RequestAccess.IsApplicant(person, request) || RequestAccess.IsOperator(person, request);
        return new RequestView(
            (await rows.MakeAsync(database, [request], cancellation))[0],
            request.DefinitionVersion,
            request.DefinitionHash,
            ApplicantOf.Details(definition, WorkflowStateJson.Read(request.State)),
            request.OperatorUser,
            await taskRows.MakeAsync(database, open, cancellation),
            new RequestRights(
                Withdraw: mine && request is { FinishedAt: null, SettledAt: null },
                Attach: (mine || RequestAccess.IsStaffOf(person, request)) && request.FinishedAt is null,
                SeeJournal: RequestAccess.IsInside(person, request),
                Erase: person.Has(Roles.Administrator) && request is { FinishedAt: not null, ErasedAt: null }
            )
        );
    }

    /// <summary>Requests, newest first: for staff those of their provider, for operators those their office took in, for operations and analysts all.</summary>
    public async Task<Paged<RequestRow>> SearchAsync(
        Viewer viewer,
        RequestFilter filter,
        PageOf page,
        CancellationToken cancellation = default
    )
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        if (person is null || !(person.IsStaff || person.IsOverseer || person.HasAny(Roles.Analyst, Roles.Operator)))
        {
            return new Paged<RequestRow>([], 0, page);
        }
        await using var database = store.Open();
        var found = RequestAccess.SeenBy(person, Filtered(database, filter));
        return await PageAsync(database, found, page, cancellation);
    }

    /// <summary>The viewer's own requests (as applicant) or those the viewer began (as operator), newest first.</summary>
    public async Task<Paged<RequestRow>> OwnAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default)
    {
        var me = viewer.UserName;
        await using var database = store.Open();
        var own = database.Requests.Where(r => r.ParentId == null && (r.ApplicantUser == me || r.OperatorUser == me));
        return await PageAsync(database, own, page, cancellation);
    }

    private IQueryable<Request> Filtered(StoreContext database, RequestFilter filter)
    {
        var found = filter.Inner ? database.Requests : database.Requests.Where(r => r.ParentId == null);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var part = filter.Text.Trim();
            var upper = part.ToUpperInvariant();
            found = found.Where(r =>
                r.Number != null && r.Number.Contains(upper) || r.ApplicantName != null && r.ApplicantName.Contains(part) || r.Id == part
            );
        }
        found = filter.Edition is { } edition ? found.Where(r => r.EditionKey == edition) : found;
        found = filter.Kind is { } kind ? found.Where(r => r.Kind == kind) : found;
        found = filter.Channel is { } channel ? found.Where(r => r.Channel == channel) : found;
        found = filter.Phase is { } phase ? found.Where(r => r.Phase == phase) : found;
        found = filter.Version is { } version ? found.Where(r => r.DefinitionVersion == version) : found;
        if (filter.NodeId is { } node)
        {
            found = found.Where(r => database.Tasks.Any(t => t.RequestId == r.Id && t.NodeId == node && t.Status == WorkTaskStatus.Open));
        }
        return filter.Sla is { } state ? WithWorst(database, found, state) : found;
    }

    // The worst state among running limits, asked of the database by the stored instants.
    private IQueryable<Request> WithWorst(StoreContext database, IQueryable<Request> found, SlaState state)
    {
        var now = clock.GetCurrentInstant();
        var running = database.SlaClocks.Where(c => c.Stopped == null && c.Budget != null);
        var breached = running.Where(c => c.PausedAt == null && c.Due < now).Select(c => c.RequestId);
        var risky = running.Where(c => c.PausedAt == null && c.WarnAt <= now).Select(c => c.RequestId);
        var ticking = running.Where(c => c.PausedAt == null).Select(c => c.RequestId);
        var paused = running.Where(c => c.PausedAt != null).Select(c => c.RequestId);
        return state switch
        {
            SlaState.Breached => found.Where(r => breached.Contains(r.Id)),
            SlaState.AtRisk => found.Where(r => risky.Contains(r.Id) && !breached.Contains(r.Id)),
            SlaState.OnTrack => found.Where(r => ticking.Contains(r.Id) && !risky.Contains(r.Id)),
            SlaState.Paused => found.Where(r => paused.Contains(r.Id) && !ticking.Contains(r.Id)),
            _ => found.Where(r => !running.Select(c => c.RequestId).Contains(r.Id)),
        };
    }

    private async Task<Paged<RequestRow>> PageAsync(
        StoreContext database,
        IQueryable<Request> found,
        PageOf page,
        CancellationToken cancellation
    )
    {
        var total = await found.CountAsync(cancellation);
        var some = await found
            .AsNoTracking()
            .OrderByDescending(r => r.StartedAt)
            .ThenByDescending(r => r.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancellation);
        return new Paged<RequestRow>(await rows.MakeAsync(database, some, cancellation), total, page);
    }

    private async Task<(Request? Request, KnownPerson? Person)> SeenAsync(
        StoreContext database,
        Viewer viewer,
        string numberOrId,
        CancellationToken cancellation
    )
    {
        var person = await people.FindAsync(viewer.UserName, cancellation);
        var request = await database
            .Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == numberOrId || r.Number == numberOrId, cancellation);
        return person is not null && request is not null && RequestAccess.MaySee(person, request) ? (request, person) : (null, null);
    }
}
