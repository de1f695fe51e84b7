using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Timers;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Migrating;

/// <summary>
/// What else waits for a request: timers, mail under way, events, incidents. All of it finds its bookmark by the bookmark's id, which stays;
/// only the node it is shown at changes, and where the new version says so, the time or the event's name.
/// </summary>
internal sealed class WaitMoves(WorkingTime time)
{
    public async Task<List<MovedWake>> MoveAsync(RequestWork work, LoadedDefinition before, StateMove move, CancellationToken cancellation)
    {
        await MailAsync(work, move, cancellation);
        await IncidentsAsync(work, move, cancellation);
        await EventsAsync(work, move, cancellation);
        return await TimersAsync(work, before, move, cancellation);
    }

    // A message under way goes on to whom it was sent; its answer comes in under the bookmark's id.
    private static async Task MailAsync(RequestWork work, StateMove move, CancellationToken cancellation)
    {
        var id = work.Request.Id;
        foreach (var message in await work.Store.Outbox.Where(m => m.RequestId == id).ToListAsync(cancellation))
        {
            message.NodeId = move.Nodes.GetValueOrDefault(message.NodeId) ?? message.NodeId;
        }
    }

    private static async Task IncidentsAsync(RequestWork work, StateMove move, CancellationToken cancellation)
    {
        var id = work.Request.Id;
        foreach (var incident in await work.Store.Incidents.Where(i => i.RequestId == id).ToListAsync(cancellation))
        {
            incident.EditionKey = work.Request.EditionKey;
            incident.NodeId = move.Nodes.GetValueOrDefault(incident.NodeId) ?? incident.NodeId;
            incident.ActivityType = work.Definition.Workflow.Find(incident.NodeId)?.Type ?? incident.ActivityType;
        }
    }

    private static async Task EventsAsync(RequestWork work, StateMove move, CancellationToken cancellation)
    {
        var id = work.Request.Id;
        var waits = await work.Store.EventWaits.Where(w => w.RequestId == id).ToListAsync(cancellation);
        foreach (var bookmark in move.State!.Bookmarks.Where(b => b.Kind == BookmarkKinds.Event))
        {
            if (waits.Find(w => w.BookmarkId == bookmark.Id) is { } wait && bookmark.EventName is { } name)
            {
                wait.EventName = name;
            }
        }
    }

    private async Task<List<MovedWake>> TimersAsync(
        RequestWork work,
        LoadedDefinition before,
        StateMove move,
        CancellationToken cancellation
    )
    {
        var id = work.Request.Id;
        var moved = new List<MovedWake>();
        var timers = await work.Store.Timers.Where(t => t.RequestId == id && t.Status == TimerStatus.Waiting).ToListAsync(cancellation);
        foreach (var timer in timers)
        {
            var was = timer.Due;
            if (timer.Kind == TimerKind.DraftExpiry)
            {
                MoveExpiry(work, before, timer);
            }
            else if (move.Waits.FirstOrDefault(w => w.Before.Id == timer.BookmarkId) is { } wait)
            {
                timer.NodeId = wait.NodeId;
                timer.Due = DueOf(work, wait) ?? timer.Due;
            }
            if (timer.Due != was)
            {
                moved.Add(new MovedWake(timer.Id, timer.NodeId, was, timer.Due));
            }
        }
        return moved;
    }

    private Instant? DueOf(RequestWork work, MovedWait wait) =>
        wait.Timer switch
        {
            null => null,
            { Due: { } due } => due,
            { Limit: { } limit } => time.Due(work.Definition, wait.Before.CreatedAt, limit),
            _ => wait.Before.CreatedAt,
        };

    // From the beginning of the draft, as when it began on the new version.
    private void MoveExpiry(RequestWork work, LoadedDefinition before, TimerRow timer)
    {
        var (was, now) = (before.Facts?.DraftExpires, work.Definition.Facts?.DraftExpires);
        if (was == now)
        {
            return;
        }
        if (now is null)
        {
            WaitingTimers.Cancel(work, timer);
            return;
        }
        timer.Due = time.Due(work.Definition, work.Request.StartedAt, now);
    }
}
