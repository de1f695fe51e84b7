using System.Collections.Concurrent;
using Regulations.Runtime.Definitions;
using Regulations.Web.ElsaApi.Descriptors;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>What lists and pickers want to know of a content without reading all of it again.</summary>
public sealed record DefinitionHead(string Name, string? Description, DefinitionContents Contents);

/// <summary>The heads of contents, by hash: a content never changes. Bounded.</summary>
public sealed class DefinitionHeads(EditingQueries definitions)
{
    private const int Kept = 1000;
    private readonly ConcurrentDictionary<string, DefinitionHead> heads = new(StringComparer.Ordinal);

    /// <summary>The head of a version; null where its content is no longer there.</summary>
    public async ValueTask<DefinitionHead?> OfAsync(VersionRow version, CancellationToken cancellation)
    {
        if (heads.TryGetValue(version.Hash, out var known))
        {
            return known;
        }
        var json = await definitions.JsonAsync(version.DefinitionId, version.Version, cancellation);
        if (json is null || WorkflowDefinition.Read(json).Definition is not { } read)
        {
            return null;
        }
        if (heads.Count >= Kept)
        {
            heads.Clear();
        }
        // By the content that was read: the draft may have changed since the row was.
        return heads[read.ContentHash] = new DefinitionHead(read.Name, read.Description, DefinitionContents.Of(read));
    }
}
