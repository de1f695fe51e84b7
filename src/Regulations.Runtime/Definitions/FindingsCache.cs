using System.Collections.Concurrent;
using Regulations.Editions.Lint;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions;

/// <summary>What lint says of stored contents, remembered for a while: roles, offices and helper workflows change seldom, contents never.</summary>
internal sealed class FindingsCache(TimeProvider time)
{
    private const int Kept = 256;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (LintReport Report, long At)> reports = new(StringComparer.Ordinal);

    public async ValueTask<LintReport> OfAsync(StoreContext database, string hash, string json, CancellationToken cancellation)
    {
        if (reports.TryGetValue(hash, out var known) && time.GetElapsedTime(known.At) < Freshness)
        {
            return known.Report;
        }
        var report = await DefinitionLint.CheckAsync(database, json, PublishCheck.House, cancellation);
        if (reports.Count >= Kept)
        {
            reports.Clear();
        }
        reports[hash] = (report, time.GetTimestamp());
        return report;
    }
}
