using System.Text.Json.Nodes;
using Regulations.Workflows.Running;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

public sealed class FlowchartTests
{
    [Fact]
    public void Connections_are_taken_in_file_order_and_activities_first_in_first_out() =>
        Run(Definition(Flow("f", "s>b s>a a>c b>d", Start("s"), Line("a"), Line("b"), Line("c"), Line("d"))))
            .Lines.ShouldBe(["b", "a", "d", "c"]);

    [Fact]
    public void An_activity_with_two_ways_in_waits_for_both() =>
        Run(Definition(Flow("f", "s>t s>a t>j a>j", Start("s"), Task("t"), Line("a"), Line("j")))).Completed.ShouldBe(["s", "a", "t", "j"]);

    [Fact]
    public void A_way_not_taken_is_not_waited_for() =>
        Run(
            Definition(
                Flow("f", "s>d d:True>a d:False>b a>j b>j", Start("s"), Decision("d", Literal(true)), Line("a"), Line("b"), Line("j"))
            )
        )
            .Lines.ShouldBe(["a", "j"]);

    [Fact]
    public void A_join_of_all_with_a_way_not_taken_is_passed_over()
    {
        var chart = Flow(
            "f",
            "s>d s>a d:True>b d:False>c a>j c>j j>after",
            Start("s"),
            Decision("d", Literal(true)),
            Line("a"),
            Line("b"),
            Line("c"),
            Join("j", "WaitAll"),
            Line("after")
        );
        var report = Run(Definition(chart));
        report.Lines.ShouldBe(["a", "b"]);
        report.Status.ShouldBe(WorkflowStatus.Finished);
    }

    [Fact]
    public void A_join_of_any_goes_on_with_the_first_and_cancels_what_waits()
    {
        var chart = Flow(
            "f",
            "s>t1 s>t2 t1>j t2>x x>j j>after",
            Start("s"),
            Task("t1"),
            Task("t2"),
            Line("x"),
            Join("j", "WaitAny"),
            Line("after")
        );
        var report = Run(Definition(chart));
        report.Lines.ShouldBe(["after"]);
        report.Completed.ShouldBe(["s", "t1", "j", "after"]);
    }

    [Fact]
    public void A_join_of_any_runs_once_where_a_branch_completes_before_its_sibling_began()
    {
        var chart = Flow("f", "s>a s>t a>j t>j j>after", Start("s"), Line("a"), Task("t"), Join("j", "WaitAny"), Line("after"));
        Run(Definition(chart)).Lines.ShouldBe(["a", "after"]);
    }

    [Fact]
    public void A_connection_back_runs_its_target_again_until_the_decision_lets_it_out()
    {
        var chart = Flow(
            "f",
            "s>work work>count count>d d:False>work d:True>end",
            Start("s"),
            Line("work"),
            Set("count", "N", Script("getN() + 1")),
            Decision("d", Script("getN() >= 3")),
            Line("end")
        );
        Run(Definition(chart, "N:Int32=0")).Lines.ShouldBe(["work", "work", "work", "end"]);
    }

    [Fact]
    public void A_loop_back_through_a_task_waits_for_it_every_time()
    {
        var answers = new Queue<bool>([false, false, true]);
        var chart = Flow(
            "f",
            "s>t t>d d:False>fix fix>t d:True>end",
            Start("s"),
            Bound(Task("t"), "R"),
            Decision("d", Variable("R")),
            Line("fix"),
            Line("end")
        );
        var report = Run(Definition(chart, "R:Boolean"), new RunOptions { Answers = _ => new RunAnswer(null, answers.Dequeue()) });
        report.Lines.ShouldBe(["fix", "fix", "end"]);
    }

    [Fact]
    public void A_join_behind_a_loop_counts_each_round()
    {
        var chart = Flow(
            "f",
            "s>again again>fork fork:A>a fork:B>b a>j b>j j>count count>d d:False>again d:True>end",
            Start("s"),
            Line("again"),
            Fork("fork", "A", "B"),
            Line("a"),
            Line("b"),
            Join("j", "WaitAll"),
            Set("count", "N", Script("getN() + 1")),
            Decision("d", Script("getN() >= 2")),
            Line("end")
        );
        Run(Definition(chart, "N:Int32=0")).Lines.ShouldBe(["again", "a", "b", "again", "a", "b", "end"]);
    }

    [Fact]
    public void A_connection_back_past_another_way_in_becomes_an_incident_when_it_is_followed()
    {
        // b can be reached without a, so b may not lead back to a.
        var chart = Flow("f", "s>a s>b a>c b>c c>a", Start("s"), Line("a"), Line("b"), Line("c"));
        var report = Run(Definition(chart));
        report.State.Incidents.ShouldHaveSingleItem().Code.ShouldBe("invalid-back-connection");
        report.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    [Fact]
    public void End_drops_what_still_waits_in_its_flowchart()
    {
        var report = Run(Definition(Flow("f", "s>t s>a a>end t>never", Start("s"), Task("t"), Line("a"), End(), Line("never"))));
        report.Lines.ShouldBe(["a"]);
        report.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_flowchart_ends_at_once() => Run(Definition(Flow("f", ""))).Status.ShouldBe(WorkflowStatus.Finished);

    [Fact]
    public void An_activity_nothing_leads_to_is_not_run() =>
        Run(Definition(Flow("f", "s>a", Start("s"), Line("a"), Line("alone")))).Lines.ShouldBe(["a"]);

    [Fact]
    public void It_starts_at_its_start_property_before_anything_else()
    {
        var chart = Flow("f", "s>a", Start("s"), Line("a"), Line("chosen"));
        chart["start"] = "chosen";
        Run(Definition(chart)).Lines.ShouldBe(["chosen"]);
    }

    [Fact]
    public void Without_a_Start_it_starts_at_what_may_start_a_workflow()
    {
        var event1 = Line("chosen");
        event1["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        Run(Definition(Flow("f", "a>b", Line("a"), Line("b"), event1))).Lines.ShouldBe(["chosen"]);
    }

    [Fact]
    public void Without_either_it_starts_at_the_first_activity_nothing_leads_to() =>
        Run(Definition(Flow("f", "b>a", Line("a"), Line("b")))).Lines.ShouldBe(["b", "a"]);

    [Fact]
    public void A_switch_follows_the_first_case_that_holds_and_else_its_default()
    {
        JsonObject Chart(string mode) =>
            Flow(
                "f",
                "s>w w:A>a w:B>b w:Default>c",
                Start("s"),
                Activity(
                    "FlowSwitch",
                    "w",
                    ("cases", new JsonArray(Case("A", "getX() > 0"), Case("B", "return getX() > 0;"))),
                    ("mode", Literal(mode))
                ),
                Line("a"),
                Line("b"),
                Line("c")
            );
        Run(Definition(Chart("MatchFirst"), "X:Int32=1")).Lines.ShouldBe(["a"]);
        Run(Definition(Chart("MatchAny"), "X:Int32=1")).Lines.ShouldBe(["a", "b"]);
        Run(Definition(Chart("MatchFirst"), "X:Int32=0")).Lines.ShouldBe(["c"]);
    }

    [Fact]
    public void A_losing_branch_that_is_a_container_is_cancelled_with_all_it_holds()
    {
        var chart = Flow(
            "f",
            "s>t s>box t>j box>after-box after-box>j j>end",
            Start("s"),
            Task("t"),
            Sequence("box", Task("inside")),
            Line("after-box"),
            Join("j", "WaitAny"),
            Line("end")
        );
        var report = Run(Definition(chart));
        report.Lines.ShouldBe(["end"]);
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void A_flowchart_waits_for_a_container_inside_it()
    {
        var inner = Flow("inner", "a>t t>b", Line("a"), Task("t"), Line("b"));
        Run(Definition(Flow("f", "s>inner inner>after", Start("s"), inner, Line("after"))))
            .Completed.ShouldBe(["s", "a", "t", "b", "inner", "after"]);
    }

    private static JsonObject Bound(JsonObject task, string variable)
    {
        task["result"] = Output(variable);
        return task;
    }
}
