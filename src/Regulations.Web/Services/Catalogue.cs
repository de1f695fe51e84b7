using Regulations.Editions;
using Regulations.Editions.Forms;
using Regulations.Runtime.Definitions;
using Regulations.Web.Forms;

namespace Regulations.Web.Services;

/// <summary>A service as the catalogue shows it.</summary>
/// <param name="Startable">New requests are accepted.</param>
public sealed record CatalogueEntry(Edition Edition, bool Startable)
{
    /// <summary>Where its page is.</summary>
    public string Address => "/services/" + Edition.Key;

    /// <summary>Documents that the applicant's form asks for, with the kinds and cases they are asked for in.</summary>
    public IEnumerable<FormField> Documents => Edition.Forms.GetValueOrDefault("request")?.Fields.Where(FormFields.IsAttachment) ?? [];
}

/// <summary>The services offered, read from the definitions that a request takes which begins now.</summary>
public sealed class Catalogue(DefinitionQueries definitions)
{
    /// <summary>All of them, by key.</summary>
    public async Task<IReadOnlyList<CatalogueEntry>> AllAsync(CancellationToken cancellation)
    {
        var entries = new List<CatalogueEntry>();
        foreach (var row in await definitions.ListAsync(cancellation))
        {
            if (await FindAsync(row.Key, cancellation) is { } entry)
            {
                entries.Add(entry);
            }
        }
        return entries;
    }

    /// <summary>One by its key; null: there is none.</summary>
    public async Task<CatalogueEntry?> FindAsync(string key, CancellationToken cancellation) =>
        await definitions.TakenNowAsync(key, cancellation) is { } found
            ? new CatalogueEntry(Edition.Read(found.Json), found.Row.Startable)
            : null;
}
