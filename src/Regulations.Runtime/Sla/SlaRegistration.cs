using Microsoft.Extensions.DependencyInjection;

namespace Regulations.Runtime.Sla;

/// <summary>What the SLA ledger puts into the host: ledgers, their sweep, and how limits are read.</summary>
internal static class SlaRegistration
{
    public static void Add(IServiceCollection services) => services.AddSingleton<SlaReading>();
}
