using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Views;
using Regulations.Web.Accounts;

namespace Regulations.Web.Operations;

/// <summary>What the dashboard showed, as two short digests: they differ when it would show something else now.</summary>
public sealed record FeedDigest(string Figures, string Lists);

/// <summary>Tells open dashboards when there is something new. However many pages a person has open, the database is asked once in two
/// seconds for what that person may see: a head sees less than operations.</summary>
public sealed class OperationsFeed(IServiceScopeFactory scopes, IHttpContextAccessor accessor, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, (FeedDigest Digest, long TakenAt)> last = new(StringComparer.Ordinal);

    /// <summary>The digests now of what the signed-in person may see, at most two seconds old.</summary>
    public async Task<FeedDigest> NowAsync(CancellationToken cancellation)
    {
        var viewer = new Viewer(new SignedIn(accessor.HttpContext?.User ?? new()).UserName);
        await gate.WaitAsync(cancellation);
        try
        {
            foreach (var (name, _) in last.Where(taken => time.GetElapsedTime(taken.Value.TakenAt) >= Beat).ToArray())
            {
                last.Remove(name);
            }
            if (!last.TryGetValue(viewer.UserName, out var taken))
            {
                taken = (await TakeAsync(viewer, cancellation), time.GetTimestamp());
                last[viewer.UserName] = taken;
            }

            return taken.Digest;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The digests on every beat until the reader goes away.</summary>
    public async IAsyncEnumerable<FeedDigest> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var beat = new PeriodicTimer(Beat, time);
        do
        {
            yield return await NowAsync(cancellation);
        } while (await Next(beat, cancellation));
    }

    public void Dispose() => gate.Dispose();

    // A reader who left, or a host that stops, ends the stream in the ordinary way.
    private static async Task<bool> Next(PeriodicTimer beat, CancellationToken cancellation)
    {
        try
        {
            return await beat.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<FeedDigest> TakeAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dashboard = scope.ServiceProvider.GetRequiredService<DashboardQueries>();
        var overview = await dashboard.OverviewAsync(viewer, cancellation);
        var page = new PageOf(1, 10);
        var breached = await dashboard.LimitsAsync(viewer, SlaState.Breached, null, page, cancellation);
        var atRisk = await dashboard.LimitsAsync(viewer, SlaState.AtRisk, null, page, cancellation);
        return new FeedDigest(
            Digest(JsonSerializer.Serialize(overview is null ? null : overview with { At = default })),
            Digest(
                string.Join('|', breached.Rows.Concat(atRisk.Rows).Select(row => $"{row.ClockId}{row.Sla.State}{row.Escalated}{row.Owner}"))
            )
        );
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
