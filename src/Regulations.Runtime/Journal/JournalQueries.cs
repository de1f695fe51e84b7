using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;

namespace Regulations.Runtime.Journal;

/// <summary>The legal record, for staff of the house, operations and administrators.</summary>
public sealed class JournalQueries
{
    private readonly IStore store;
    private readonly PeopleDirectory people;

    internal JournalQueries(IStore store, PeopleDirectory people)
    {
        this.store = store;
        this.people = people;
    }

    /// <summary>A request's entries, oldest first; empty where the viewer may not see them.</summary>
    public async Task<Paged<JournalEntryView>> EntriesAsync(
        Viewer viewer,
        string requestId,
        PageOf page,
        CancellationToken cancellation = default
    )
    {
        await using var database = store.Open();
        if (!await MaySeeAsync(database, viewer, requestId, cancellation))
        {
            return new Paged<JournalEntryView>([], 0, page);
        }
        var entries = database.Journal.AsNoTracking().Where(e => e.Stream == requestId);
        var total = await entries.CountAsync(cancellation);
        var found = await entries.OrderBy(e => e.Seq).Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        var payloads = await PayloadsAsync(database, requestId, cancellation);
        var names = await people.NamesAsync(found.Select(e => e.Actor), cancellation);
        return new Paged<JournalEntryView>(
            [
                .. found.Select(entry => new JournalEntryView(
                    entry.Seq,
                    entry.At,
                    entry.Actor,
                    names.GetValueOrDefault(entry.Actor),
                    entry.Kind,
                    entry.NodeId,
                    JsonNode.Parse(entry.Data) as JsonObject ?? [],
                    payloads.TryGetValue(entry.Seq, out var payload) ? JsonNode.Parse(payload) : null,
                    entry.PayloadDigest,
                    entry.Hash
                )),
            ],
            total,
            page
        );
    }

    /// <summary>Recomputes a request's chain; null where there is none or the viewer may not see it.</summary>
    public async Task<ChainVerdict?> VerifyAsync(Viewer viewer, string requestId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        if (!await MaySeeAsync(database, viewer, requestId, cancellation))
        {
            return null;
        }
        return await VerifyAsync(database, requestId, cancellation);
    }

    internal static async Task<ChainVerdict?> VerifyAsync(StoreContext database, string requestId, CancellationToken cancellation)
    {
        var head = await database
            .Requests.Where(r => r.Id == requestId)
            .Select(r => new { r.JournalSeq, r.JournalHash })
            .SingleOrDefaultAsync(cancellation);
        if (head is null)
        {
            return null;
        }
        var entries = await database.Journal.AsNoTracking().Where(e => e.Stream == requestId).OrderBy(e => e.Seq).ToListAsync(cancellation);
        return JournalChain.Verify(entries, await PayloadsAsync(database, requestId, cancellation), head.JournalSeq, head.JournalHash);
    }

    internal static async Task<Dictionary<int, string>> PayloadsAsync(
        StoreContext database,
        string stream,
        CancellationToken cancellation
    ) =>
        await database
            .JournalPayloads.AsNoTracking()
            .Where(p => p.Stream == stream && p.Content != null)
            .ToDictionaryAsync(p => p.Seq, p => p.Content!, cancellation);

    private async Task<bool> MaySeeAsync(StoreContext database, Viewer viewer, string requestId, CancellationToken cancellation) =>
        await people.FindAsync(viewer.UserName, cancellation) is { } person
        && await database.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId, cancellation) is { } request
        && RequestAccess.IsInside(person, request);
}
