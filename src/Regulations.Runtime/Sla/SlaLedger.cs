using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Sla;

/// <summary>Opens and closes the lines of the ledger as work begins, rests and ends.</summary>
internal sealed class SlaLedger(WorkingTime time, SlaBook book) : ISlaLedger
{
    public async Task TaskOpenedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation)
    {
        if (details.PausesClock)
        {
            foreach (var total in await OpenAsync(work, clock => clock.Kind == SlaKind.Total, cancellation))
            {
                book.Pause(total, work.Now);
            }
        }
        if (details.Limit is null)
        {
            return;
        }
        // Operators keep the State Corporation's hours, everybody else the provider's.
        var calendar = time.Calendar(work.Definition, details.Role == Roles.Operator ? Channels.StateCorporation : null, work.Now);
        var origin = await SlaOrigin.OfStepAsync(work, details.CountedFrom, calendar.Id, cancellation);
        Open(
            work,
            new SlaClock
            {
                Id = CommandScope.NewId(),
                RequestId = work.Request.Id,
                EditionKey = work.Request.EditionKey,
                TaskId = task.Id,
                NodeId = task.NodeId,
                Kind = SlaKind.Step,
                Role = details.Role,
                Budget = details.Limit,
                Arrived = origin.Arrived,
                ReceivedBy = origin.ReceivedBy,
                Started = origin.Arrived,
                Calendar = calendar.Id,
                Zone = calendar.Zone.Id,
            }
        );
    }

    public async Task TaskClosedAsync(RequestWork work, WorkTask task, TaskDetails details, CancellationToken cancellation)
    {
        if (details.Limit is not null)
        {
            foreach (var clock in await OpenAsync(work, clock => clock.TaskId == task.Id, cancellation))
            {
                SlaBook.Stop(clock, work.Now);
            }
        }
        if (!details.PausesClock || await IsPausedByAnotherAsync(work, task, cancellation))
        {
            return;
        }
        foreach (var total in await OpenAsync(work, clock => clock.Kind == SlaKind.Total, cancellation))
        {
            book.Resume(total, work.Now);
        }
    }

    public async Task ClockStartedAsync(RequestWork work, string nodeId, string clock, string? limit, CancellationToken cancellation)
    {
        if ((await OpenAsync(work, open => open.Name == clock, cancellation)).Count > 0)
        {
            return;
        }
        var calendar = time.Calendar(work.Definition, null, work.Now);
        Open(
            work,
            new SlaClock
            {
                Id = CommandScope.NewId(),
                RequestId = work.Request.Id,
                EditionKey = work.Request.EditionKey,
                NodeId = nodeId,
                Kind = SlaKind.Total,
                Name = clock,
                Budget = limit,
                Arrived = work.Now,
                ReceivedBy = time.Calendar(work.Definition, work.Request.Channel, work.Now).Id,
                Started = work.Now,
                Calendar = calendar.Id,
                Zone = calendar.Zone.Id,
            }
        );
    }

    public async Task ClockStoppedAsync(RequestWork work, string nodeId, string clock, CancellationToken cancellation)
    {
        foreach (var open in await OpenAsync(work, open => open.Name == clock, cancellation))
        {
            SlaBook.Stop(open, work.Now);
        }
    }

    public async Task RequestEndedAsync(RequestWork work, CancellationToken cancellation)
    {
        foreach (var clock in await OpenAsync(work, _ => true, cancellation))
        {
            SlaBook.Stop(clock, work.Now);
        }
    }

    private void Open(RequestWork work, SlaClock clock)
    {
        book.Reckon(clock, work.Now);
        work.Store.SlaClocks.Add(clock);
        work.NewLimits.Add(clock);
    }

    private static async Task<bool> IsPausedByAnotherAsync(RequestWork work, WorkTask closed, CancellationToken cancellation)
    {
        var requestId = work.Request.Id;
        await work.Store.Tasks.Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open).LoadAsync(cancellation);
        return work
            .Store.Tasks.Local.Where(t => t.RequestId == requestId && t.Status == WorkTaskStatus.Open && t.Id != closed.Id)
            .Any(t => TaskDetailsJson.Read(t.Details).PausesClock);
    }

    private static async Task<List<SlaClock>> OpenAsync(RequestWork work, Func<SlaClock, bool> which, CancellationToken cancellation) =>
        [.. (await SlaOrigin.LinesAsync(work, cancellation)).Where(clock => clock.Stopped is null).Where(which)];
}
