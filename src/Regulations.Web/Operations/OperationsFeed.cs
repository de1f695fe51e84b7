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

/// <summary>Tells open dashboards when there is something new. However many are open, the database is asked once in two seconds.</summary>
public sealed class OperationsFeed(IServiceScopeFactory scopes, IHttpContextAccessor accessor, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim gate = new(1, 1);
    private FeedDigest last = new("", "");
    private long takenAt = long.MinValue;

    /// <summary>The digests now, at most two seconds old.</summary>
    public async Task<FeedDigest> NowAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (takenAt == long.MinValue || time.GetElapsedTime(takenAt) >= Beat)
            {
                last = await TakeAsync(cancellation);
                takenAt = time.GetTimestamp();
            }

            return last;
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

    private async Task<FeedDigest> TakeAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dashboard = scope.ServiceProvider.GetRequiredService<DashboardQueries>();
        var viewer = new Viewer(new SignedIn(accessor.HttpContext?.User ?? new()).UserName);
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
