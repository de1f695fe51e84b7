using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Timers;

/// <summary>Fires a due timer. Whoever gets the request's lock first fires it; the others find it fired.</summary>
internal sealed record FireTimer(string TimerId) : ICommand<TimerFired>;

/// <summary>What came of it.</summary>
/// <param name="Fired">False: it was fired or cancelled before.</param>
internal sealed record TimerFired(bool Fired);

internal sealed class FireTimerHandler(RequestRunner runner) : ICommandHandler<FireTimer, TimerFired>
{
    public async Task<TimerFired> HandleAsync(FireTimer command, CommandScope scope, CancellationToken cancellation)
    {
        var requestId = await scope
            .Store.Timers.Where(t => t.Id == command.TimerId)
            .Select(t => t.RequestId)
            .SingleOrDefaultAsync(cancellation);
        // Somebody works on the request: the timer stays due and the next sweep sees it again.
        if (requestId is null || await runner.TryLoadAsync(scope, requestId, cancellation) is not { } work)
        {
            throw new TimerNotFree();
        }
        var timer = await scope.Store.Timers.SingleAsync(t => t.Id == command.TimerId, cancellation);
        if (timer.Status != TimerStatus.Waiting)
        {
            return new TimerFired(false);
        }
        // Moved to later since the sweep saw it: an answer kept now would be given again when it is really due.
        if (timer.Due > scope.Now)
        {
            throw new TimerNotFree();
        }
        timer.Status = TimerStatus.Fired;
        timer.EndedAt = scope.Now;
        work.Journal.Add(JournalKinds.TimerFired, timer.NodeId, new JsonObject { ["timer"] = timer.Id });
        if (timer.Kind == TimerKind.DraftExpiry)
        {
            await ExpireAsync(work, cancellation);
        }
        else if (!await runner.TellAsync(work, new Stimulus.Resume(timer.BookmarkId!), cancellation))
        {
            work.Touch();
        }
        Telemetry.TimersFired.Add(1);
        return new TimerFired(true);
    }

    private async Task ExpireAsync(RequestWork work, CancellationToken cancellation)
    {
        if (work.Request.Phase != RequestPhase.Draft)
        {
            work.Touch();
            return;
        }
        work.Journal.Add(JournalKinds.Expired, null, []);
        await runner.TellAsync(work, new Stimulus.Cancel("draft-expired"), cancellation);
        work.Request.Phase = RequestPhase.Expired;
    }
}

/// <summary>Rolls the attempt back, its idempotency key with it, so that the timer can be fired by the next sweep.</summary>
internal sealed class TimerNotFree()
    : Exception("The timer is not free to fire: its request is being worked on, or it was moved to later.");
