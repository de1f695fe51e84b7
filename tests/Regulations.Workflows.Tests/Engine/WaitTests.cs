using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

public sealed class WaitTests
{
    [Theory]
    [InlineData("Delay", "timeSpan", "00:10:00", 600)]
    [InlineData("Timer", "interval", "1.00:00:00", 86_400)]
    public void A_timer_is_due_after_its_span(string type, string property, string span, int seconds)
    {
        var transition = Started(Compiled(Definition(Activity(type, "t", (property, Literal(span))))));
        var timer = transition.Effects.OfType<Effect.TimerSet>().ShouldHaveSingleItem();
        timer.Due.ShouldBe(Noon + Duration.FromSeconds(seconds));
        timer.Limit.ShouldBeNull();
        transition.State.Bookmarks.ShouldHaveSingleItem().Kind.ShouldBe(BookmarkKinds.Timer);
    }

    [Fact]
    public void A_delay_without_a_span_is_a_minute() =>
        Started(Compiled(Definition(Activity("Delay", "t"))))
            .Effects.OfType<Effect.TimerSet>()
            .Single()
            .Due.ShouldBe(Noon + Duration.FromMinutes(1));

    [Fact]
    public void StartAt_waits_for_a_coming_instant_and_passes_over_a_past_one()
    {
        Started(Compiled(Definition(Activity("StartAt", "t", ("dateTime", Literal("2026-03-02T18:00:00+05:00"))))))
            .Effects.OfType<Effect.TimerSet>()
            .Single()
            .Due.ShouldBe(Instant.FromUtc(2026, 3, 2, 13, 0));
        Started(Compiled(Definition(Activity("StartAt", "t", ("dateTime", Literal("2026-03-02T12:00:00Z"))))))
            .State.Status.ShouldBe(WorkflowStatus.Finished);
    }

    [Fact]
    public void Cron_waits_for_the_next_time_of_its_schedule() =>
        Started(Compiled(Definition(Activity("Cron", "t", ("cronExpression", Literal("0 30 9 * * MON-FRI"))))))
            .Effects.OfType<Effect.TimerSet>()
            .Single()
            .Due.ShouldBe(Instant.FromUtc(2026, 3, 3, 9, 30));

    [Fact]
    public void A_timer_that_fires_goes_on_and_one_that_fires_again_changes_nothing()
    {
        var workflow = Compiled(Definition(Sequence("s", Activity("Delay", "t"), Task("next"))));
        var waiting = Started(workflow).State;
        var bookmark = waiting.Bookmarks[0].Id;
        var fired = WorkflowEngine.Run(workflow, waiting, new Stimulus.Resume(bookmark), Noon + Duration.FromMinutes(1));
        fired.State.Bookmarks.ShouldHaveSingleItem().NodeId.ShouldBe("next");
        var again = WorkflowEngine.Run(workflow, fired.State, new Stimulus.Resume(bookmark), Noon + Duration.FromMinutes(2));
        again.Accepted.ShouldBeFalse();
        again.State.ShouldBeSameAs(fired.State);
        again.Effects.ShouldBeEmpty();
    }

    [Fact]
    public void A_losing_timer_is_cancelled()
    {
        var chart = Flow("f", "s>t s>d t>j d>j", Start("s"), Task("t"), Activity("Delay", "d"), Join("j", "WaitAny"));
        var report = Run(Definition(chart));
        report.Effects.OfType<Effect.TimerCancelled>().ShouldHaveSingleItem().NodeId.ShouldBe("d");
    }

    [Fact]
    public void A_task_is_announced_with_its_name_and_payload_and_gives_its_result()
    {
        var task = Activity(
            "RunTask",
            "t",
            ("taskName", Literal("review")),
            ("payload", Script("({ role: 'x', n: getN() })")),
            ("result", Output("R")),
            ("taskId", Output("Id"))
        );
        var workflow = Compiled(
            Definition(Sequence("s", task, Line("w", Script("getR().ok + ' ' + (getId() === '')"))), "N:Int32=3 R Id:String")
        );
        var started = Started(workflow);
        var created = started.Effects.OfType<Effect.TaskCreated>().ShouldHaveSingleItem();
        created.Task.Name.ShouldBe("review");
        created.Task.Payload!.ToJsonString().ShouldBe("""{"role":"x","n":3}""");
        var done = WorkflowEngine.Run(
            workflow,
            started.State,
            new Stimulus.Resume(created.BookmarkId, null, new JsonObject { ["ok"] = "yes" }, "aigerim"),
            Noon
        );
        done.Effects.OfType<Effect.LineWritten>().Single().Text.ShouldBe("yes false");
        done.Effects.OfType<Effect.ActivityCompleted>().First().Actor.ShouldBe("aigerim");
    }

    [Fact]
    public void An_event_resumes_every_wait_for_it_oldest_first()
    {
        var chart = Activity(
            "Parallel",
            "p",
            (
                "activities",
                new JsonArray(
                    Sequence("a", Waiting("e1", "withdraw"), Line("one", Script("getP()"))),
                    Sequence("b", Waiting("e2", "other"), Line("never")),
                    Sequence("c", Waiting("e3", "withdraw"), Line("two"))
                )
            )
        );
        var workflow = Compiled(Definition(chart, "P"));
        var transition = WorkflowEngine.Run(workflow, Started(workflow).State, new Stimulus.PublishEvent("withdraw", "hello"), Noon);
        transition.Effects.OfType<Effect.LineWritten>().Select(l => l.Text).ShouldBe(["hello", "two"]);
        transition.State.Bookmarks.ShouldHaveSingleItem().EventName.ShouldBe("other");
    }

    [Fact]
    public void An_event_nobody_waits_for_is_not_accepted()
    {
        var workflow = Compiled(Definition(Task("t")));
        WorkflowEngine.Run(workflow, Started(workflow).State, new Stimulus.PublishEvent("withdraw"), Noon).Accepted.ShouldBeFalse();
    }

    [Fact]
    public void A_published_event_reaches_a_wait_of_the_same_instance_whichever_came_first()
    {
        var publish = Activity(
            "PublishEvent",
            "publish",
            ("eventName", Literal("go")),
            ("payload", Object("""{"x":1}""")),
            ("isLocalEvent", Literal(true))
        );
        var chart = Flow(
            "f",
            "s>publish s>wait wait>after publish>p",
            Start("s"),
            publish,
            Waiting("wait", "go"),
            Line("after"),
            Line("p")
        );
        var report = Run(Definition(chart, "P"), new RunOptions { MaximumWaits = 0 });
        report.Lines.ShouldBe(["p", "after"]);
        report.Effects.OfType<Effect.EventPublished>().ShouldBeEmpty();
    }

    [Fact]
    public void A_global_event_is_given_to_the_surroundings_with_its_correlation()
    {
        var publish = Activity("PublishEvent", "publish", ("eventName", Literal("go")), ("correlationId", Literal("K-1")));
        var published = Started(Compiled(Definition(publish))).Effects.OfType<Effect.EventPublished>().ShouldHaveSingleItem();
        (published.Name, published.CorrelationId).ShouldBe(("go", "K-1"));
    }

    [Fact]
    public void A_child_that_is_waited_for_gives_its_outputs_to_its_parent()
    {
        var child = Activity(
            "ExecuteWorkflow",
            "child",
            ("workflowDefinitionId", Literal("c")),
            ("input", Object("""{"A":1}""")),
            ("waitForCompletion", Literal(true)),
            ("result", Output("R"))
        );
        var workflow = Compiled(Definition(Sequence("s", child, Line("w", Script("getR().output.X"))), "R"));
        var started = Started(workflow);
        var requested = started.Effects.OfType<Effect.ChildRequested>().ShouldHaveSingleItem();
        (requested.DefinitionId, requested.Input.ToJsonString()).ShouldBe(("c", """{"A":1}"""));
        var done = WorkflowEngine.Run(
            workflow,
            started.State,
            new Stimulus.Resume(requested.BookmarkId!, Result: new JsonObject { ["X"] = 7 }),
            Noon
        );
        done.Effects.OfType<Effect.LineWritten>().Single().Text.ShouldBe("7");
    }

    [Fact]
    public void A_child_that_is_not_waited_for_lets_its_parent_go_on()
    {
        var transition = Started(Compiled(Definition(Activity("DispatchWorkflow", "child", ("workflowDefinitionId", Literal("c"))))));
        transition.State.Status.ShouldBe(WorkflowStatus.Finished);
        transition.Effects.OfType<Effect.ChildRequested>().Single().BookmarkId.ShouldBeNull();
    }

    private static JsonObject Waiting(string id, string name) =>
        Activity("Event", id, ("eventName", Literal(name)), ("result", Output("P")));
}
