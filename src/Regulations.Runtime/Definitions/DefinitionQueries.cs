using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions;

/// <summary>The catalogue of regulation editions; anyone may read it.</summary>
public sealed class DefinitionQueries
{
    private static readonly RequestPhase[] Live = [RequestPhase.Draft, RequestPhase.Running];
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly InForce inForce;
    private readonly IClock clock;
    private readonly IOptions<RuntimeOptions> options;

    internal DefinitionQueries(IStore store, DefinitionCache definitions, InForce inForce, IClock clock, IOptions<RuntimeOptions> options)
    {
        this.store = store;
        this.definitions = definitions;
        this.inForce = inForce;
        this.clock = clock;
        this.options = options;
    }

    /// <summary>The published version of every edition, by key.</summary>
    public async Task<IReadOnlyList<DefinitionRow>> ListAsync(CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.IsEdition && v.State != DefinitionState.Draft)
            .OrderBy(v => v.Key)
            .ToListAsync(cancellation);
        var running = await RunningAsync(database, cancellation);
        var rows = new List<DefinitionRow>();
        foreach (var edition in versions.GroupBy(v => v.Key, StringComparer.Ordinal))
        {
            if (edition.FirstOrDefault(v => v.State == DefinitionState.Published) is { } published)
            {
                rows.Add(await RowAsync(published, await StandingAsync([.. edition], cancellation), running, cancellation));
            }
        }
        return rows;
    }

    /// <summary>One edition by key (<c>eastkz/survey-licence</c>) or definition id (<c>eastkz-survey-licence</c>); null: none. <paramref name="version"/> null: the published one.</summary>
    public async Task<DefinitionView?> FindAsync(string key, int? version = null, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => (v.Key == key || v.DefinitionId == key) && v.State != DefinitionState.Draft)
            .OrderByDescending(v => v.Version)
            .ToListAsync(cancellation);
        var wanted = versions.Find(v => version is null ? v.State == DefinitionState.Published : v.Version == version);
        return wanted is null
            ? null
            : await ViewAsync(database, wanted, versions, await StandingAsync(versions, cancellation), cancellation);
    }

    /// <summary>The version of an edition that a request takes which begins now: the one in force, else the published one; null: none.</summary>
    public async Task<DefinitionView?> TakenNowAsync(string key, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        var versions = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.Key == key && v.IsEdition && v.State != DefinitionState.Draft)
            .OrderByDescending(v => v.Version)
            .ToListAsync(cancellation);
        var standing = await StandingAsync(versions, cancellation);
        return standing.Version is null ? null : await ViewAsync(database, standing.Version, versions, standing, cancellation);
    }

    /// <summary>A stored definition by the hash of its content, as running requests name it; null: none.</summary>
    public async Task<string?> JsonByHashAsync(string hash, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        return await JsonAsync(database, hash, cancellation);
    }

    private async Task<DefinitionView> ViewAsync(
        StoreContext database,
        DefinitionVersion wanted,
        List<DefinitionVersion> versions,
        Standing standing,
        CancellationToken cancellation
    )
    {
        var running = await RunningAsync(database, cancellation);
        return new DefinitionView(
            await RowAsync(wanted, standing, running, cancellation),
            (await JsonAsync(database, wanted.Hash, cancellation))!,
            [
                .. versions.Select(v => new DefinitionVersionView(
                    v.Version,
                    v.Hash,
                    v.PublishedAt ?? v.CreatedAt,
                    Count(running, v.Key, v.Hash)
                )),
            ]
        );
    }

    private Task<Standing> StandingAsync(IEnumerable<DefinitionVersion> versions, CancellationToken cancellation) =>
        inForce.OfAsync(
            [.. versions.Where(v => v.State is DefinitionState.Published or DefinitionState.Superseded)],
            clock.GetCurrentInstant(),
            options.Value.AllowRepealed,
            cancellation
        );

    private static Task<string?> JsonAsync(StoreContext database, string hash, CancellationToken cancellation) =>
        database.DefinitionContents.Where(c => c.Hash == hash).Select(c => (string?)c.Json).SingleOrDefaultAsync(cancellation);

    private static async Task<List<(string Key, string Hash, int Count)>> RunningAsync(
        StoreContext database,
        CancellationToken cancellation
    )
    {
        var counts = await database
            .Requests.Where(r => Live.Contains(r.Phase))
            .GroupBy(r => new { r.EditionKey, r.DefinitionHash })
            .Select(group => new
            {
                group.Key.EditionKey,
                group.Key.DefinitionHash,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        return [.. counts.Select(c => (c.EditionKey, c.DefinitionHash, c.Count))];
    }

    private static int Count(List<(string Key, string Hash, int Count)> running, string key, string? hash) =>
        running.Where(r => r.Key == key && (hash is null || r.Hash == hash)).Sum(r => r.Count);

    private async Task<DefinitionRow> RowAsync(
        DefinitionVersion version,
        Standing standing,
        List<(string Key, string Hash, int Count)> running,
        CancellationToken cancellation
    )
    {
        var definition = await definitions.GetAsync(version.Hash, cancellation);
        var regulation = definition.Workflow.CustomProperties["regulation"] as JsonObject;
        return new DefinitionRow(
            version.Key,
            version.DefinitionId,
            version.Version,
            version.Hash,
            version.PublishedAt ?? version.CreatedAt,
            definition.Name,
            (JsonObject?)regulation?.DeepClone() ?? [],
            Count(running, version.Key, null),
            standing.Refused is null
        );
    }
}
