using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Sla;

/// <summary>From what a limit is counted.</summary>
/// <param name="Arrived">When that happened.</param>
/// <param name="ReceivedBy">The id of the calendar by which it counts as received.</param>
internal sealed record SlaOrigin(Instant Arrived, string ReceivedBy)
{
    private const string FromStep = "step";
    private const string FromReceipt = "receipt";

    private static readonly CompiledList<string, SlaClock> Stored = new(
        (store, requestId) => store.SlaClocks.Where(clock => clock.RequestId == requestId)
    );

    /// <summary>The origin of a step's limit: the step itself, the receipt of the request, or the last beginning of another step.</summary>
    /// <param name="calendar">The id of the step's own calendar.</param>
    public static async Task<SlaOrigin> OfStepAsync(
        RequestWork work,
        string countedFrom,
        string calendar,
        CancellationToken cancellation
    ) =>
        countedFrom switch
        {
            FromStep => new SlaOrigin(work.Now, calendar),
            FromReceipt => await OfReceiptAsync(work, calendar, cancellation),
            _ => new SlaOrigin(await BeginningOfAsync(work, countedFrom, cancellation) ?? work.Now, calendar),
        };

    /// <summary>The request's lines, those opened in this command among them. A request has a few dozen at most.</summary>
    public static async Task<IReadOnlyList<SlaClock>> LinesAsync(RequestWork work, CancellationToken cancellation)
    {
        work.StoredLimits ??= await Stored.RunAsync(work.Store, work.Request.Id, cancellation);
        return [.. work.StoredLimits, .. work.NewLimits];
    }

    private static async Task<SlaOrigin> OfReceiptAsync(RequestWork work, string calendar, CancellationToken cancellation)
    {
        var lines = await LinesAsync(work, cancellation);
        return lines.Where(clock => clock.Kind == SlaKind.Total).MaxBy(clock => clock.Arrived) is { } total
            ? new SlaOrigin(total.Arrived, total.ReceivedBy)
            : new SlaOrigin(work.Request.RegisteredAt ?? work.Request.StartedAt, calendar);
    }

    private static async Task<Instant?> BeginningOfAsync(RequestWork work, string nodeId, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        await work.Store.Tasks.Where(t => t.RequestId == requestId && t.NodeId == nodeId).LoadAsync(cancellation);
        return work.Store.Tasks.Local.Where(t => t.RequestId == requestId && t.NodeId == nodeId).Select(t => (Instant?)t.CreatedAt).Max();
    }
}
