using NodaTime.Text;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Plans;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Course;

/// <summary>What the engine's effects bring about in the office.</summary>
internal sealed partial class Replication
{
    private const string CountedFromStep = "step";
    private const string CountedFromReceipt = "receipt";

    private void Take(Case request, Edge edge, long now)
    {
        request.State = edge.To;
        foreach (var consequence in edge.Consequences)
        {
            switch (consequence)
            {
                case Consequence.TaskOpened task:
                    Open(request, task, now);
                    break;
                case Consequence.SystemAsked asked:
                    Ask(request, asked, now);
                    break;
                case Consequence.TimerSet timer:
                    Set(request, timer, now);
                    break;
                case Consequence.Dropped dropped:
                    Drop(request, dropped.Bookmark, now);
                    break;
                case Consequence.ClockStarted clock:
                    StartClock(request, clock, now);
                    break;
                case Consequence.ClockStopped clock:
                    StopClock(request, clock.Clock, now);
                    break;
                case Consequence.Failed failed:
                    tally.Fail(failed.NodeId, failed.Code);
                    request.HasFailed = true;
                    break;
                case Consequence.Ended:
                    End(request, now);
                    break;
            }
        }
    }

    private void Open(Case request, Consequence.TaskOpened opened, long now)
    {
        var visit = request.Visit(opened.Node.Index, now);
        if (opened.PausesClock)
            request.Limits.Pause(now);
        var role = opened.Role;
        var waits = role is not null && !setting.Scenario.WithoutQueue.Contains(role);
        var job = new Job(request, opened, setting.Plan.Task(opened.Node), visit, now)
        {
            Number = ++jobs,
            Desk = waits ? DeskOf(role!) : null,
            MeantFor = waits && opened.Assignee is { } person ? request.Names.Find(person) ?? staff.Find(person) : null,
            Line = opened.Limit is null ? null : LimitOf(request, opened, now),
        };
        request.Waits.Add(job);
        if (job.Desk is not null)
        {
            staff.Open(job, now);
            return;
        }
        job.Begun = now;
        var minutes = TimeOf(job);
        // Applicants act when it suits them, day and night; others without a queue keep the hours of their role.
        agenda.Add(
            role is null or Scenario.Applicant ? now + minutes : setting.Offices.HoursOfRole(role).Add(now, minutes),
            HappeningKind.JobDone,
            job
        );
    }

    private Desk DeskOf(string role) =>
        staff.DeskOf(role) ?? throw new SimulationRefusedException(RefusedPart.Scenario, "staff", RefusalWords.NobodyHas(role));

    private LimitLine LimitOf(Case request, Consequence.TaskOpened opened, long now)
    {
        var calendar = setting.Offices.CalendarOfRole(opened.Role);
        var budget = opened.Limit!.Value;
        switch (opened.CountedFrom)
        {
            case CountedFromStep:
                return LimitLedger.OpenStep(now, calendar, calendar, budget);
            case CountedFromReceipt:
                return request.Limits.Total is { } total
                    ? LimitLedger.OpenStep(total.Arrived, total.ReceivedBy, calendar, budget)
                    : LimitLedger.OpenStep(request.Registered >= 0 ? request.Registered : request.Started, calendar, calendar, budget);
            default:
                var node = setting.Book.Workflow.Find(opened.CountedFrom);
                var from = node is null ? null : request.LastOpened(node.Index);
                return LimitLedger.OpenStep(from ?? now, calendar, calendar, budget);
        }
    }

    private long TimeOf(Job job)
    {
        var time = job.Plan.Time(job.Request.Kind);
        var share = draws.Uniform(Purpose.TaskTime, job.Request.Index, job.Opened.Node.Index, job.Visit);
        return (long)Math.Round(time.At(share) * MillisecondsPerMinute);
    }

    // Somebody begins a task: from here it is known when it will be done.
    private void Begin(Job job, long now)
    {
        tally.Begin(job, now);
        agenda.Add(job.By!.Hours.Add(now, TimeOf(job)), HappeningKind.JobDone, job);
    }

    private void Finish(Job job, long now)
    {
        if (job.IsOver)
            return;
        var request = job.Request;
        var answer = AnswerOf(job);
        var named = new string?[job.Plan.People.Count];
        var people = new string?[named.Length];
        for (var i = 0; i < named.Length; i++)
        {
            var field = job.Plan.People[i];
            if (answer.Form?.ContainsKey(field.Name) == true)
                continue;
            var chosen = staff.Appoint(field.Role, request, now);
            (named[i], people[i]) = (request.Names.Given(chosen), chosen.Id);
        }
        var day = job.Plan.Moments.Count == 0 ? null : DayAhead(now);
        var reply = job.Plan.Reply(answer, named, day);
        if (job.By is { } worker)
        {
            request.Complete(job.Opened.Node.Index, worker);
            worker.Done++;
        }
        tally.Finish(job, now);
        Resume(job, reply, job.By, job.Opened.Assignee ?? job.Opened.Role, now);
        if (job.Opened.PausesClock && !request.Waits.Exists(wait => wait is Job { Opened.PausesClock: true }))
            request.Limits.Resume(now);
        listener?.TaskDone(TraceOf(job, job.Plan.Reply(answer, people, day), now));
        if (job.By is not null)
            staff.Leave(job.By, now);
    }

    private string DayAhead(long now)
    {
        var calendar = setting.Offices.ProviderCalendar;
        return LocalDatePattern.Iso.Format(calendar.DateOf(calendar.Add(At(now), AwaitedMoments.Ahead)));
    }

    private TaskAnswer AnswerOf(Job job) =>
        job.Plan.Answers.IsCertain
            ? job.Plan.Answers.First
            : job.Plan.Answers.At(draws.Uniform(Purpose.TaskAnswer, job.Request.Index, job.Opened.Node.Index, job.Visit));

    private static TaskTrace TraceOf(Job job, Reply reply, long now) =>
        new(
            job.Request.Index,
            job.Opened.Node.NodeId,
            job.Visit,
            At(job.Created),
            At(job.Begun),
            At(now),
            job.Line?.Due is { } due ? At(due) : null,
            job.By?.Id ?? NameOf(job) ?? job.Opened.Role ?? "",
            reply.Outcome,
            reply.Result
        );

    private static string? NameOf(Job job) => job.Opened.Assignee is { } name ? job.Request.Names.Find(name)?.Id ?? name : null;

    private void Ask(Case request, Consequence.SystemAsked asked, long now)
    {
        var visit = request.Visit(asked.Node.Index, now);
        var call = new Call(request, asked.Bookmark, asked.Node, visit, now);
        request.Waits.Add(call);
        var delay = setting.Plan.System(asked.Node).Delay;
        var seconds = delay.At(draws.Uniform(Purpose.SystemDelay, request.Index, asked.Node.Index, visit));
        agenda.Add(now + (long)Math.Round(seconds * MillisecondsPerSecond), HappeningKind.Answer, call);
    }

    private void Set(Case request, Consequence.TimerSet timer, long now)
    {
        var alarm = new Alarm(request, timer.Bookmark);
        request.Waits.Add(alarm);
        var due = timer.Due ?? setting.Offices.ProviderCalendar.Add(At(now), timer.Limit!.Value);
        agenda.Add(Math.Max(now, Milliseconds(due)), HappeningKind.Alarm, alarm);
    }

    private void Drop(Case request, string bookmark, long now)
    {
        switch (request.Take(bookmark))
        {
            case Job { Desk: not null } job:
                staff.Drop(job, now);
                break;
            case { } wait:
                wait.IsOver = true;
                break;
        }
    }

    private void StartClock(Case request, Consequence.ClockStarted clock, long now)
    {
        if (clock.Clock == LimitLedger.TotalClock && request.Registered < 0)
            request.Registered = now;
        var offices = setting.Offices;
        request.Limits.StartClock(clock.Clock, now, offices.Calendar(request.Channel), offices.ProviderCalendar, clock.Limit);
    }

    private void StopClock(Case request, string clock, long now)
    {
        if (request.Limits.StopClock(clock) is not { } line || clock != LimitLedger.TotalClock)
            return;
        if (request.Settled < 0)
            request.Settled = now;
        tally.Settle(request, line, now);
    }

    private void End(Case request, long now)
    {
        request.Ended = now;
        // What still ran when the request ended was stopped with it.
        StopClock(request, LimitLedger.TotalClock, now);
        foreach (var worker in request.Appointed)
            worker.Cases--;
        tally.End(request, now);
        listener?.RequestEnded(request.Index, At(now));
    }
}
