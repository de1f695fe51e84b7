using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Outbox;

/// <summary>A call to an external system is put out.</summary>
internal sealed class SystemCallRequestedApplier : EffectApplier<Effect.SystemCallRequested>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.SystemCallRequested effect, CancellationToken cancellation)
    {
        var payload = await NumberedAsync(work, effect.Payload?.DeepClone(), cancellation);
        var message = Mail.Put(work, OutboxKind.SystemCall, effect.NodeId, effect.System, effect.BookmarkId);
        message.Operation = effect.Operation;
        message.Payload = payload?.ToJsonString();
        work.Journal.Add(
            JournalKinds.CallRequested,
            effect.NodeId,
            new JsonObject
            {
                ["call"] = message.Id,
                ["system"] = effect.System,
                ["operation"] = effect.Operation,
            },
            payload
        );
    }

    /// <summary>A call about a document (<c>documentId</c>) bears its number: numbers are given here, the definition does not know them.</summary>
    private static async Task<JsonNode?> NumberedAsync(RequestWork work, JsonNode? payload, CancellationToken cancellation)
    {
        if (
            payload is not JsonObject said
            || said.ContainsKey("number")
            || said["documentId"] is not JsonValue id
            || !id.TryGetValue<string>(out var documentId)
        )
        {
            return payload;
        }
        // A document made by this very command is not in the database yet.
        var document =
            work.Store.Documents.Local.FirstOrDefault(d => d.Id == documentId)
            ?? await work.Store.Documents.FirstOrDefaultAsync(d => d.Id == documentId && d.RequestId == work.Request.Id, cancellation);
        said["number"] = document?.Number;
        return said;
    }
}

/// <summary>A call is no longer waited for. One that is under way cannot be called back; its answer will find nobody.</summary>
internal sealed class SystemCallCancelledApplier : EffectApplier<Effect.SystemCallCancelled>
{
    protected override Task ApplyAsync(RequestWork work, Effect.SystemCallCancelled effect, CancellationToken cancellation) =>
        Mail.CancelAsync(work, effect.BookmarkId, effect.NodeId, cancellation);
}

/// <summary>An event is put out to other instances.</summary>
internal sealed class EventPublishedApplier : EffectApplier<Effect.EventPublished>
{
    protected override Task ApplyAsync(RequestWork work, Effect.EventPublished effect, CancellationToken cancellation)
    {
        var message = Mail.Put(work, OutboxKind.Event, effect.NodeId, effect.Name, null);
        message.Operation = effect.CorrelationId;
        message.Payload = effect.Payload?.ToJsonString();
        work.Journal.Add(
            JournalKinds.EventPublished,
            effect.NodeId,
            new JsonObject { ["event"] = effect.Name },
            effect.Payload?.DeepClone()
        );
        return Task.CompletedTask;
    }
}

/// <summary>A child workflow is asked for.</summary>
internal sealed class ChildRequestedApplier : EffectApplier<Effect.ChildRequested>
{
    protected override Task ApplyAsync(RequestWork work, Effect.ChildRequested effect, CancellationToken cancellation)
    {
        var message = Mail.Put(work, OutboxKind.ChildStart, effect.NodeId, effect.DefinitionId, effect.BookmarkId);
        message.Operation = effect.CorrelationId;
        message.Payload = effect.Input.ToJsonString();
        work.Journal.Add(
            JournalKinds.ChildRequested,
            effect.NodeId,
            new JsonObject { ["definition"] = effect.DefinitionId, ["waits"] = effect.BookmarkId is not null }
        );
        return Task.CompletedTask;
    }
}

/// <summary>A child is no longer waited for: if it was started it is cancelled, if not it never will be.</summary>
internal sealed class ChildCancelledApplier : EffectApplier<Effect.ChildCancelled>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.ChildCancelled effect, CancellationToken cancellation)
    {
        await Mail.CancelAsync(work, effect.BookmarkId, effect.NodeId, cancellation);
        Mail.Put(work, OutboxKind.ChildCancel, effect.NodeId, work.Request.Id, effect.BookmarkId);
        work.Journal.Add(JournalKinds.ChildCancelled, effect.NodeId, []);
    }
}

internal static class Mail
{
    public static OutboxMessage Put(RequestWork work, OutboxKind kind, string nodeId, string target, string? bookmarkId)
    {
        var message = new OutboxMessage
        {
            Id = CommandScope.NewId(),
            RequestId = work.Request.Id,
            BookmarkId = bookmarkId,
            NodeId = nodeId,
            Kind = kind,
            Target = target,
            Status = OutboxStatus.Pending,
            NextAttempt = work.Now,
            CreatedAt = work.Now,
        };
        work.Scope.Put(message);
        return message;
    }

    public static async Task CancelAsync(RequestWork work, string bookmarkId, string nodeId, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        var waiting = await work
            .Store.Outbox.Where(m => m.RequestId == requestId && m.BookmarkId == bookmarkId && m.Status == OutboxStatus.Pending)
            .ToListAsync(cancellation);
        foreach (var message in waiting.Union(work.Store.Outbox.Local.Where(m => m.BookmarkId == bookmarkId)).ToList())
        {
            if (message.Status == OutboxStatus.Pending)
            {
                message.Status = OutboxStatus.Cancelled;
                message.EndedAt = work.Now;
                work.Journal.Add(JournalKinds.CallCancelled, nodeId, new JsonObject { ["call"] = message.Id });
            }
        }
    }
}
