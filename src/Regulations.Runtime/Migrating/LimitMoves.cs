using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Migrating;

/// <summary>
/// Limits under the new version. A limit goes on from where it began to count: the time used stays used. Where the new version gives another
/// budget, another beginning or another calendar, the due instant and the rungs are reckoned anew; what rang before and is to ring again at a
/// time to come rings again.
/// </summary>
internal sealed class LimitMoves(WorkingTime time, SlaBook book)
{
    private const string FromStep = "step";
    private const string StartClock = "Regulations.StartClock";

    /// <summary>Moves a request's limits. Its tasks have been moved before.</summary>
    /// <param name="work">The request on its new version.</param>
    /// <param name="tasks">All its tasks, with what their details were before for those that are open.</param>
    public async Task<List<MovedLimit>> MoveAsync(
        RequestWork work,
        IReadOnlyList<(WorkTask Task, TaskDetails? Before)> tasks,
        IReadOnlyDictionary<string, string> nodes,
        CancellationToken cancellation
    )
    {
        var lines = await SlaOrigin.LinesAsync(work, cancellation);
        var moved = new List<MovedLimit>();
        foreach (var line in lines)
        {
            line.NodeId = nodes.GetValueOrDefault(line.NodeId) ?? line.NodeId;
            line.EditionKey = work.Request.EditionKey;
        }
        foreach (var line in lines.Where(l => l is { Kind: SlaKind.Total, Stopped: null }))
        {
            moved.Add(await TotalAsync(work, line, cancellation));
        }
        foreach (var (task, before) in tasks.Where(t => t.Before is not null))
        {
            if (await StepAsync(work, task, before!, lines, cancellation) is { } step)
            {
                moved.Add(step);
            }
        }
        Rest(work, tasks, lines);
        return [.. moved.Select(limit => limit with { Due = Due(lines.Concat(work.NewLimits).First(l => l.Id == limit.ClockId)) })];
    }

    private async Task<MovedLimit> TotalAsync(RequestWork work, SlaClock line, CancellationToken cancellation)
    {
        var before = line.Budget;
        var due = Due(line);
        var terms = Terms.Of(line);
        if (Beginning(work.Definition, line) is { } start)
        {
            line.NodeId = start.NodeId;
            terms = new Terms(
                start.Limit?.For(work.Request.Kind),
                time.Calendar(work.Definition, null, work.Now).Id,
                time.Calendar(work.Definition, work.Request.Channel, work.Now).Id,
                Zone(work, line),
                line.Arrived
            );
        }
        await ApplyAsync(work, line, terms, cancellation);
        return new MovedLimit(line.Id, null, line.NodeId, before, line.Budget, due, null);
    }

    private async Task<MovedLimit?> StepAsync(
        RequestWork work,
        WorkTask task,
        TaskDetails before,
        IReadOnlyList<SlaClock> lines,
        CancellationToken cancellation
    )
    {
        var after = TaskDetailsJson.Read(task.Details);
        var line = lines.FirstOrDefault(l => l.TaskId == task.Id && l.Stopped is null);
        if (after.Limit is null)
        {
            return line is null ? null : End(work, line);
        }
        var calendar = time.Calendar(work.Definition, after.Role == Roles.Operator ? Channels.StateCorporation : null, work.Now);
        var origin = await OriginAsync(work, task, before, after, line, calendar.Id, cancellation);
        var terms = new Terms(after.Limit, calendar.Id, origin.ReceivedBy, calendar.Zone.Id, origin.Arrived);
        if (line is null)
        {
            return Begin(work, task, terms);
        }
        var (budget, due) = (line.Budget, Due(line));
        line.Role = after.Role;
        await ApplyAsync(work, line, terms, cancellation);
        return new MovedLimit(line.Id, task.Id, line.NodeId, budget, line.Budget, due, null);
    }

    // A line that counts from where it did keeps its beginning, whatever has happened since.
    private static async Task<SlaOrigin> OriginAsync(
        RequestWork work,
        WorkTask task,
        TaskDetails before,
        TaskDetails after,
        SlaClock? line,
        string calendar,
        CancellationToken cancellation
    )
    {
        if (after.CountedFrom == FromStep)
        {
            return new SlaOrigin(task.CreatedAt, calendar);
        }
        return line is not null && before.CountedFrom == after.CountedFrom
            ? new SlaOrigin(line.Arrived, line.ReceivedBy == SlaBook.CalendarId(line) ? calendar : line.ReceivedBy)
            : await SlaOrigin.OfStepAsync(work, after.CountedFrom, calendar, cancellation);
    }

    private MovedLimit Begin(RequestWork work, WorkTask task, Terms terms)
    {
        var line = new SlaClock
        {
            Id = CommandScope.NewId(),
            RequestId = work.Request.Id,
            EditionKey = work.Request.EditionKey,
            TaskId = task.Id,
            NodeId = task.NodeId,
            Kind = SlaKind.Step,
            Role = task.Role,
            Budget = terms.Budget,
            Arrived = terms.Arrived,
            ReceivedBy = terms.ReceivedBy,
            Started = terms.Arrived,
            Calendar = terms.Calendar,
            Zone = terms.Zone,
        };
        book.Reckon(line, work.Now);
        work.Store.SlaClocks.Add(line);
        work.NewLimits.Add(line);
        return new MovedLimit(line.Id, task.Id, line.NodeId, null, line.Budget, null, null);
    }

    // The new version gives the step no limit: nothing can be late any more.
    private static MovedLimit End(RequestWork work, SlaClock line)
    {
        var moved = new MovedLimit(line.Id, line.TaskId, line.NodeId, line.Budget, null, Due(line), null);
        (line.Budget, line.Span, line.Due, line.WarnAt, line.EscalateAt) = (null, null, null, null, null);
        SlaBook.Stop(line, work.Now);
        return moved;
    }

    private async Task ApplyAsync(RequestWork work, SlaClock line, Terms terms, CancellationToken cancellation)
    {
        if (Terms.Of(line) == terms)
        {
            return;
        }
        (line.Budget, line.ReceivedBy, line.Zone, line.Arrived) = (terms.Budget, terms.ReceivedBy, terms.Zone, terms.Arrived);
        line.Calendar = terms.Calendar;
        var used = line is { Span: { } span, Left: { } left } ? span - left : (long?)null;
        var (paused, resumed) = (line.PausedAt, line.ResumedAt);
        (line.PausedAt, line.ResumedAt, line.Left, line.Span) = (null, null, null, null);
        (line.Due, line.WarnAt, line.EscalateAt, line.NextRing) = (null, null, null, null);
        book.Reckon(line, work.Now);
        if (used is { } spent && line.Span is { } whole && (paused ?? resumed) is { } since)
        {
            // What was left at the last rest is what is left of the new budget after the time used; a resting line keeps it so.
            line.Left = whole - spent;
            line.ResumedAt = since;
            book.Reckon(line, work.Now);
        }
        if (paused is not null)
        {
            (line.PausedAt, line.ResumedAt, line.NextRing) = (paused, null, null);
        }
        await RingAgainAsync(work, line, cancellation);
    }

    private static async Task RingAgainAsync(RequestWork work, SlaClock line, CancellationToken cancellation)
    {
        var id = line.Id;
        foreach (var rung in await work.Store.SlaRungs.Where(r => r.ClockId == id).ToListAsync(cancellation))
        {
            var at = rung.Rung switch
            {
                SlaRungs.Warn => line.WarnAt,
                SlaRungs.Due => line.Due,
                _ => line.EscalateAt,
            };
            if (at is null || at > work.Now)
            {
                work.Store.SlaRungs.Remove(rung);
            }
        }
    }

    /// <summary>The total rests while a task waits that says so by the new version, and goes on where none does.</summary>
    private void Rest(RequestWork work, IReadOnlyList<(WorkTask Task, TaskDetails? Before)> tasks, IReadOnlyList<SlaClock> lines)
    {
        var open = tasks.Where(t => t.Before is not null).ToList();
        var (rested, rests) = (open.Exists(t => t.Before!.PausesClock), open.Exists(t => TaskDetailsJson.Read(t.Task.Details).PausesClock));
        foreach (var total in lines.Where(l => l is { Kind: SlaKind.Total, Stopped: null } && rested != rests))
        {
            if (rests)
            {
                book.Pause(total, work.Now);
            }
            else
            {
                book.Resume(total, work.Now);
            }
        }
    }

    /// <summary>The activity of the new version that begins a clock: where the old one's partner is, or the only one of its name.</summary>
    private static CompiledActivity? Beginning(LoadedDefinition definition, SlaClock line)
    {
        if (definition.Workflow.Find(line.NodeId) is { Type: StartClock } partner)
        {
            return partner;
        }
        var named = definition.Workflow.Activities.Where(a => a.Type == StartClock && NameOf(a) == line.Name).Take(2).ToArray();
        return named is [var only] ? only : null;
    }

    private static string NameOf(CompiledActivity clock) =>
        clock.StaticInput("clock") is { } name ? name.ToString() : Registration.TotalClock;

    private string Zone(RequestWork work, SlaClock line) =>
        work.Definition.Facts is null ? line.Zone : time.Calendar(work.Definition, null, work.Now).Zone.Id;

    private static Instant? Due(SlaClock line) => line.PausedAt is null ? line.Due : null;

    /// <summary>All that decides a line's instants, but for its rests.</summary>
    private sealed record Terms(string? Budget, string Calendar, string ReceivedBy, string Zone, Instant Arrived)
    {
        public static Terms Of(SlaClock line) => new(line.Budget, SlaBook.CalendarId(line), line.ReceivedBy, line.Zone, line.Arrived);
    }
}
