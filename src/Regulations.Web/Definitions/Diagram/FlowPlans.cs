using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Regulations.Runtime.Definitions;

namespace Regulations.Web.Definitions.Diagram;

/// <summary>Plans of definitions by the hash of their content; read once, kept for as long as they are looked at. Safe for many threads.</summary>
public sealed class FlowPlans : IDisposable
{
    private const int Kept = 64;
    private readonly MemoryCache plans = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The plan of a stored definition; empty where there is none of this hash.</summary>
    public async Task<FlowPlan> OfAsync(string hash, DefinitionQueries definitions, CancellationToken cancellation)
    {
        if (plans.TryGetValue(hash, out FlowPlan? known) && known is not null)
        {
            return known;
        }

        return await definitions.JsonByHashAsync(hash, cancellation) is { } json ? Keep(hash, json) : FlowPlan.Empty;
    }

    /// <summary>The plan of a definition at hand.</summary>
    public FlowPlan Of(string hash, string json) =>
        plans.TryGetValue(hash, out FlowPlan? known) && known is not null ? known : Keep(hash, json);

    public void Dispose() => plans.Dispose();

    private FlowPlan Keep(string hash, string json)
    {
        var plan = FlowPlanReading.Read(Encoding.UTF8.GetBytes(json));
        return plans.Set(hash, plan, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
    }
}
