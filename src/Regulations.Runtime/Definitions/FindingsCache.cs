using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Regulations.Editions.Lint;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions;

/// <summary>
/// What lint says of stored contents, remembered for as long as what they are held against is the same: the roles people have, the offices, the
/// helper workflows. Whether it is, is asked at most every few seconds.
/// </summary>
internal sealed class FindingsCache(TimeProvider time)
{
    private const int Kept = 256;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(string Hash, string Surroundings), LintReport> reports = new();
    private volatile Asked? asked;

    public async ValueTask<LintReport> OfAsync(StoreContext database, string hash, string json, CancellationToken cancellation)
    {
        var key = (hash, await SurroundingsAsync(database, cancellation));
        if (reports.TryGetValue(key, out var known))
        {
            return known;
        }
        var report = await DefinitionLint.CheckAsync(database, json, PublishCheck.House, cancellation);
        if (reports.Count >= Kept)
        {
            reports.Clear();
        }
        reports[key] = report;
        return report;
    }

    private async ValueTask<string> SurroundingsAsync(StoreContext database, CancellationToken cancellation)
    {
        if (asked is { } last && time.GetElapsedTime(last.At) < Freshness)
        {
            return last.Surroundings;
        }
        var roles = await database.UserRoles.Select(has => has.RoleId).Distinct().ToListAsync(cancellation);
        var offices = await database.Offices.Select(office => office.Id).ToListAsync(cancellation);
        var helpers = await database
            .DefinitionVersions.Where(v => v.State == DefinitionState.Published && !v.IsEdition)
            .Select(v => v.Hash)
            .ToListAsync(cancellation);
        var surroundings = string.Join(
            '\n',
            new[] { roles, offices, helpers }.Select(part => string.Join(' ', part.Order(StringComparer.Ordinal)))
        );
        asked = new Asked(surroundings, time.GetTimestamp());
        return surroundings;
    }

    private sealed record Asked(string Surroundings, long At);
}
