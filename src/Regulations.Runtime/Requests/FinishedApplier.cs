using System.Text.Json.Nodes;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Timers;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>The instance ended: what still runs stops, and a parent that waits is told.</summary>
internal sealed class FinishedApplier(SlaLedgers limits) : EffectApplier<Effect.Finished>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.Finished effect, CancellationToken cancellation)
    {
        var request = work.Request;
        request.Phase = effect.SubStatus == WorkflowSubStatus.Finished ? RequestPhase.Finished : RequestPhase.Cancelled;
        request.FinishedAt = work.Now;
        await WaitingTimers.CancelDraftExpiryAsync(work, cancellation);
        await limits.RequestEndedAsync(work, cancellation);
        if (request is { ParentId: { } parent, ParentBookmarkId: { } bookmark })
        {
            var message = Mail.Put(work, OutboxKind.ChildEnd, "", parent, bookmark);
            message.Operation = effect.SubStatus.ToString();
            message.Payload = effect.Outputs.ToJsonString();
        }
        work.Journal.Add(JournalKinds.Finished, null, new JsonObject { ["how"] = effect.SubStatus.ToString() });
    }
}
