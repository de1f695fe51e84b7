using System.Collections.Concurrent;
using Regulations.Editions.Facts;
using Regulations.Runtime.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Services;

/// <summary>Names of request kinds, as the editions name them, in the reader's language. Read once per request for the editions that are shown.</summary>
public sealed class KindNames(DefinitionQueries definitions, Words words)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, LocalText>> byEdition = new(StringComparer.Ordinal);

    /// <summary>Reads the names of every published edition; before a page is rendered.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        foreach (var row in await definitions.ListAsync(cancellation))
        {
            byEdition[row.Key] =
                (row.Regulation["kindNames"] as System.Text.Json.Nodes.JsonObject)?.ToDictionary(
                    k => k.Key,
                    k => LocalText.Read(k.Value),
                    StringComparer.Ordinal
                )
                ?? [];
        }
    }

    /// <summary>The kind's name; the kind itself where the edition does not name it.</summary>
    public string Of(string edition, string? kind) =>
        kind is null ? ""
        : byEdition.TryGetValue(edition, out var names) && names.TryGetValue(kind, out var name) ? words.Of(name)
        : kind;
}
