using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>A version in Studio's list.</summary>
public sealed record DefinitionLine(
    string Id,
    string DefinitionId,
    string Name,
    string? Description,
    int Version,
    DateTimeOffset CreatedAt,
    bool IsLatest,
    bool IsPublished,
    bool IsReadonly,
    JsonArray Links
)
{
    public string MaterializerName => "Json";

    public bool IsMaterializerAvailable => true;
}

/// <summary>A page of a list.</summary>
public sealed record DefinitionPage(IReadOnlyList<DefinitionLine> Items, int TotalCount, JsonArray Links);

/// <summary>What of the list is asked for, as Studio writes it in the address.</summary>
public sealed record DefinitionQuery(
    string? VersionOptions,
    int? Page,
    int? PageSize,
    string? SearchTerm,
    string? OrderBy,
    string? OrderDirection,
    string[]? DefinitionIds,
    string[]? Ids
)
{
    private const int Largest = 500;

    public int Size => Math.Clamp(PageSize ?? 100, 1, Largest);

    public int Skip => Math.Clamp(Page ?? 0, 0, 1_000_000) * Size;
}

/// <summary>The list of definitions.</summary>
public sealed class DefinitionListing(EditingQueries definitions, DefinitionHeads heads, SignedIn person, Words words)
{
    private bool MayEdit => person.May(Permissions.EditDefinitions);

    public async Task<DefinitionPage> ReadAsync(DefinitionQuery query, CancellationToken cancellation)
    {
        var choice = VersionChoice.Read(query.VersionOptions);
        var lines = new List<DefinitionLine>();
        foreach (var definition in await definitions.ListAsync(cancellation))
        {
            if (query.DefinitionIds is { Length: > 0 } wanted && !wanted.Contains(definition.DefinitionId))
            {
                continue;
            }
            var versions = await definitions.VersionsAsync(definition.DefinitionId, cancellation);
            // Versions asked for by their ids may be any.
            var meant = query.Ids is { Length: > 0 } ids
                ? versions.Where(v => ids.Contains(VersionId.Of(v.DefinitionId, v.Version)))
                : choice.Of(versions);
            foreach (var version in meant)
            {
                lines.Add(await LineAsync(version, versions, words.Of(definition.Name), cancellation));
            }
        }
        var found = lines.Where(line => Matches(line, query.SearchTerm)).ToList();
        return new DefinitionPage([.. Ordered(found, query).Skip(query.Skip).Take(query.Size)], found.Count, Links.OfList(MayEdit));
    }

    /// <summary>One version as a line.</summary>
    public async Task<DefinitionLine> LineAsync(
        VersionRow version,
        IReadOnlyList<VersionRow> versions,
        string? name,
        CancellationToken cancellation
    )
    {
        var facts = DefinitionShelf.FactsOf(version, versions);
        var head = await heads.OfAsync(version, cancellation);
        return new DefinitionLine(
            facts.Id,
            facts.DefinitionId,
            name ?? head?.Name ?? facts.DefinitionId,
            head?.Description,
            facts.Number,
            facts.CreatedAt.ToDateTimeOffset(),
            facts.IsLatest,
            facts.IsPublished,
            !MayEdit,
            Links.Of(facts.DefinitionId, MayEdit)
        );
    }

    private static bool Matches(DefinitionLine line, string? term) =>
        string.IsNullOrWhiteSpace(term)
        || new[] { line.Name, line.Description, line.DefinitionId, line.Id }.Any(text =>
            text?.Contains(term.Trim(), StringComparison.OrdinalIgnoreCase) == true
        );

    private static IEnumerable<DefinitionLine> Ordered(List<DefinitionLine> lines, DefinitionQuery query)
    {
        var isDescending = string.Equals(query.OrderDirection, "Descending", StringComparison.OrdinalIgnoreCase);
        IComparer<object> comparer = Comparer<object>.Create((a, b) => isDescending ? Compare(b, a) : Compare(a, b));
        return query.OrderBy?.ToUpperInvariant() switch
        {
            "CREATED" => lines.OrderBy(line => (object)line.CreatedAt, comparer),
            "VERSION" => lines.OrderBy(line => (object)line.Version, comparer),
            _ => lines.OrderBy(line => (object)line.Name, comparer).ThenByDescending(line => line.Version),
        };
    }

    private static int Compare(object a, object b) =>
        a is string one && b is string other
            ? string.Compare(one, other, StringComparison.OrdinalIgnoreCase)
            : Comparer<object>.Default.Compare(a, b);
}
