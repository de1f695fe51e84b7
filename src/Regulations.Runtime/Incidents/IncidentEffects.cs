using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Incidents;

/// <summary>A failure is shown to operations.</summary>
internal sealed class IncidentRaisedApplier : EffectApplier<Effect.IncidentRaised>
{
    private const int LongestMessage = 2000;

    protected override async Task ApplyAsync(RequestWork work, Effect.IncidentRaised effect, CancellationToken cancellation)
    {
        var fault = work.State!.Incidents.FirstOrDefault(i => i.Id == effect.IncidentId);
        var call = await LastCallAsync(work, effect.NodeId, cancellation);
        // What was retried and failed again is the same incident, open once more.
        if (await work.Store.Incidents.FindAsync([effect.IncidentId], cancellation) is { } again)
        {
            work.Store.Incidents.Remove(again);
            await work.Store.SaveChangesAsync(cancellation);
        }
        work.Store.Incidents.Add(
            new IncidentRow
            {
                Id = effect.IncidentId,
                RequestId = work.Request.Id,
                EditionKey = work.Request.EditionKey,
                NodeId = effect.NodeId,
                ActivityType = fault?.ActivityType ?? work.Definition.Workflow.Find(effect.NodeId)?.Type ?? "",
                Code = effect.Code,
                Message = effect.Message.Length > LongestMessage ? effect.Message[..LongestMessage] : effect.Message,
                Property = fault?.Property,
                Line = fault?.Line,
                System = call?.Target,
                Operation = call?.Operation,
                Attempts = call?.Attempts ?? 1,
                Status = IncidentStatus.Open,
                RaisedAt = work.Now,
            }
        );
        Telemetry.IncidentsRaised.Add(1, new KeyValuePair<string, object?>("code", effect.Code));
        work.Journal.Add(
            JournalKinds.IncidentRaised,
            effect.NodeId,
            new JsonObject { ["incident"] = effect.IncidentId, ["code"] = effect.Code }
        );
    }

    private static async Task<OutboxMessage?> LastCallAsync(RequestWork work, string nodeId, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        return await work
            .Store.Outbox.Where(m => m.RequestId == requestId && m.NodeId == nodeId && m.Kind == OutboxKind.SystemCall)
            .OrderByDescending(m => m.CreatedAt)
            .FirstOrDefaultAsync(cancellation);
    }
}

/// <summary>An incident is dealt with.</summary>
internal sealed class IncidentClosedApplier : EffectApplier<Effect.IncidentClosed>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.IncidentClosed effect, CancellationToken cancellation)
    {
        if (await work.Store.Incidents.FindAsync([effect.IncidentId], cancellation) is not { } incident)
        {
            return;
        }
        incident.Status = effect.Closure switch
        {
            IncidentClosure.Retried => IncidentStatus.Retried,
            IncidentClosure.Resolved => IncidentStatus.Resolved,
            _ => IncidentStatus.Cancelled,
        };
        incident.ClosedAt = work.Now;
        incident.ClosedBy = effect.Actor;
        work.Journal.Add(
            JournalKinds.IncidentClosed,
            effect.NodeId,
            new JsonObject { ["incident"] = effect.IncidentId, ["how"] = incident.Status.ToString() },
            incident.Ground is null ? null : new JsonObject { ["ground"] = incident.Ground }
        );
    }
}
