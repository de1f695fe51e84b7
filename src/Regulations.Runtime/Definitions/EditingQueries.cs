using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>Definitions for those who keep them: drafts, versions, what drafts were, who did what. Whether somebody may look is the host's to decide.</summary>
public sealed class EditingQueries
{
    private static readonly RequestPhase[] Live = [RequestPhase.Draft, RequestPhase.Running];
    private readonly IStore store;
    private readonly PeopleDirectory people;
    private readonly FindingsCache findings;
    private readonly IOptions<RuntimeOptions> options;

    internal EditingQueries(IStore store, PeopleDirectory people, FindingsCache findings, IOptions<RuntimeOptions> options)
    {
        this.store = store;
        this.people = people;
        this.findings = findings;
        this.options = options;
    }

    /// <summary>Every definition, by key.</summary>
    public async Task<IReadOnlyList<DefinitionSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await RowsAsync(database, database.DefinitionVersions, cancellation);
        var house = await HouseRules.LoadAsync(database, cancellation);
        var summaries = new List<DefinitionSummary>();
        foreach (var definition in versions.GroupBy(v => v.DefinitionId, StringComparer.Ordinal))
        {
            summaries.Add(await SummaryAsync(database, house, [.. definition], cancellation));
        }
        return [.. summaries.OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    /// <summary>One definition by its id or its edition's key; null: none.</summary>
    public async Task<DefinitionSummary?> FindAsync(string definition, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await VersionsAsync(database, definition, cancellation);
        return versions.Count == 0
            ? null
            : await SummaryAsync(database, await HouseRules.LoadAsync(database, cancellation), versions, cancellation);
    }

    /// <summary>The versions of a definition, the latest first, the draft among them.</summary>
    /// <param name="definition">Its id, or its edition's key.</param>
    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(string definition, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        return await VersionsAsync(database, definition, cancellation);
    }

    /// <summary>What the drafts of a definition were, the latest first; also those that were discarded.</summary>
    public async Task<IReadOnlyList<SaveRow>> SavesAsync(string definitionId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var saves = await database
            .DefinitionSaves.AsNoTracking()
            .Where(s => s.DefinitionId == definitionId)
            .OrderByDescending(s => s.Sequence)
            .Take(1000)
            .ToListAsync(cancellation);
        var doers = await DoersAsync(saves.Select(s => s.By), cancellation);
        return [.. saves.Select(s => new SaveRow(s.Sequence, s.Version, s.Hash, s.Since, s.At, doers(s.By)!, s.Kind))];
    }

    /// <summary>The file of a version; null: there is none.</summary>
    /// <param name="version">Its number; null: what an editor opens.</param>
    public async Task<string?> JsonAsync(string definitionId, int? version = null, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.DefinitionId == definitionId)
            .Select(v => new
            {
                v.Version,
                v.State,
                v.Hash,
            })
            .ToListAsync(cancellation);
        var wanted = version is { } number
            ? versions.Find(v => v.Version == number)
            : versions.OrderByDescending(v => Rank(v.State)).ThenByDescending(v => v.Version).FirstOrDefault();
        return wanted is null ? null : await JsonAsync(database, wanted.Hash, cancellation);
    }

    /// <summary>The file of a content out of a draft's history; null: there is none.</summary>
    public async Task<string?> JsonOfSaveAsync(string definitionId, int sequence, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var hash = await database
            .DefinitionSaves.Where(s => s.DefinitionId == definitionId && s.Sequence == sequence)
            .Select(s => s.Hash)
            .SingleOrDefaultAsync(cancellation);
        return hash is null ? null : await JsonAsync(database, hash, cancellation);
    }

    /// <summary>What lint says of any text, stored or not, as it would when it were published here.</summary>
    public async Task<LintReport> CheckAsync(string json, CancellationToken cancellation = default)
    {
        if (WorkflowDefinition.Read(json).Definition is not { } definition)
        {
            return Linter.Lint(json);
        }
        await using var database = store.Open();
        var house = await HouseRules.LoadAsync(database, cancellation);
        return (await findings.OfAsync(house, definition.ContentHash, () => Task.FromResult(json))).Report;
    }

    /// <summary>A definition's record, the latest first.</summary>
    public async Task<Paged<TrailRow>> TrailAsync(string definitionId, PageOf page, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var stream = DefinitionDesk.StreamPrefix + definitionId;
        var entries = database.Journal.AsNoTracking().Where(e => e.Stream == stream);
        var total = await entries.CountAsync(cancellation);
        var found = await entries.OrderByDescending(e => e.Seq).Skip(page.Skip).Take(page.Take).ToListAsync(cancellation);
        var doers = await DoersAsync(found.Select(e => e.Actor), cancellation);
        return new Paged<TrailRow>(
            [.. found.Select(e => new TrailRow(e.Seq, e.At, doers(e.Actor)!, e.Kind, JsonNode.Parse(e.Data) as JsonObject ?? []))],
            total,
            page
        );
    }

    /// <summary>Recomputes the chain of a definition's record; null: it has none.</summary>
    public async Task<ChainVerdict?> VerifyTrailAsync(string definitionId, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var stream = DefinitionDesk.StreamPrefix + definitionId;
        var entries = await database.Journal.AsNoTracking().Where(e => e.Stream == stream).OrderBy(e => e.Seq).ToListAsync(cancellation);
        return entries is [.., var head] ? JournalChain.Verify(entries, new Dictionary<int, string>(), head.Seq, head.Hash) : null;
    }

    /// <summary>What has to be known before a definition's draft is published; null: there is no draft.</summary>
    /// <param name="definition">Its id, or its edition's key.</param>
    public async Task<PublishingView?> PublishingAsync(Viewer viewer, string definition, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await VersionsAsync(database, definition, cancellation);
        if (versions.FirstOrDefault(v => v.State == DefinitionState.Draft) is not { } draft)
        {
            return null;
        }
        var published = versions.FirstOrDefault(v => v.State == DefinitionState.Published);
        var json = (await JsonAsync(database, draft.Hash, cancellation))!;
        var house = await HouseRules.LoadAsync(database, cancellation);
        var looked = await findings.OfAsync(house, draft.Hash, () => Task.FromResult(json));
        var editors = await FourEyes.EditorsAsync(database, draft.DefinitionId, draft.Version, cancellation);
        var doers = await DoersAsync(editors, cancellation);
        return new PublishingView(
            await SummaryAsync(database, house, versions, cancellation),
            draft,
            json,
            published,
            published is null ? null : await JsonAsync(database, published.Hash, cancellation),
            looked.Findings,
            [.. editors.Select(by => doers(by)!)],
            options.Value.FourEyes && editors.Contains(viewer.UserName)
        );
    }

    private async Task<DefinitionSummary> SummaryAsync(
        StoreContext database,
        HouseRules house,
        IReadOnlyList<VersionRow> versions,
        CancellationToken cancellation
    )
    {
        var current = versions.OrderByDescending(v => Rank(v.State)).ThenByDescending(v => v.Version).First();
        var looked = await findings.OfAsync(house, current.Hash, async () => (await JsonAsync(database, current.Hash, cancellation))!);
        var published = versions.FirstOrDefault(v => v.State == DefinitionState.Published);
        var facts = published is null
            ? looked
            : await findings.OfAsync(house, published.Hash, async () => (await JsonAsync(database, published.Hash, cancellation))!);
        return new DefinitionSummary(
            current.DefinitionId,
            current.Key,
            current.IsEdition,
            looked.Name,
            published,
            versions.FirstOrDefault(v => v.State == DefinitionState.Draft),
            current,
            versions.DistinctBy(v => v.Hash).Sum(v => v.Running),
            versions.DistinctBy(v => v.Hash).Sum(v => v.Requests),
            looked.Findings.Count(finding => finding.IsBlocking),
            looked.Findings.Count(finding => finding is { Severity: Severity.Warning, Accepted: null }),
            versions,
            (JsonObject)facts.Regulation.DeepClone()
        );
    }

    private static int Rank(DefinitionState state) =>
        state switch
        {
            DefinitionState.Draft => 2,
            DefinitionState.Published => 1,
            _ => 0,
        };

    private static Task<string?> JsonAsync(StoreContext database, string hash, CancellationToken cancellation) =>
        database.DefinitionContents.Where(c => c.Hash == hash).Select(c => (string?)c.Json).SingleOrDefaultAsync(cancellation);

    // A key names the definition that has it published, or that had it last.
    private async Task<List<VersionRow>> VersionsAsync(StoreContext database, string definition, CancellationToken cancellation)
    {
        var id = await database
            .DefinitionVersions.Where(v => v.DefinitionId == definition || v.Key == definition)
            .OrderByDescending(v => v.DefinitionId == definition)
            .ThenByDescending(v => v.State == DefinitionState.Published)
            .ThenByDescending(v => v.ChangedAt)
            .Select(v => v.DefinitionId)
            .FirstOrDefaultAsync(cancellation);
        return await RowsAsync(database, database.DefinitionVersions.Where(v => v.DefinitionId == id), cancellation);
    }

    private async Task<List<VersionRow>> RowsAsync(
        StoreContext database,
        IQueryable<DefinitionVersion> wanted,
        CancellationToken cancellation
    )
    {
        var versions = await wanted.AsNoTracking().OrderByDescending(v => v.Version).ToListAsync(cancellation);
        var hashes = versions.Select(v => v.Hash).Distinct().ToList();
        var counts = await database
            .Requests.Where(r => hashes.Contains(r.DefinitionHash))
            .GroupBy(r => r.DefinitionHash)
            .Select(group => new
            {
                Hash = group.Key,
                Requests = group.Count(),
                Running = group.Count(r => Live.Contains(r.Phase)),
            })
            .ToDictionaryAsync(c => c.Hash, cancellation);
        var doers = await DoersAsync(versions.SelectMany(v => new[] { v.CreatedBy, v.ChangedBy, v.PublishedBy }), cancellation);
        return
        [
            .. versions.Select(v => new VersionRow(
                v.DefinitionId,
                v.Version,
                v.Key,
                v.IsEdition,
                v.Hash,
                v.State,
                v.CreatedAt,
                doers(v.CreatedBy)!,
                v.ChangedAt,
                doers(v.ChangedBy)!,
                v.PublishedAt,
                doers(v.PublishedBy),
                v.Reason,
                v.EffectiveFrom,
                counts.TryGetValue(v.Hash, out var count) ? count.Running : 0,
                count?.Requests ?? 0
            )),
        ];
    }

    private async Task<Func<string?, Doer?>> DoersAsync(IEnumerable<string?> userNames, CancellationToken cancellation)
    {
        var names = await people.NamesAsync(userNames, cancellation);
        return userName => userName is null ? null : new Doer(userName, names.GetValueOrDefault(userName));
    }
}
