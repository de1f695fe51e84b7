using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Sweeps;

namespace Regulations.Runtime.Sla;

/// <summary>What the SLA ledger puts into the host: the ledger, its sweeps, and how limits are read.</summary>
internal static class SlaRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SlaReading>();
        services.AddSingleton<SlaBook>();
        services.AddSingleton<SlaNotices>();
        services.AddSingleton<ISlaLedger, SlaLedger>();
        services.AddSingleton<ISweep, CalendarChangeSweep>();
        services.AddSingleton<ISweep, SlaSweep>();
    }
}
