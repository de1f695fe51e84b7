using System.Text.Json.Nodes;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

public sealed class LoopTests
{
    [Fact]
    public void For_counts_up_to_its_bound_inclusively()
    {
        var report = Run(Definition(For("0", "3", "1", Line("body", Script("'v' + getVariable('CurrentValue')")))));
        report.Lines.ShouldBe(["v0", "v1", "v2", "v3"]);
    }

    [Fact]
    public void For_counts_down_with_a_negative_step_and_may_leave_out_its_bound()
    {
        var loop = For("3", "0", "-1", Line("body", Script("getCurrentValue()")));
        loop["outerBoundInclusive"] = Literal(false);
        Run(Definition(loop)).Lines.ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public void For_gives_its_current_value_to_a_variable()
    {
        var loop = For("1", "2", "1", Line("body", Variable("I")));
        loop["currentValue"] = Output("I");
        Run(Definition(loop, "I:Int32")).Lines.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void ForEach_goes_through_a_list_with_index_and_value()
    {
        var loop = Activity(
            "ForEach",
            "each",
            ("items", Object("""["a","b"]""")),
            ("body", Line("body", Script("getVariable('CurrentIndex') + getVariable('CurrentValue')")))
        );
        Run(Definition(loop)).Lines.ShouldBe(["0a", "1b"]);
    }

    [Fact]
    public void ForEach_over_nothing_ends_at_once()
    {
        var loop = Activity("ForEach", "each", ("items", Script("[]")), ("body", Line("body")));
        Run(Definition(Sequence("s", loop, Line("after")))).Lines.ShouldBe(["after"]);
    }

    [Fact]
    public void While_evaluates_its_condition_before_every_round()
    {
        var loop = Activity(
            "While",
            "while",
            ("condition", Script("getN() < 3")),
            ("body", Sequence("s", Set("inc", "N", Script("return getN() + 1;")), Line("body", Script("'n' + getN()"))))
        );
        Run(Definition(loop, "N:Int32=0")).Lines.ShouldBe(["n1", "n2", "n3"]);
    }

    [Fact]
    public void A_loop_waits_for_its_body_on_every_round()
    {
        var loop = For("1", "2", "1", Sequence("s", Task("task"), Line("body", Variable("CurrentValue"))));
        var report = Run(Definition(loop));
        report.Lines.ShouldBe(["1", "2"]);
        report.Completed.ShouldBe(["task", "body", "s", "task", "body", "s"]);
    }

    [Fact]
    public void Break_leaves_only_the_loop_it_stands_in()
    {
        var inner = Activity(
            "ForEach",
            "inner",
            ("items", Object("""["x","stop","y"]""")),
            (
                "body",
                Sequence(
                    "s",
                    Activity("If", "if", ("condition", Script("getCurrentValue() === 'stop'")), ("then", Activity("Break", "break"))),
                    Line("line", Script("getCurrentValue()"))
                )
            )
        );
        var outer = Activity("ForEach", "outer", ("items", Object("""[1,2]""")), ("body", Sequence("o", Line("round"), inner)));
        Run(Definition(outer)).Lines.ShouldBe(["round", "x", "round", "x"]);
    }

    [Fact]
    public void Break_in_a_flowchart_ends_the_flowchart_and_the_loop_around_it()
    {
        var body = Flow(
            "f",
            "start>line line>decision decision:True>break decision:False>after",
            Start(),
            Line("line"),
            Decision("decision", Script("getCurrentValue() >= 2")),
            Activity("Break", "break"),
            Line("after")
        );
        Run(Definition(Sequence("s", For("1", "5", "1", body), Line("end")))).Lines.ShouldBe(["line", "after", "line", "end"]);
    }

    [Fact]
    public void A_loop_that_never_ends_becomes_an_incident()
    {
        var loop = Activity("While", "while", ("condition", Literal(true)), ("body", Line("body")));
        var transition = Started(Compiled(Definition(loop)));
        transition.State.Incidents.ShouldHaveSingleItem().Code.ShouldBe("step-limit");
        transition.State.Status.ShouldBe(WorkflowStatus.Running);
    }

    [Fact]
    public void A_loop_without_a_body_whose_condition_holds_becomes_an_incident()
    {
        var transition = Started(Compiled(Definition(Activity("While", "while", ("condition", Literal(true))))));
        transition.State.Incidents.ShouldHaveSingleItem().Property.ShouldBe("body");
    }

    private static JsonObject For(string start, string end, string step, JsonObject body) =>
        Activity(
            "For",
            "for",
            ("start", Literal(int.Parse(start))),
            ("end", Literal(int.Parse(end))),
            ("step", Literal(int.Parse(step))),
            ("body", body)
        );
}
