using System.Text.Json.Nodes;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Timers;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests;

/// <summary>The total clock starts: the draft becomes a registered request and gets its number.</summary>
internal sealed class ClockStartedApplier(SlaLedgers limits) : EffectApplier<Effect.ClockStarted>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.ClockStarted effect, CancellationToken cancellation)
    {
        if (effect.Clock == Registration.TotalClock && work.Request.Number is null)
        {
            await Registration.RegisterAsync(work, effect.NodeId, cancellation);
        }
        work.Journal.Add(JournalKinds.ClockStarted, effect.NodeId, new JsonObject { ["clock"] = effect.Clock, ["limit"] = effect.Limit });
        await limits.ClockStartedAsync(work, effect.NodeId, effect.Clock, effect.Limit, cancellation);
    }
}

/// <summary>The total clock stops: the result or the refusal has been sent.</summary>
internal sealed class ClockStoppedApplier(SlaLedgers limits) : EffectApplier<Effect.ClockStopped>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.ClockStopped effect, CancellationToken cancellation)
    {
        if (effect.Clock == Registration.TotalClock)
        {
            work.Request.SettledAt ??= work.Now;
        }
        work.Journal.Add(JournalKinds.ClockStopped, effect.NodeId, new JsonObject { ["clock"] = effect.Clock });
        await limits.ClockStoppedAsync(work, effect.NodeId, effect.Clock, cancellation);
    }
}

internal static class Registration
{
    public const string TotalClock = "total";

    public static async Task RegisterAsync(RequestWork work, string? nodeId, CancellationToken cancellation)
    {
        var request = work.Request;
        request.Number = await SeriesNumbers.NextRequestAsync(work, cancellation);
        request.RegisteredAt = work.Now;
        request.Phase = RequestPhase.Running;
        await WaitingTimers.CancelDraftExpiryAsync(work, cancellation);
        work.Journal.Add(JournalKinds.Registered, nodeId, new JsonObject { ["number"] = request.Number });
    }
}
