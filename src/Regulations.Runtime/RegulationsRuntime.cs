using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Regulations.Runtime;

/// <summary>Wires the runtime into a host.</summary>
public static class RegulationsRuntime
{
    /// <summary>
    /// Registers store, command bus, queries, sweeps and the NodaTime <c>IClock</c>. Reads <c>Regulations:*</c> (see <see cref="RuntimeOptions"/>).
    /// Identity is left to the host: <c>AddIdentityCore&lt;Person&gt;().AddRoles&lt;IdentityRole&gt;().AddEntityFrameworkStores&lt;StoreContext&gt;()</c>.
    /// </summary>
    public static IServiceCollection AddRegulationsRuntime(this IServiceCollection services, IConfiguration configuration) => services;

    /// <summary>Brings the database to the present schema and seeds roles, definitions, and in demonstration mode people. Call once before the host starts.</summary>
    public static Task PrepareRegulationsAsync(this IServiceProvider services, CancellationToken cancellation = default) =>
        Task.CompletedTask;
}
