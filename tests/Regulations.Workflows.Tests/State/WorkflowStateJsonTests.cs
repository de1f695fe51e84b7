using System.Text.Json.Nodes;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.State;

public sealed class WorkflowStateJsonTests
{
    [Fact]
    public void A_state_shows_tokens_waits_variables_outputs_and_incidents()
    {
        var chart = Flow(
            "f",
            "s>set set>out out>t s>bad",
            Start("s"),
            Set("set", "X", Literal("v")),
            SetOutput(),
            HumanTask("t"),
            Line("bad", Script("null.x"))
        );
        var json = (JsonObject)JsonNode.Parse(WorkflowStateJson.Write(Started(Compiled(Definition(chart, "X", "", "Result"))).State))!;
        ((int)json["schema"]!).ShouldBe(1);
        ((string)json["variables"]!["X"]!).ShouldBe("v");
        ((string)json["outputs"]!["Result"]!).ShouldBe("done");
        ((string)json["bookmarks"]![0]!["node"]!).ShouldBe("t");
        ((string)json["incidents"]![0]!["node"]!).ShouldBe("bad");
        json["tokens"]!["frames"]!.AsArray().Select(f => (string)f!["node"]!).ShouldBe(["f", "bad", "t"]);
        ((int)json["tokens"]!["frames"]![0]!["flow"]!["ran"]!["s"]!).ShouldBe(1);
    }

    [Fact]
    public void A_state_is_small() =>
        WorkflowStateJson
            .Write(Started(Compiled(Definition(Flow("f", "s>t", Start("s"), HumanTask("t"))))).State)
            .Length.ShouldBeLessThan(800);

    [Fact]
    public void A_state_is_the_same_after_it_was_written_and_read()
    {
        var chart = Activity(
            "ForEach",
            "each",
            ("items", Object("""[{"a":1.50},"б",null]""")),
            ("body", Flow("f", "s>t s>u t>j u>j", Start("s"), Task("t"), Task("u"), Join("j", "WaitAll")))
        );
        var text = WorkflowStateJson.Write(Started(Compiled(Definition(chart, "X:Double=0.1"))).State);
        WorkflowStateJson.Write(WorkflowStateJson.Read(text)).ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"schema":2}""")]
    [InlineData("""{"schema":1,"instance":"i"}""")]
    [InlineData("""{"schema":1,"instance":"i","definition":"d","status":"Dancing","subStatus":"Suspended"}""")]
    public void A_text_that_is_no_state_is_a_format_error(string text) => Should.Throw<FormatException>(() => WorkflowStateJson.Read(text));

    [Fact]
    public void A_state_of_another_definition_is_not_run()
    {
        var state = Started(Compiled(Definition(Task("t")))).State;
        Should.Throw<ArgumentException>(() =>
            WorkflowEngine.Run(Compiled(Definition(Task("other"))), state, new Stimulus.Resume(state.Bookmarks[0].Id), Noon)
        );
    }

    [Fact]
    public void Running_changes_no_state_it_was_given()
    {
        var workflow = Compiled(Definition(Sequence("s", Task("t"), Set("set", "X", Literal(2)), SetOutput(), Task("u")), "X:Int32=1"));
        var before = Started(workflow).State;
        var text = WorkflowStateJson.Write(before);
        WorkflowEngine.Run(workflow, before, new Stimulus.Resume(before.Bookmarks[0].Id), Noon);
        WorkflowStateJson.Write(before).ShouldBe(text);
    }

    [Fact]
    public void The_same_stimulus_on_the_same_state_gives_the_same_state_and_effects()
    {
        var workflow = Compiled(
            Definition(Sequence("s", Task("t"), Line("w", Script("Math.random() + newGuid() + Date.now()")), Task("u")))
        );
        var before = Started(workflow).State;
        var one = WorkflowEngine.Run(workflow, before, new Stimulus.Resume(before.Bookmarks[0].Id), Noon);
        var two = WorkflowEngine.Run(workflow, before, new Stimulus.Resume(before.Bookmarks[0].Id), Noon);
        WorkflowStateJson.Write(one.State).ShouldBe(WorkflowStateJson.Write(two.State));
        one.Effects.Select(e => e.ToString()).ShouldBe(two.Effects.Select(e => e.ToString()));
    }

    [Fact]
    public async System.Threading.Tasks.Task Many_threads_may_share_one_compiled_workflow()
    {
        var loop = Activity(
            "For",
            "for",
            ("start", Literal(1)),
            ("end", Literal(50)),
            ("body", Line("w", Script("'n' + (getX() + getCurrentValue())")))
        );
        var workflow = Compiled(Definition(loop, "X:Int32=1"));
        var all = await System.Threading.Tasks.Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    System.Threading.Tasks.Task.Run(() =>
                        Started(workflow).Effects.OfType<Effect.LineWritten>().Select(l => l.Text).ToArray()
                    )
                )
        );
        all.ShouldAllBe(lines => lines.Length == 50 && lines[49] == "n51");
    }

    [Fact]
    public void An_input_that_the_workflow_does_not_have_is_refused() =>
        Started(Compiled(Definition(Task("t"), inputs: "A")), new JsonObject { ["B"] = 1 }).Accepted.ShouldBeFalse();

    [Fact]
    public void Outputs_are_given_when_the_instance_ends()
    {
        var finished = Started(Compiled(Definition(SetOutput(), outputs: "Result"))).Effects.OfType<Effect.Finished>().Single();
        (finished.SubStatus, finished.Outputs.ToJsonString()).ShouldBe((WorkflowSubStatus.Finished, """{"Result":"done"}"""));
    }

    [Fact]
    public void Name_and_correlation_are_kept()
    {
        var state = Started(
            Compiled(
                Definition(
                    Sequence(
                        "s",
                        Activity("SetName", "n", ("value", Literal("N"))),
                        Activity("Correlate", "c", ("correlationId", Literal("K"))),
                        Task("t")
                    )
                )
            )
        ).State;
        (state.Name, state.CorrelationId).ShouldBe(("N", "K"));
    }

    private static JsonObject SetOutput() =>
        Activity("SetOutput", "out", ("outputName", Literal("Result")), ("outputValue", Literal("done")));
}
