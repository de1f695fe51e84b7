using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Editions.Facts;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Measures;
using Regulations.Simulation.Plans;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Course;

/// <summary>What a replication works with; shared by all replications of a variant.</summary>
internal sealed record Setting(
    EditionFacts Facts,
    Scenario Scenario,
    ArrivalPattern Arrivals,
    CoursePlan Plan,
    Offices Offices,
    TransitionBook Book,
    IReadOnlySet<string> Interchangeable,
    long Start,
    int Requests,
    int WarmUp
);

/// <summary>
/// One run of so many requests through the office: a discrete-event simulation. What comes next is always asked of the engine; here is only who
/// does it, when, and with what answer.
/// </summary>
internal sealed partial class Replication
{
    private const double MillisecondsPerSecond = 1_000;
    private const double MillisecondsPerMinute = 60_000;
    private const string Portal = "portal";

    private readonly Setting setting;
    private readonly Draws draws;
    private readonly Agenda agenda = new();
    private readonly Staff staff;
    private readonly long[] arrivals;
    private readonly Tally tally;
    private readonly ICourseListener? listener;
    private readonly Limit? draftExpires;
    private int arrived;
    private long jobs;

    public Replication(Setting setting, ulong seed, int number, ICourseListener? listener)
    {
        this.setting = setting;
        this.listener = listener;
        draws = new Draws(seed, number);
        arrivals = Arrivals.Of(setting.Arrivals, setting.Requests, draws, setting.Offices.HoursOfRole(null), setting.Start);
        var windowFrom = arrivals[Math.Min(setting.WarmUp, arrivals.Length - 1)];
        staff = new Staff(setting.Scenario, setting.Offices, agenda, setting.Interchangeable, setting.Start, windowFrom, arrivals[^1])
        {
            JobBegun = Begin,
        };
        tally = new Tally(staff, setting.Offices.HoursOfRole(null));
        draftExpires = setting.Plan.HasTotalClock && Limit.TryParse(setting.Facts.DraftExpires, out var expiry) ? expiry : null;
    }

    /// <summary>Requests that have ended.</summary>
    public int Ended => tally.Ended;

    /// <summary>Lets everything happen.</summary>
    /// <param name="progress">Told now and then how many requests have ended.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public Tally Run(Action<int>? progress, CancellationToken cancellation)
    {
        const int Beat = 1024;
        agenda.Add(arrivals[0], HappeningKind.Arrival, null);
        for (var beat = 1; agenda.TryNext(out var now, out var happening); beat++)
        {
            Happen(happening, now);
            if (beat % Beat == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(tally.Ended);
            }
        }
        tally.Close(arrivals.Length - tally.Ended);
        progress?.Invoke(tally.Ended);
        return tally;
    }

    private void Happen(Happening happening, long now)
    {
        switch (happening.Kind)
        {
            case HappeningKind.Arrival:
                Arrive(now);
                break;
            case HappeningKind.JobDone:
                Finish((Job)happening.To!, now);
                break;
            case HappeningKind.Answer:
                Answer((Call)happening.To!, now);
                break;
            case HappeningKind.Alarm:
                Ring((Alarm)happening.To!, now);
                break;
            case HappeningKind.Opening:
                var worker = (Worker)happening.To!;
                worker.WillLook = false;
                staff.Look(worker, now);
                break;
            case HappeningKind.DraftExpiry:
                Expire((Case)happening.To!, now);
                break;
        }
    }

    private void Arrive(long now)
    {
        var index = arrived++;
        if (arrived < arrivals.Length)
            agenda.Add(arrivals[arrived], HappeningKind.Arrival, null);
        var kind = setting.Plan.Kinds.At(draws.Uniform(Purpose.Kind, index));
        var channel = setting.Plan.Channels.At(draws.Uniform(Purpose.Channel, index));
        var applicant = setting.Plan.Applicants.At(draws.Uniform(Purpose.Applicant, index));
        var request = new Case(index, kind, channel, now, index >= setting.WarmUp);
        var operatorUser = channel == Portal ? null : OperatorFor(request, now);
        listener?.RequestStarted(index, kind, channel, At(now));
        Take(request, setting.Book.Start(setting.Plan.Opening(kind, channel, applicant, operatorUser), At(now)), now);
        if (draftExpires is { } expiry && request is { Ended: < 0, Registered: < 0 })
            agenda.Add(Milliseconds(setting.Offices.ProviderCalendar.Add(At(now), expiry)), HappeningKind.DraftExpiry, request);
    }

    // An operator who accepts a request keeps it, as the runtime writes the operator's name into it.
    private string? OperatorFor(Case request, long now) =>
        staff.DeskOf(Offices.Operator) is null ? Offices.Operator : request.Names.Given(staff.Appoint(Offices.Operator, request, now));

    private void Expire(Case request, long now)
    {
        if (request is not { Ended: < 0, Registered: < 0 })
            return;
        tally.Expired++;
        Take(request, setting.Book.Cancel(request.State, At(now)), now);
    }

    private void Ring(Alarm alarm, long now)
    {
        if (!alarm.IsOver)
            Resume(alarm, Reply.Done, null, null, now);
    }

    private void Answer(Call call, long now)
    {
        if (call.IsOver)
            return;
        var plan = setting.Plan.System(call.Node);
        var reply = plan.Answers.IsCertain
            ? plan.Answers.First
            : plan.Answers.At(draws.Uniform(Purpose.SystemAnswer, call.Request.Index, call.Node.Index, call.Visit));
        listener?.SystemAnswered(call.Request.Index, call.Node.NodeId, call.Visit, At(call.Asked), At(now), reply.Result!);
        Resume(call, reply, null, null, now);
    }

    /// <summary>A wait is over, and the engine says what comes of it.</summary>
    /// <param name="by">Who ends it; null: nobody who works here.</param>
    /// <param name="actor">The name the engine is told where nobody of ours ends it.</param>
    private void Resume(Wait wait, Reply reply, Worker? by, string? actor, long now)
    {
        var request = wait.Request;
        wait.IsOver = true;
        request.Take(wait.Bookmark);
        var edge = setting.Book.Resume(request.State, wait.Bookmark, reply, by is null ? actor : request.Names.Next(by), At(now));
        if (by is not null && edge.KeepsActor)
            request.Names.Given(by);
        Take(request, edge, now);
    }

    private static Instant At(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);

    private static long Milliseconds(Instant instant) => instant.ToUnixTimeMilliseconds();
}
