using NodaTime;

namespace Regulations.Runtime.Sweeps;

/// <summary>
/// Looks for what has come due and does it, each thing in a transaction of its own. Every node sweeps on its heartbeat, so what is done must
/// be claimed in the database. Every registered sweep is swept.
/// </summary>
internal interface ISweep
{
    /// <summary>It waits for other systems; the heartbeat leaves it to a worker of its own.</summary>
    bool AsksOthers => false;

    /// <summary>Does a bounded part of what is due; gives how many things were done, 0 when there is nothing left.</summary>
    Task<int> SweepAsync(CancellationToken cancellation);

    /// <summary>When the next thing comes due; in the past where something is due now; null: nothing waits for a time.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellation);
}
