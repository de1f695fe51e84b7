using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.People;

/// <summary>Offices and the departments below them.</summary>
internal static class OfficeTree
{
    /// <summary>The office and those it belongs to, upwards; empty for null and for an office nobody knows.</summary>
    public static async Task<IReadOnlyList<string>> UpwardsAsync(StoreContext store, string? office, CancellationToken cancellation)
    {
        if (office is null)
        {
            return [];
        }
        var parents = await ParentsAsync(store, cancellation);
        var line = new List<string>();
        for (var id = office; id is not null && parents.TryGetValue(id, out var parent) && !line.Contains(id); id = parent)
        {
            line.Add(id);
        }
        return line;
    }

    /// <summary>The office and all below it.</summary>
    public static async Task<IReadOnlyList<string>> DownwardsAsync(StoreContext store, string office, CancellationToken cancellation)
    {
        var parents = await ParentsAsync(store, cancellation);
        var found = new List<string> { office };
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(parents.Where(pair => pair.Value == found[next] && !found.Contains(pair.Key)).Select(pair => pair.Key));
        }
        return found;
    }

    private static Task<Dictionary<string, string?>> ParentsAsync(StoreContext store, CancellationToken cancellation) =>
        store.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.ParentId, StringComparer.Ordinal, cancellation);
}
