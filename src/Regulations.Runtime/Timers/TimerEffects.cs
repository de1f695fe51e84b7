using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Store;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Timers;

/// <summary>A wake-up is wanted; a limit becomes an instant by the provider's calendar.</summary>
internal sealed class TimerSetApplier(WorkingTime time) : EffectApplier<Effect.TimerSet>
{
    protected override Task ApplyAsync(RequestWork work, Effect.TimerSet effect, CancellationToken cancellation)
    {
        var due = effect.Due ?? time.Due(work.Definition, work.Now, effect.Limit!);
        var timer = new TimerRow
        {
            Id = CommandScope.NewId(),
            RequestId = work.Request.Id,
            BookmarkId = effect.BookmarkId,
            NodeId = effect.NodeId,
            Kind = TimerKind.Bookmark,
            Status = TimerStatus.Waiting,
            Due = due,
        };
        work.Store.Timers.Add(timer);
        work.Journal.Add(
            JournalKinds.TimerSet,
            effect.NodeId,
            new JsonObject { ["timer"] = timer.Id, ["due"] = due.ToString("g", CultureInfo.InvariantCulture) }
        );
        return Task.CompletedTask;
    }
}

/// <summary>A wake-up is no longer wanted.</summary>
internal sealed class TimerCancelledApplier : EffectApplier<Effect.TimerCancelled>
{
    protected override async Task ApplyAsync(RequestWork work, Effect.TimerCancelled effect, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        var timer =
            work.Store.Timers.Local.FirstOrDefault(t => t.BookmarkId == effect.BookmarkId && t.Status == TimerStatus.Waiting)
            ?? await work.Store.Timers.FirstOrDefaultAsync(
                t => t.RequestId == requestId && t.BookmarkId == effect.BookmarkId && t.Status == TimerStatus.Waiting,
                cancellation
            );
        if (timer is not null)
        {
            WaitingTimers.Cancel(work, timer);
        }
    }
}

internal static class WaitingTimers
{
    private static readonly CompiledList<string, TimerRow> DraftExpiries = new(
        (store, requestId) =>
            store.Timers.Where(t => t.RequestId == requestId && t.Kind == TimerKind.DraftExpiry && t.Status == TimerStatus.Waiting)
    );

    public static void Cancel(RequestWork work, TimerRow timer)
    {
        timer.Status = TimerStatus.Cancelled;
        timer.EndedAt = work.Now;
        work.Journal.Add(JournalKinds.TimerCancelled, timer.NodeId, new JsonObject { ["timer"] = timer.Id });
    }

    /// <summary>A draft that was registered, withdrawn or ended no longer expires.</summary>
    public static async Task CancelDraftExpiryAsync(RequestWork work, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        var waiting = await DraftExpiries.RunAsync(work.Store, requestId, cancellation);
        foreach (
            var timer in waiting
                .Union(work.Store.Timers.Local.Where(t => t.Kind == TimerKind.DraftExpiry && t.RequestId == requestId))
                .Where(t => t.Status == TimerStatus.Waiting)
        )
        {
            Cancel(work, timer);
        }
    }

    public static void ExpireDraftAt(RequestWork work, Instant due) =>
        work.Store.Timers.Add(
            new TimerRow
            {
                Id = CommandScope.NewId(),
                RequestId = work.Request.Id,
                NodeId = "",
                Kind = TimerKind.DraftExpiry,
                Status = TimerStatus.Waiting,
                Due = due,
            }
        );
}
