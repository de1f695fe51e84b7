using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Migrating;

/// <summary>What moving requests between versions puts into the host.</summary>
internal static class MigrationRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<LimitMoves>();
        services.AddSingleton<WaitMoves>();
        services.AddSingleton<RequestMover>();
        services.AddSingleton<ISweep, MigrationSweep>();
    }
}
