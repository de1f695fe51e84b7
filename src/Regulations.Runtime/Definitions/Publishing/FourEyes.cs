using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Who had a hand in a draft does not publish it alone.</summary>
internal static class FourEyes
{
    /// <summary>Everybody who saved a content of the draft since the last publication, by user name; what was brought back counts as well.</summary>
    public static async Task<IReadOnlyList<string>> EditorsAsync(
        StoreContext store,
        string definitionId,
        int version,
        CancellationToken cancellation
    ) =>
        await store
            .DefinitionSaves.Where(s => s.DefinitionId == definitionId && s.Version == version)
            .Select(s => s.By)
            .Distinct()
            .OrderBy(by => by)
            .ToListAsync(cancellation);
}
