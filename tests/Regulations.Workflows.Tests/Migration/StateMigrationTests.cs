using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Migration;

public sealed class StateMigrationTests
{
    [Fact]
    public void A_waiting_task_keeps_its_bookmark_and_says_what_the_new_version_says_of_it()
    {
        var course = new Course(Definition(Flow("f", "start>review review:meets>end", Start(), HumanTask("review"), End())));
        var bookmark = course.State.Bookmarks[0];
        var next = HumanTask("check", ("limit", Literal("2wd")));
        next["outcomes"] = Object("""["meets","fails","returns"]""");
        var wait = course
            .MoveTo(
                Definition(Flow("f", "start>check check:meets>end", Start(), next, End())),
                new NodeMap(new Dictionary<string, string?> { ["review"] = "check" })
            )
            .Waits.ShouldHaveSingleItem();
        wait.NodeId.ShouldBe("check");
        wait.Task!.Limit.ShouldBe("2wd");
        wait.Task.Outcomes.Select(o => o.Name).ShouldBe(["meets", "fails", "returns"]);
        course.State.Bookmarks.ShouldHaveSingleItem().ShouldBe(bookmark with { NodeId = "check" });
    }

    [Fact]
    public void Whoever_waits_where_the_new_version_has_nothing_is_not_moved()
    {
        var course = new Course(Definition(Flow("f", "start>a a>end", Start(), Task("a"), End())));
        var before = course.State;
        course
            .MoveTo(Definition(Flow("f", "start>b b>end", Start(), Task("b"), End())))
            .Refusals.ShouldBe([new MoveRefusal(MoveObstacle.NoPartner, "a")]);
        course.State.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_task_does_not_become_a_call()
    {
        var course = new Course(Definition(Flow("f", "start>a", Start(), Task("a"))));
        course
            .MoveTo(Definition(Flow("f", "start>a", Start(), HumanTask("a"))).Renewed(), Chosen("a", "a"))
            .Refusals.ShouldHaveSingleItem()
            .Code.ShouldBe(MoveObstacle.OtherKind);
    }

    [Fact]
    public void A_step_put_before_the_present_one_is_passed_over_and_one_put_after_it_runs()
    {
        var course = new Course(Definition(Flow("f", "start>a a>end", Start(), Task("a"), End())));
        course
            .MoveTo(Definition(Flow("f", "start>x x>a a>y y>end", Start(), Task("x"), Task("a"), Line("y"), End())))
            .PassedOver.ShouldBe(["x"]);
        course.Go(1).Completed.ShouldBe(["start", "a", "y", "end", "f"]);
    }

    [Fact]
    public void A_step_that_is_done_may_not_come_again()
    {
        var course = new Course(Definition(Flow("f", "start>a a>b", Start(), Task("a"), Task("b")))).Go(1);
        course
            .MoveTo(Definition(Flow("f", "start>b b>a", Start(), Task("a"), Task("b"))))
            .Refusals.ShouldContain(new MoveRefusal(MoveObstacle.DoneStepAhead, "a"));
        course
            .MoveTo(Definition(Flow("f", "start>a", Start(), Task("a"))), Chosen("b", "a"))
            .Refusals.ShouldContain(r => r.Code == MoveObstacle.DoneAlready);
    }

    [Fact]
    public void Two_that_wait_do_not_become_one()
    {
        var course = new Course(Definition(Flow("f", "start>a start>b", Start(), Task("a"), Task("b"))));
        course
            .MoveTo(Definition(Flow("f", "start>a", Start(), Task("a"))), Chosen("b", "a"))
            .Refusals.Select(r => (r.Code, r.NodeId))
            .ShouldBe([(MoveObstacle.Merged, "a"), (MoveObstacle.Merged, "b")]);
    }

    [Fact]
    public void A_join_that_would_have_fired_already_keeps_the_request_where_it_is()
    {
        var course = new Course(
            Definition(Flow("f", "start>a start>b a>j b>j j>end", Start(), Task("a"), Task("b"), Join("j", "WaitAll"), End()))
        ).Go(1);
        course
            .MoveTo(Definition(Flow("f", "start>a start>b a>j j>end", Start(), Task("a"), Task("b"), Join("j", "WaitAll"), End())))
            .Refusals.ShouldHaveSingleItem()
            .ShouldBe(new MoveRefusal(MoveObstacle.WouldHaveBegun, "j"));
    }

    [Fact]
    public void A_join_goes_on_counting_what_came_before_the_move()
    {
        var course = new Course(
            Definition(Flow("f", "start>a start>b a>j b>j j>end", Start(), Task("a"), Task("b"), Join("j", "WaitAll"), End()))
        ).Go(1);
        course
            .MoveTo(
                Definition(
                    Flow("f", "start>a start>b a>j b>c c>j j>end", Start(), Task("a"), Task("b"), Task("c"), Join("j", "WaitAll"), End())
                )
            )
            .Refusals.ShouldBeEmpty();
        course.Go(2).Completed.ShouldBe(["start", "a", "b", "c", "j", "end", "f"]);
    }

    [Fact]
    public void A_new_decision_behind_what_is_done_is_left_the_way_that_was_gone()
    {
        var course = new Course(Definition(Flow("f", "start>a", Start(), Task("a"))));
        var decision = Decision("d", Literal(true));
        course
            .MoveTo(Definition(Flow("f", "start>d d:True>b d:False>a", Start(), decision, Task("a"), Task("b"))))
            .Refusals.ShouldBeEmpty();
        course.Go(5).Completed.ShouldBe(["start", "a", "f"]);
    }

    [Fact]
    public void Values_go_on_by_id_or_name_and_new_variables_begin_with_their_defaults()
    {
        var course = new Course(Definition(Sequence("s", Set("set", "Count", Literal("7")), Task("a")), "Count:String Old:String=kept"));
        var next = Definition(Sequence("s", Set("set", "Count", Literal("7")), Task("a")), "n:Int32 New:String=fresh");
        next["variables"]![0]!["name"] = "Count";
        next["root"]!["activities"]![0]!["variable"]!["id"] = "n";
        course.MoveTo(next).Refusals.ShouldBeEmpty();
        ((int)course.State.Variables["n"]!).ShouldBe(7);
        ((string?)course.State.Variables["New"]).ShouldBe("fresh");
        ((string?)course.State.Variables["Old"]).ShouldBe("kept");
    }

    [Fact]
    public void A_wait_for_a_time_counts_from_its_beginning_by_the_new_span()
    {
        var course = new Course(Definition(Sequence("s", Activity("Delay", "d", ("timeSpan", Literal("00:10:00"))))));
        var longer = Definition(Sequence("s", Activity("Delay", "d", ("timeSpan", Literal("01:00:00")))));
        course.MoveTo(longer).Waits.ShouldHaveSingleItem().Timer.ShouldBe(new MovedTimer(Noon + Duration.FromHours(1), null));
        course.MoveTo(longer.Renewed()).Waits.ShouldHaveSingleItem().Timer.ShouldBeNull();
    }

    [Fact]
    public void A_call_under_way_is_not_taken_for_another_question()
    {
        static JsonObject Asking(string operation) =>
            Definition(
                Sequence(
                    "s",
                    Activity("Regulations.SystemCall", "c", ("system", Literal("portal")), ("operation", Literal(operation))),
                    Task("t")
                )
            );
        var course = new Course(Asking("account.check"));
        course.MoveTo(Asking("account.ensure")).Refusals.ShouldBe([new MoveRefusal(MoveObstacle.AsksSomethingElse, "c", "c")]);
        course.MoveTo(Asking("account.check").Renewed()).Refusals.ShouldBeEmpty();
        course.Go(1).State.Bookmarks.ShouldHaveSingleItem().NodeId.ShouldBe("t");
    }

    [Fact]
    public void An_event_is_waited_for_by_its_new_name()
    {
        var course = new Course(Definition(Sequence("s", Activity("Event", "e", ("eventName", Literal("recalled"))))));
        course.MoveTo(Definition(Sequence("s", Activity("Event", "e", ("eventName", Literal("withdraw")))))).Refusals.ShouldBeEmpty();
        course.State.Bookmarks.ShouldHaveSingleItem().EventName.ShouldBe("withdraw");
    }

    [Fact]
    public void What_failed_in_the_old_version_is_tried_again_by_the_mended_one()
    {
        var course = new Course(Definition(Sequence("s", Line("l", Script("return missing();")))));
        var incident = course.State.Incidents.ShouldHaveSingleItem().Id;
        var mended = Definition(Sequence("s", Line("l", Literal("mended"))));
        course.MoveTo(mended).Refusals.ShouldBeEmpty();
        WorkflowEngine
            .Run(Compiled(mended), course.State, new Stimulus.RetryIncident(incident), Noon)
            .Effects.OfType<Effect.LineWritten>()
            .Single()
            .Text.ShouldBe("mended");
    }

    [Fact]
    public void A_sequence_goes_on_behind_the_present_step()
    {
        var course = new Course(Definition(Sequence("s", Task("a"), Task("b")))).Go(1);
        course.MoveTo(Definition(Sequence("s", Task("a"), Line("x"), Task("b"), Line("y")))).PassedOver.ShouldBe(["x"]);
        course.Go(1).Completed.ShouldBe(["a", "b", "y", "s"]);
    }

    [Fact]
    public void A_fork_in_progress_takes_no_new_branch()
    {
        static JsonObject Forked(params string[] branches) =>
            Definition(
                Activity(
                    "Fork",
                    "f",
                    ("joinMode", Literal("WaitAll")),
                    ("branches", new JsonArray([.. branches.Select(b => (JsonNode)Task(b))]))
                )
            );
        var course = new Course(Forked("a", "b")).Go(1);
        course.MoveTo(Forked("a", "b", "c")).Refusals.ShouldBe([new MoveRefusal(MoveObstacle.WouldHaveBegun, "c")]);
        course.MoveTo(Forked("b", "a")).Refusals.ShouldBeEmpty();
        course.Go(1).State.Status.ShouldBe(WorkflowStatus.Finished);
    }

    [Fact]
    public void An_instance_that_has_ended_is_not_moved()
    {
        var course = new Course(Definition(Sequence("s", Line("a"))));
        course.MoveTo(Definition(Sequence("s", Line("b")))).Refusals.ShouldBe([new MoveRefusal(MoveObstacle.Ended, null)]);
    }

    [Fact]
    public void Partners_are_proposed_by_id_then_by_name_then_by_step()
    {
        var from = Compiled(
            Definition(Sequence("s", HumanTask("a"), Task("b"), HumanTask("c", ("step", Literal(3)), ("title", Object("""{"kk":"x"}""")))))
        );
        var renamed = Task("b2");
        renamed["name"] = "b";
        var to = Compiled(
            Definition(Sequence("s", HumanTask("a"), renamed, HumanTask("c2", ("step", Literal(3)), ("title", Object("""{"kk":"y"}""")))))
        );
        PartnerProposals
            .Of(from, to)
            .Select(p => (p.Node.NodeId, p.Partner?.NodeId, p.Ground))
            .ShouldBe([("a", "a", PartnerGround.SameId), ("b", "b2", PartnerGround.SameName), ("c", "c2", PartnerGround.SameStep)]);
    }

    private static NodeMap Chosen(string from, string to) => new(new Dictionary<string, string?> { [from] = to });
}
