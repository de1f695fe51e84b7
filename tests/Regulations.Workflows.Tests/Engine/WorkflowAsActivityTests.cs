using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

public sealed class WorkflowAsActivityTests
{
    [Fact]
    public void Inputs_go_in_and_outputs_come_out()
    {
        var sum = Definition(
            Activity(
                "SetOutput",
                "out",
                ("outputName", Literal("Total")),
                ("outputValue", Script("getInput('A') + getA() + getInput('B')"))
            ),
            inputs: "A B",
            outputs: "Total"
        );
        var use = Activity("Acme.Sum", "sum", ("a", Literal(2)), ("b", Script("getX()")), ("total", Output("R")));
        Run(Definition(Sequence("s", use, Line("w", Variable("R"))), "X:Int32=5 R"), catalog: new Catalog(("Acme.Sum", sum)))
            .Lines.ShouldBe(["9"]);
    }

    [Fact]
    public void Its_variables_are_its_own()
    {
        var inner = Definition(Sequence("s", Set("set", "X", Literal("inner")), Line("in", Variable("X"))), "X:String=none");
        Run(
            Definition(Sequence("s", Activity("Acme.Inner", "i"), Line("out", Variable("X"))), "X:String=outer"),
            catalog: new Catalog(("Acme.Inner", inner))
        )
            .Lines.ShouldBe(["inner", "outer"]);
    }

    [Fact]
    public void Complete_inside_it_ends_it_alone_and_gives_its_outcome()
    {
        var inner = Definition(
            Flow("f", "a>c c>never", Line("a"), Activity("Complete", "c", ("outcomes", Object("""["Refused"]"""))), Line("never"))
        );
        inner["outcomes"] = new JsonArray("Granted", "Refused");
        var outer = Flow("f", "use:Granted>g use:Refused>r", Activity("Acme.Inner", "use"), Line("g"), Line("r"));
        Run(Definition(outer), catalog: new Catalog(("Acme.Inner", inner))).Lines.ShouldBe(["a", "r"]);
    }

    [Fact]
    public void Finish_inside_it_ends_everything()
    {
        var inner = Definition(Sequence("f", Line("a"), Activity("Finish", "end")));
        Run(Definition(Sequence("s", Activity("Acme.Inner", "use"), Line("never"))), catalog: new Catalog(("Acme.Inner", inner)))
            .Lines.ShouldBe(["a"]);
    }

    [Fact]
    public void It_may_be_used_twice_and_wait()
    {
        var inner = Definition(Sequence("f", Task("t"), Line("done")));
        var report = Run(
            Definition(Sequence("s", Activity("Acme.Inner", "one"), Activity("Acme.Inner", "two"))),
            catalog: new Catalog(("Acme.Inner", inner))
        );
        report.Lines.ShouldBe(["done", "done"]);
        report.Completed.ShouldBe(["t", "done", "f", "one", "t", "done", "f", "two"]);
    }
}
