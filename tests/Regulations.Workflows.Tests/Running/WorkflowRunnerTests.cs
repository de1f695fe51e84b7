using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Running;

public sealed class WorkflowRunnerTests
{
    [Fact]
    public void Waits_are_ended_first_in_first_out_where_that_is_asked_for()
    {
        var report = Run(Definition(TwoWays()), new RunOptions { Order = WaitOrder.FirstInFirstOut });
        report.Lines.ShouldBe(["slow", "task"]);
    }

    [Fact]
    public void Otherwise_timers_come_last_and_the_one_due_first_before_the_others()
    {
        var chart = Activity(
            "Parallel",
            "p",
            (
                "activities",
                new JsonArray(
                    Sequence("a", Delay("d1", "02:00:00"), Line("late")),
                    Sequence("b", Delay("d2", "01:00:00"), Line("soon")),
                    TwoWays()
                )
            )
        );
        Run(Definition(chart)).Lines.ShouldBe(["task", "slow", "soon", "late"]);
    }

    [Fact]
    public void The_clock_jumps_to_the_timer_that_ends()
    {
        var report = Run(Definition(Sequence("s", Delay("d", "01:00:00"), Line("w", Script("new Date().toISOString()")))));
        report.Lines.ShouldBe(["2026-03-02T13:00:00.000Z"]);
    }

    [Fact]
    public void A_human_task_is_answered_by_node_id_and_otherwise_with_its_first_outcome()
    {
        var chart = Flow("f", "t:meets>a t:fails>b", HumanTask("t"), Line("a"), Line("b"));
        Run(Definition((JsonObject)chart.DeepClone())).Lines.ShouldBe(["a"]);
        Run(Definition(chart), new RunOptions { Answers = node => node == "t" ? new RunAnswer("fails", null) : null })
            .Lines.ShouldBe(["b"]);
    }

    [Fact]
    public void An_answer_with_an_outcome_that_does_not_exist_is_an_error_that_names_the_node() =>
        Should
            .Throw<ArgumentException>(() =>
                Run(Definition(HumanTask("t")), new RunOptions { Answers = _ => new RunAnswer("perhaps", null) })
            )
            .Message.ShouldContain("“t”");

    [Fact]
    public void A_limit_is_turned_into_time_by_the_caller()
    {
        var chart = Sequence(
            "s",
            Activity("Regulations.WaitUntil", "w", ("limit", Literal("2wd"))),
            Line("w2", Script("new Date().toISOString()"))
        );
        var options = new RunOptions { StartsAt = Noon, Limits = (start, limit) => start + Duration.FromDays(limit == "2wd" ? 4 : 0) };
        Run(Definition(chart), options).Lines.ShouldBe(["2026-03-06T12:00:00.000Z"]);
    }

    [Fact]
    public void A_run_that_fails_is_finished_and_faulted()
    {
        var report = Run(Definition(Sequence("s", Line("a"), Line("b", Script("null.x")), Line("c"))));
        (report.Status, report.SubStatus).ShouldBe((WorkflowStatus.Finished, WorkflowSubStatus.Faulted));
        report.Lines.ShouldBe(["a"]);
    }

    [Fact]
    public void A_child_workflow_is_run_and_gives_its_outputs()
    {
        var child = Compiled(
            Definition(
                Activity("SetOutput", "o", ("outputName", Literal("X")), ("outputValue", Script("getInput('A') * 2"))),
                inputs: "A",
                outputs: "X"
            )
        );
        var parent = Sequence(
            "s",
            Activity(
                "ExecuteWorkflow",
                "c",
                ("workflowDefinitionId", Literal("child")),
                ("input", Object("""{"A":21,"unknown":1}""")),
                ("waitForCompletion", Literal(true)),
                ("result", Output("R"))
            ),
            Line("w", Script("getR().output.X"))
        );
        Run(Definition(parent, "R"), new RunOptions { Children = id => id == "child" ? child : null }).Lines.ShouldBe(["42"]);
    }

    [Fact]
    public void A_withdrawal_event_is_not_raised_while_anything_else_can_be_done()
    {
        var chart = Flow(
            "f",
            "s>t s>withdraw t>end withdraw>gone gone>finish",
            Start("s"),
            Task("t"),
            Activity("Event", "withdraw", ("eventName", Literal("withdraw"))),
            End(),
            Line("gone"),
            Activity("Finish", "finish")
        );
        var report = Run(Definition(chart));
        report.Lines.ShouldBeEmpty();
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    private static JsonObject TwoWays() =>
        Activity(
            "Parallel",
            "two",
            ("activities", new JsonArray(Sequence("x", Delay("d", "00:05:00"), Line("slow")), Sequence("y", Task("t"), Line("task"))))
        );

    private static JsonObject Delay(string id, string span) => Activity("Delay", id, ("timeSpan", Literal(span)));
}
