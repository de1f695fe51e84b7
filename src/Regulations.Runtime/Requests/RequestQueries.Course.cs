using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>How a request went and where it stands.</summary>
public sealed partial class RequestQueries
{
    /// <summary>The history in plain words, oldest first; empty where the viewer may not see the request. Applicants see no names of staff.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, { } person))
        {
            return [];
        }
        var id = request.Id;
        var inside = RequestAccess.IsInside(person, request) || RequestAccess.IsOperator(person, request);
        var entries = await database.Journal.AsNoTracking().Where(e => e.Stream == id).OrderBy(e => e.Seq).ToListAsync(cancellation);
        var tasks = await database.Tasks.AsNoTracking().Where(t => t.RequestId == id).ToListAsync(cancellation);
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var limits = await SlaLookup.LoadAsync(database, reading, clock.GetCurrentInstant(), [id], cancellation);
        var documentTitles = await database
            .Documents.AsNoTracking()
            .Where(d => d.RequestId == id)
            .ToDictionaryAsync(d => d.Id, d => d.Title, StringComparer.Ordinal, cancellation);
        var names = await people.NamesAsync(entries.Select(e => e.Actor), cancellation);
        var timeline = new RequestTimeline(
            definition,
            await EarlierAsync(entries, cancellation),
            tasks,
            documentTitles,
            limits,
            names,
            inside,
            person.UserName
        );
        return timeline.Tell(entries);
    }

    /// <summary>How each reached node stands.</summary>
    public async Task<IReadOnlyList<NodeToken>> TokensAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, _))
        {
            return [];
        }
        var id = request.Id;
        var progress = await database
            .Journal.AsNoTracking()
            .Where(e => e.Stream == id && (e.Kind == JournalKinds.Progress || e.Kind == JournalKinds.Migrated))
            .OrderBy(e => e.Seq)
            .Select(e => new { e.Kind, e.Data })
            .ToListAsync(cancellation);
        var open = await database
            .Tasks.AsNoTracking()
            .Where(t => t.RequestId == id && t.Status == WorkTaskStatus.Open)
            .Select(t => new { t.Id, t.NodeId })
            .ToListAsync(cancellation);
        var limits = await SlaLookup.LoadAsync(database, reading, clock.GetCurrentInstant(), [id], cancellation);
        var state = WorkflowStateJson.Read(request.State);
        var tokens = new NodeTokens();
        foreach (var entry in progress)
        {
            var data = (JsonObject)JsonNode.Parse(entry.Data)!;
            if (entry.Kind == JournalKinds.Migrated)
            {
                tokens.Move(data["nodes"] as JsonObject ?? []);
            }
            else
            {
                tokens.Take(data);
            }
        }
        foreach (var bookmark in state.Bookmarks)
        {
            var task = open.Find(t => t.NodeId == bookmark.NodeId);
            tokens.Waits(bookmark.NodeId, task is null ? null : limits.OfTask(task.Id));
        }
        foreach (var incident in state.Incidents)
        {
            tokens.Failed(incident.NodeId);
        }
        return tokens.All();
    }

    private async Task<IReadOnlyList<EarlierVersion>> EarlierAsync(IEnumerable<JournalEntry> entries, CancellationToken cancellation)
    {
        var earlier = new List<EarlierVersion>();
        foreach (var entry in entries.Where(e => e.Kind == JournalKinds.Migrated))
        {
            var hash = JsonNode.Parse(entry.Data)!["from"]!["hash"]!.GetValue<string>();
            earlier.Add(new EarlierVersion(entry.Seq, await definitions.GetAsync(hash, cancellation)));
        }
        return earlier;
    }

    /// <summary>The SLA ledger, oldest first; staff and operations.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LedgerAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (
            await SeenAsync(database, viewer, requestId, cancellation) is not ({ } request, { } person)
            || !RequestAccess.IsInside(person, request)
        )
        {
            return [];
        }
        var id = request.Id;
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        var clocks = await database
            .SlaClocks.AsNoTracking()
            .Where(c => c.RequestId == id)
            .OrderBy(c => c.Started)
            .ToListAsync(cancellation);
        var clockIds = clocks.Select(c => c.Id).ToList();
        var rungs = await database.SlaRungs.AsNoTracking().Where(r => clockIds.Contains(r.ClockId)).ToListAsync(cancellation);
        var now = clock.GetCurrentInstant();
        return
        [
            .. clocks.Select(c => new LedgerEntry(
                c.Id,
                c.Kind == SlaKind.Total ? "total" : "step",
                c.NodeId,
                c.Kind == SlaKind.Total ? definition.Name : definition.TitleOf(c.NodeId),
                reading.Read(c, now),
                c.EscalateAt,
                [.. rungs.Where(r => r.ClockId == c.Id).OrderBy(r => r.At).Select(r => new RungView(r.Rung, r.At))]
            )),
        ];
    }
}
