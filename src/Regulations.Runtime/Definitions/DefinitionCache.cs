using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>Compiled definitions by the hash of their content; a content never changes, so what is cached never goes stale. Bounded: the least used goes.</summary>
internal sealed class DefinitionCache(IStore store)
{
    private const int Kept = 64;
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>The definition of a content.</summary>
    /// <exception cref="InvalidOperationException">The content is not stored, or no longer compiles.</exception>
    public async ValueTask<LoadedDefinition> GetAsync(string hash, CancellationToken cancellation)
    {
        if (entries.TryGetValue(hash, out var entry))
        {
            entry.LastUse = Interlocked.Increment(ref uses);
            return entry.Definition;
        }
        await using var database = store.Open();
        var json =
            await database.DefinitionContents.Where(c => c.Hash == hash).Select(c => c.Json).SingleOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException($"Definition content {hash} is not stored.");
        var compiled = WorkflowCompiler.Compile(json, await CatalogAsync(database, cancellation));
        var workflow =
            compiled.Workflow
            ?? throw new InvalidOperationException($"Definition content {hash} does not compile: {compiled.Findings[0].Code}.");
        return Keep(hash, new LoadedDefinition(workflow));
    }

    /// <summary>Published definitions that others may use as an activity, by their name.</summary>
    internal static async Task<IWorkflowCatalog> CatalogAsync(StoreContext database, CancellationToken cancellation)
    {
        var published = await (
            from version in database.DefinitionVersions
            join content in database.DefinitionContents on version.Hash equals content.Hash
            where version.State == DefinitionState.Published && !version.IsEdition
            select content.Json
        ).ToListAsync(cancellation);
        return new PublishedCatalog(published);
    }

    private LoadedDefinition Keep(string hash, LoadedDefinition definition)
    {
        entries[hash] = new Entry(definition) { LastUse = Interlocked.Increment(ref uses) };
        while (entries.Count > Kept)
        {
            entries.TryRemove(entries.MinBy(e => e.Value.LastUse).Key, out _);
        }
        return definition;
    }

    private sealed class Entry(LoadedDefinition definition)
    {
        public LoadedDefinition Definition { get; } = definition;

        public long LastUse { get; set; }
    }

    private sealed class PublishedCatalog(IEnumerable<string> published) : IWorkflowCatalog
    {
        private readonly Dictionary<string, WorkflowDefinition> byName = published
            .Select(json => WorkflowDefinition.Read(json).Definition)
            .OfType<WorkflowDefinition>()
            .GroupBy(d => d.Name, StringComparer.Ordinal)
            .ToDictionary(d => d.Key, d => d.Last(), StringComparer.Ordinal);

        public WorkflowDefinition? FindAsActivity(string activityType, int version) => byName.GetValueOrDefault(activityType);
    }
}
