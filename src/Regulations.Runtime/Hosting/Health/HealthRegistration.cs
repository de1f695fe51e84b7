using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Regulations.Runtime.Hosting.Health;

/// <summary>What has to hold before a node may be sent work.</summary>
public static class HealthRegistration
{
    /// <summary>The tag of checks that say whether the node is ready.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    internal static void Add(IServiceCollection services) =>
        services
            .AddHealthChecks()
            .AddCheck<DatabaseReachable>("database", HealthStatus.Unhealthy, [Ready], LongestWait)
            .AddCheck<MigrationsApplied>("migrations", HealthStatus.Unhealthy, [Ready], LongestWait)
            .AddCheck<DefinitionsSeeded>("definitions", HealthStatus.Unhealthy, [Ready], LongestWait);
}
