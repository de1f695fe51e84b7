using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Sla;

/// <summary>
/// Keeps time limits as work begins, rests and ends. Called within the command's transaction, on the locked request; rows added to
/// the store are committed with it. Registered implementations are called one after another.
/// </summary>
internal interface ISlaLedger
{
    /// <summary>A task began to wait.</summary>
    Task TaskOpenedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation);

    /// <summary>A task was completed or is no longer needed; <see cref="WorkTask.Status"/> tells which.</summary>
    Task TaskClosedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation);

    /// <summary>A clock over the request began; <paramref name="limit"/> null: the act gives none.</summary>
    Task ClockStartedAsync(RequestWork work, string nodeId, string clock, string? limit, CancellationToken cancellation);

    /// <summary>A clock over the request stopped.</summary>
    Task ClockStoppedAsync(RequestWork work, string nodeId, string clock, CancellationToken cancellation);

    /// <summary>The request ended; whatever still runs stops.</summary>
    Task RequestEndedAsync(RequestWork work, CancellationToken cancellation);
}
