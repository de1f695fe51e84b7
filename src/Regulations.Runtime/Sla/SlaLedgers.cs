using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Sla;

/// <summary>Tells every registered ledger.</summary>
internal sealed class SlaLedgers(IEnumerable<ISlaLedger> ledgers)
{
    private readonly ISlaLedger[] all = [.. ledgers];

    public Task TaskOpenedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation) =>
        EachAsync(ledger => ledger.TaskOpenedAsync(work, task, details, cancellation));

    public Task TaskClosedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation) =>
        EachAsync(ledger => ledger.TaskClosedAsync(work, task, details, cancellation));

    public Task ClockStartedAsync(RequestWork work, string nodeId, string clock, string? limit, CancellationToken cancellation) =>
        EachAsync(ledger => ledger.ClockStartedAsync(work, nodeId, clock, limit, cancellation));

    public Task ClockStoppedAsync(RequestWork work, string nodeId, string clock, CancellationToken cancellation) =>
        EachAsync(ledger => ledger.ClockStoppedAsync(work, nodeId, clock, cancellation));

    public Task RequestEndedAsync(RequestWork work, CancellationToken cancellation) =>
        EachAsync(ledger => ledger.RequestEndedAsync(work, cancellation));

    private async Task EachAsync(Func<ISlaLedger, Task> tell)
    {
        foreach (var ledger in all)
        {
            await tell(ledger);
        }
    }
}
