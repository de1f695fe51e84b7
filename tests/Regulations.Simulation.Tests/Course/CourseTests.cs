using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Editions;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Course;

/// <summary>Small courses whose every instant can be reckoned by hand. Almaty is five hours ahead; providers work 9:00–13:00 and 14:30–18:30.</summary>
public sealed class CourseTests
{
    [Fact]
    public void Work_begun_before_the_break_is_finished_after_it()
    {
        var trace = Run(SmallEdition.OneTask(), """{ "roles": ["executor"] }""", 60, "2026-01-05T07:30:00Z");

        trace.Tasks.Single().Begun.ShouldBe(Instant.FromUtc(2026, 1, 5, 7, 30));
        trace.Tasks.Single().Completed.ShouldBe(Instant.FromUtc(2026, 1, 5, 10, 0));
    }

    [Fact]
    public void What_arrives_at_night_waits_for_the_morning()
    {
        var trace = Run(SmallEdition.OneTask(), """{ "roles": ["executor"] }""", 10, "2026-01-05T20:00:00Z");

        trace.Tasks.Single().Begun.ShouldBe(Instant.FromUtc(2026, 1, 6, 4, 0));
    }

    [Fact]
    public void Whoever_is_absent_begins_on_the_day_of_return()
    {
        const string Person = """{ "roles": ["executor"], "absences": [{ "from": "2026-01-05", "to": "2026-01-06" }] }""";
        var trace = Run(SmallEdition.OneTask(), Person, 10, "2026-01-05T05:00:00Z");

        // Wednesday 7 January is a day off.
        trace.Tasks.Single().Begun.ShouldBe(Instant.FromUtc(2026, 1, 8, 4, 0));
    }

    [Fact]
    public void Of_two_people_the_one_who_is_there_takes_the_task()
    {
        const string People =
            """{ "id": "away", "roles": ["executor"], "absences": [{ "from": "2026-01-05", "to": "2026-01-30" }] }, { "id": "here", "roles": ["executor"] }""";
        var trace = Run(SmallEdition.OneTask(), People, 10, "2026-01-05T05:00:00Z", "2026-01-05T05:01:00Z");

        trace.Tasks.Select(task => task.Actor).ShouldBe(["here", "here"]);
        trace.Tasks[1].Begun.ShouldBe(Instant.FromUtc(2026, 1, 5, 5, 10));
    }

    [Fact]
    public void Tasks_are_begun_in_the_order_in_which_they_came()
    {
        var trace = Run(
            SmallEdition.OneTask(),
            """{ "roles": ["executor"] }""",
            10,
            "2026-01-05T04:00:00Z",
            "2026-01-05T04:01:00Z",
            "2026-01-05T04:02:00Z"
        );

        trace.Tasks.Select(task => task.Request).ShouldBe([0, 1, 2]);
        trace.Tasks[2].Begun.ShouldBe(Instant.FromUtc(2026, 1, 5, 4, 20));
    }

    [Fact]
    public void Who_prepared_does_not_sign()
    {
        var edition = new SmallEdition().Task("prepare").Task("sign", differsFrom: ["prepare"]).Read();
        var trace = Run(
            edition,
            """{ "id": "a", "roles": ["executor"] }, { "id": "b", "roles": ["executor"] }""",
            10,
            "2026-01-05T04:00:00Z"
        );

        trace.Tasks[1].Actor.ShouldNotBe(trace.Tasks[0].Actor);
    }

    [Fact]
    public void A_limit_counted_from_an_earlier_step_begins_with_it()
    {
        var edition = new SmallEdition().Task("first").Task("second", limit: "1h", countedFrom: "first").Read();
        var trace = Run(edition, """{ "roles": ["executor"] }""", 20, "2026-01-05T04:00:00Z");

        trace.Tasks[1].Due.ShouldBe(Instant.FromUtc(2026, 1, 5, 5, 0));
    }

    [Fact]
    public void The_whole_time_rests_while_a_task_pauses_it()
    {
        var edition = new SmallEdition().StartClock("1h").Task("asked", pausesClock: true).Task("work").StopClock().Read();
        var question = Question(edition, """{ "roles": ["executor"] }""", 50, "2026-01-05T04:00:00Z");

        Simulator.Run(question).Variants[0].WithinTotal!.Mean.ShouldBe(1);
        var without = new SmallEdition().StartClock("1h").Task("asked").Task("work").StopClock().Read();
        Simulator.Run(question with { Edition = without }).Variants[0].WithinTotal!.Mean.ShouldBe(0);
    }

    [Fact]
    public void A_wait_of_the_workflow_passes_in_simulated_time()
    {
        var edition = new SmallEdition().Delay("delay", "01:00:00").Task("work").Read();
        var trace = Run(edition, """{ "roles": ["executor"] }""", 10, "2026-01-05T04:00:00Z", "2026-01-05T04:30:00Z");

        trace.Tasks.Select(task => task.Created).ShouldBe([Instant.FromUtc(2026, 1, 5, 5, 0), Instant.FromUtc(2026, 1, 5, 5, 30)]);
    }

    [Fact]
    public void A_day_that_a_form_asks_for_and_the_course_waits_for_is_the_fifth_working_day()
    {
        var question = new SimulationQuestion
        {
            Edition = Office.Shipped("aktobe", "expert-attestation.json"),
            Calendars = CalendarData.Shipped,
            Scenario = ScenarioReader.Read(
                """{ "staff": [{ "roles": ["operator"] }, { "roles": ["chancellery"] }, { "roles": ["head"] }, { "roles": ["executor"] }] }"""
            ),
            Arrivals = ArrivalPattern.ParseList(["2026-02-02T04:00:00Z", "2026-02-03T04:00:00Z"]),
            Replications = 1,
            WarmUp = 0,
        };
        var trace = new Trace();
        var result = Simulator.Run(question, listener: trace);

        (result.Variants[0].Failures.Count, result.Variants[0].Unfinished).ShouldBe((0, 0));
        // Named on Monday the 2nd, held at ten o'clock on Monday the 9th.
        trace.Tasks.Where(task => task.NodeId == "step-6").Min(task => task.Created).ShouldBe(Instant.FromUtc(2026, 2, 9, 5, 0));
    }

    [Fact]
    public void A_role_that_nobody_has_is_told_of()
    {
        var refused = Should.Throw<SimulationRefusedException>(() =>
            Run(SmallEdition.OneTask(), """{ "roles": ["head"] }""", 10, "2026-01-05T04:00:00Z")
        );

        refused.Place.ShouldBe("staff");
        refused.Message.ShouldContain("executor");
    }

    [Fact]
    public void Time_beyond_the_calendar_is_told_of() =>
        Should
            .Throw<SimulationRefusedException>(() =>
                Run(SmallEdition.OneTask(), """{ "roles": ["executor"] }""", 500_000, "2026-01-05T04:00:00Z")
            )
            .Message.ShouldContain("2027");

    [Fact]
    public void A_simulation_can_be_called_off()
    {
        using var calledOff = new CancellationTokenSource();
        var question = Office.OfSurveyLicences(1000);

        Should.Throw<OperationCanceledException>(() =>
            Simulator.Run(
                question,
                share =>
                {
                    if (share > 0.2)
                        calledOff.Cancel();
                },
                cancellation: calledOff.Token
            )
        );
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        var told = new List<double>();
        Simulator.Run(Office.OfSurveyLicences(300), told.Add);

        told.ShouldBe(told.Order());
        told[^1].ShouldBe(1);
    }

    private static Trace Run(Edition edition, string people, double minutes, params string[] arrivals)
    {
        var trace = new Trace();
        Simulator.Run(Question(edition, people, minutes, arrivals), listener: trace);
        return trace;
    }

    private static SimulationQuestion Question(Edition edition, string people, double minutes, params string[] arrivals) =>
        new()
        {
            Edition = edition,
            Calendars = CalendarData.Shipped,
            Scenario = ScenarioReader.Read(
                FormattableString.Invariant($$"""{ "staff": [{{people}}], "time": { "fixed": {{minutes}} } }""")
            ),
            Arrivals = ArrivalPattern.ParseList(arrivals),
            Replications = 1,
            WarmUp = 0,
        };
}
