using System.Text.Json.Nodes;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

public sealed class ContainerTests
{
    [Fact]
    public void A_sequence_runs_its_activities_in_order() =>
        Run(Definition(Sequence("s", Line("a"), Task("t"), Line("b")))).Completed.ShouldBe(["a", "t", "b"]);

    [Fact]
    public void End_leaves_only_its_own_sequence() =>
        Run(Definition(Sequence("s", Sequence("inner", Line("a"), End(), Line("never")), Line("b")))).Lines.ShouldBe(["a", "b"]);

    [Theory]
    [InlineData(true, "yes")]
    [InlineData(false, "no")]
    public void If_takes_the_branch_of_its_condition(bool condition, string line)
    {
        var report = Run(
            Definition(
                Sequence(
                    "s",
                    Activity(
                        "If",
                        "if",
                        ("condition", Literal(condition)),
                        ("then", Line("yes")),
                        ("else", Line("no")),
                        ("result", Output("R"))
                    ),
                    Line("result", Variable("R"))
                ),
                "R:Boolean"
            )
        );
        report.Lines.ShouldBe([line, condition ? "True" : "False"]);
    }

    [Fact]
    public void If_without_the_branch_it_would_take_goes_on() =>
        Run(Definition(Sequence("s", Activity("If", "if", ("condition", Literal(true)), ("else", Line("no"))), Line("on"))))
            .Lines.ShouldBe(["on"]);

    [Theory]
    [InlineData("MatchFirst", new[] { "b" })]
    [InlineData("MatchAny", new[] { "b", "c" })]
    public void Switch_runs_the_first_or_every_matching_case(string mode, string[] lines)
    {
        var activity = Activity(
            "Switch",
            "switch",
            (
                "cases",
                new JsonArray(
                    Case("A", "return false;", Line("a")),
                    Case("B", "return getX() > 1;", Line("b")),
                    Case("C", "getX() === 2", Line("c"))
                )
            ),
            ("mode", Literal(mode)),
            ("default", Line("d"))
        );
        Run(Definition(activity, "X:Int32=2")).Lines.ShouldBe(lines);
    }

    [Fact]
    public void Switch_runs_its_default_where_no_case_matches()
    {
        var activity = Activity("Switch", "switch", ("cases", new JsonArray(Case("A", "false", Line("a")))), ("default", Line("d")));
        Run(Definition(activity)).Lines.ShouldBe(["d"]);
    }

    [Fact]
    public void Parallel_goes_on_when_its_last_activity_has_ended()
    {
        var parallel = Activity("Parallel", "p", ("activities", new JsonArray(Task("a"), Line("b"), Task("c"))));
        Run(Definition(Sequence("s", parallel, Line("on")))).Completed.ShouldBe(["b", "a", "c", "p", "on"]);
    }

    [Fact]
    public void Fork_that_waits_for_any_cancels_the_branches_that_lose()
    {
        var fork = Activity(
            "Fork",
            "fork",
            ("joinMode", "WaitAny"),
            ("branches", new JsonArray(Task("a"), Sequence("b", Task("t"), Line("never"))))
        );
        var report = Run(Definition(Sequence("s", fork, Line("on"))));
        report.Lines.ShouldBe(["on"]);
        report.State.Bookmarks.ShouldBeEmpty();
        report.Effects.OfType<Regulations.Workflows.Engine.Effect.TaskCancelled>().ShouldHaveSingleItem().NodeId.ShouldBe("t");
    }

    [Fact]
    public void Fork_waits_for_all_its_branches_by_default()
    {
        var fork = Activity("Fork", "fork", ("branches", new JsonArray(Task("a"), Task("b"))));
        Run(Definition(Sequence("s", fork, Line("on")))).Completed.ShouldBe(["a", "b", "fork", "on"]);
    }

    [Fact]
    public void A_break_in_a_fork_leaves_the_loop_and_drops_the_other_branch()
    {
        var fork = Activity(
            "Fork",
            "fork",
            (
                "branches",
                new JsonArray(Sequence("a", Task("t1"), Line("one"), Activity("Break", "break")), Sequence("b", Task("t2"), Line("two")))
            )
        );
        var loop = Activity("While", "while", ("condition", Literal(true)), ("body", fork));
        var report = Run(Definition(Sequence("s", loop, Line("end"))));
        report.Lines.ShouldBe(["one", "end"]);
        report.Status.ShouldBe(WorkflowStatus.Finished);
    }

    [Fact]
    public void A_variable_of_a_nested_flowchart_hides_one_of_the_workflow_and_begins_anew_each_time()
    {
        var inner = Flow("f", "set>line", Set("set", "X", Script("(getX() || 'fresh') + '!'")), Line("line", Variable("X")));
        inner["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "X",
                ["name"] = "X",
                ["typeName"] = "String",
            }
        );
        var twice = Activity("For", "for", ("start", Literal(1)), ("end", Literal(2)), ("body", inner));
        Run(Definition(Sequence("s", twice, Line("outer", Variable("X"))), "X:String=outer")).Lines.ShouldBe(["fresh!", "fresh!", "outer"]);
    }

    [Fact]
    public void Finish_in_a_nested_flowchart_ends_the_workflow_and_everything_that_waits()
    {
        var inner = Flow("inner", "a>finish", Line("a"), Activity("Finish", "finish"));
        var report = Run(
            Definition(
                Flow("f", "start>fork fork:A>t fork:B>inner inner>never", Start(), Fork("fork", "A", "B"), Task("t"), inner, Line("never"))
            )
        );
        report.Status.ShouldBe(WorkflowStatus.Finished);
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Lines.ShouldBe(["a"]);
        report.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void End_in_a_nested_flowchart_ends_only_that_flowchart()
    {
        var inner = Flow("inner", "a>end", Line("a"), End());
        Run(Definition(Flow("f", "inner>after", inner, Line("after")))).Lines.ShouldBe(["a", "after"]);
    }

    [Fact]
    public void Complete_ends_the_whole_workflow()
    {
        var inner = Flow("inner", "a>complete", Line("a"), Activity("Complete", "complete"));
        var report = Run(Definition(Sequence("s", inner, Line("never"))));
        report.Lines.ShouldBe(["a"]);
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Fault_ends_the_instance_as_faulted()
    {
        var report = Run(
            Definition(
                Sequence("s", Line("a"), Activity("Fault", "fault", ("code", Literal("E1")), ("message", Literal("No way"))), Line("b"))
            )
        );
        (report.Status, report.SubStatus).ShouldBe((WorkflowStatus.Finished, WorkflowSubStatus.Faulted));
        report.Lines.ShouldBe(["a"]);
        report.State.Status.ShouldBe(WorkflowStatus.Finished);
        var incident = report.State.Incidents.ShouldHaveSingleItem();
        (incident.Code, incident.Message, incident.NodeId).ShouldBe(("E1", "No way", "fault"));
    }

    [Fact]
    public void What_is_queued_when_a_fault_happens_still_runs_as_in_the_reference()
    {
        var chart = Flow(
            "f",
            "start>fork fork:A>fault fork:B>b b>c",
            Start(),
            Fork("fork", "A", "B"),
            Activity("Fault", "fault"),
            Line("b"),
            Line("c")
        );
        Run(Definition(chart)).Lines.ShouldBe(["b", "c"]);
    }

    [Fact]
    public void With_the_strategy_ContinueWithIncidents_a_fault_leaves_the_other_branches_running()
    {
        var chart = Flow(
            "f",
            "start>fork fork:A>fault fork:B>t t>c",
            Start(),
            Fork("fork", "A", "B"),
            Activity("Fault", "fault"),
            Task("t"),
            Line("c")
        );
        var definition = Definition(chart);
        definition["options"] = new JsonObject
        {
            ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core",
        };
        var report = Run(definition);
        report.Lines.ShouldBe(["c"]);
        (report.Status, report.SubStatus).ShouldBe((WorkflowStatus.Running, WorkflowSubStatus.Suspended));
    }
}
