using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Hosting.Health;

/// <summary>The database answers.</summary>
internal sealed class DatabaseReachable(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = store.Open();
        return await database.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

/// <summary>The schema is the one this program knows. Once seen it is not asked for again: a schema does not go back under a running node.</summary>
internal sealed class MigrationsApplied(IStore store) : IHealthCheck
{
    private volatile bool seen;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!seen)
        {
            await using var database = store.Open();
            seen = !(await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        return seen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

/// <summary>There is at least one edition to file requests under.</summary>
internal sealed class DefinitionsSeeded(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = store.Open();
        return await database.DefinitionVersions.AnyAsync(v => v.State == DefinitionState.Published && v.IsEdition, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
    }
}
