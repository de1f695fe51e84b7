using System.Text.Json.Nodes;
using Regulations.Workflows.Running;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Scripts;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("return 1 + 2;", "3")]
    [InlineData("var a = 1; a + 2", "3")]
    [InlineData("if (getX() > 1) { return 'big'; } return 'small';", "big")]
    [InlineData("if (getX() > 1) { 'big' } else { 'small' }", "big")]
    [InlineData("variables.X * 2", "4")]
    [InlineData("variables['X'] * 2", "4")]
    [InlineData("getVariable('X')", "2")]
    [InlineData("getInput('I').name", "Aru")]
    [InlineData("getI().name", "Aru")]
    [InlineData("toJson({ a: [1, 'b', null, true] })", """{"a":[1,"b",null,true]}""")]
    [InlineData("({ a: 1 })", """{"a":1}""")]
    [InlineData("[1, 2].length", "2")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("true", "True")]
    [InlineData("getWorkflowInstanceId()", "run")]
    [InlineData("getWorkflowDefinitionId()", "d")]
    [InlineData("isNullOrWhiteSpace(' ')", "True")]
    [InlineData("/^a+$/.test('aaa') ? 'yes' : 'no'", "yes")]
    [InlineData("'aXbX'.replace(/X/g, '-')", "a-b-")]
    [InlineData("`x is ${getX() + 1} and \"${'q'}\"`", "x is 3 and \"q\"")]
    [InlineData("[1, 2, 3].map(x => x * 2).join(',')", "2,4,6")]
    [InlineData("[1, 2].reduce((a, b) => { return a + b; }, 0)", "3")]
    [InlineData("const add = (a, b) => a + b; let s = add(1, 2); return s;", "3")]
    [InlineData("function twice(n) { return n * 2; } return twice(4);", "8")]
    public void A_script_gives_its_value(string script, string line) =>
        Run(
            Definition(Line("w", Script(script)), "X:Int32=2", inputs: "I"),
            new RunOptions { Inputs = new JsonObject { ["I"] = new JsonObject { ["name"] = "Aru" } } }
        )
            .Lines.ShouldBe([line]);

    [Theory]
    [InlineData("setX(5);", "5")]
    [InlineData("setVariable('X', 5);", "5")]
    [InlineData("variables.X = 5;", "5")]
    [InlineData("variables.X = 1; setX(5);", "5")]
    [InlineData("setX('7');", "7")]
    public void A_script_sets_variables(string script, string line) =>
        Run(
            Definition(
                Sequence("s", Activity("RunJavaScript", "js", ("script", Literal(script))), Line("w", Script("getX() + 0"))),
                "X:Int32=2"
            )
        )
            .Lines.ShouldBe([line]);

    [Fact]
    public void What_a_script_changes_inside_an_object_is_kept()
    {
        var chart = Sequence(
            "s",
            Set("set", "O", Script("({ list: [1] })")),
            Activity("RunJavaScript", "js", ("script", Literal("getO().list.push(2); variables.O.more = 'm';"))),
            Line("w", Script("toJson(getO())"))
        );
        Run(Definition(chart, "O")).Lines.ShouldBe(["""{"list":[1,2],"more":"m"}"""]);
    }

    [Fact]
    public void A_variable_a_script_invents_is_seen_by_later_activities() =>
        Run(
            Definition(
                Sequence(
                    "s",
                    Activity("RunJavaScript", "js", ("script", Literal("setVariable('Z', 3)"))),
                    Line("w", Script("getVariable('Z')"))
                )
            )
        )
            .Lines.ShouldBe(["3"]);

    [Fact]
    public void The_date_is_the_present_instant_of_the_run_and_nothing_else()
    {
        var report = Run(
            Definition(
                Sequence(
                    "s",
                    Line("a", Script("new Date().toISOString()")),
                    Line("b", Script("Date.now()")),
                    Line("c", Script("new (new Date().constructor)().toISOString()")),
                    Line("d", Script("new Date(2026, 0, 31, 9).getTimezoneOffset()"))
                )
            )
        );
        report.Lines.ShouldBe(["2026-03-02T12:00:00.000Z", "1772452800000", "2026-03-02T12:00:00.000Z", "0"]);
    }

    [Fact]
    public void Random_numbers_are_the_same_in_every_run_of_the_same_instance()
    {
        var definition = Definition(
            Sequence("s", Line("a", Script("Math.random()")), Line("b", Script("Math.random()")), Line("c", Script("newGuid()")))
        );
        var first = Run((JsonObject)definition.DeepClone()).Lines;
        first.ShouldBe(Run(definition).Lines);
        first[0].ShouldNotBe(first[1]);
    }

    [Fact]
    public void A_date_variable_is_a_date_in_a_script()
    {
        var chart = Sequence(
            "s",
            Set("set", "D", Script("new Date(Date.now() + 1000)")),
            Line("w", Script("getD().getTime() - Date.now()"))
        );
        Run(Definition(chart, "D:DateTimeOffset")).Lines.ShouldBe(["1000"]);
    }

    [Fact]
    public void One_script_cannot_leave_anything_behind_for_another()
    {
        var chart = Sequence(
            "s",
            Activity(
                "RunJavaScript",
                "a",
                ("script", Literal("leaked = 1; this.other = 2; Array.prototype.bad = 3; Object.freeze = null;"))
            ),
            Line("w", Script("[typeof leaked, typeof other, typeof [].bad, typeof Object.freeze].join()"))
        );
        Run(Definition(chart)).Lines.ShouldBe(["undefined,undefined,undefined,function"]);
    }

    [Fact]
    public void Outputs_of_activities_can_be_asked_for()
    {
        var chart = Sequence(
            "s",
            Task("ask"),
            Line("a", Script("getOutputFrom('ask', 'Result').x")),
            Line("b", Script("getResultFromAsk().x")),
            Line("c", Script("getLastResult().x"))
        );
        Run(Definition(chart), new RunOptions { Answers = _ => new RunAnswer(null, new JsonObject { ["x"] = 1 }) })
            .Lines.ShouldBe(["1", "1", "1"]);
    }

    [Fact]
    public void RunJavaScript_chooses_its_outcome_and_gives_its_result()
    {
        var script = Activity(
            "RunJavaScript",
            "js",
            ("script", Literal("setOutcome('No'); return 4;")),
            ("possibleOutcomes", Object("""["Yes","No"]""")),
            ("result", Output("R"))
        );
        Run(Definition(Flow("f", "js:Yes>a js:No>b", script, Line("a"), Line("b", Variable("R"))), "R")).Lines.ShouldBe(["4"]);
    }

    [Fact]
    public void A_script_that_fails_becomes_an_incident_with_node_property_and_line()
    {
        var state = Started(
            Compiled(Definition(Sequence("s", Line("w", Script("var a = 1;\nvar b = null;\nreturn b.c;")), Line("next"))))
        ).State;
        var incident = state.Incidents.ShouldHaveSingleItem();
        (incident.NodeId, incident.Property, incident.Line, incident.Code).ShouldBe(("w", "text", 3, "script-error"));
        (state.Status, state.SubStatus).ShouldBe((WorkflowStatus.Running, WorkflowSubStatus.Faulted));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("function f() { return f(); } return f();")]
    [InlineData("var s = 'x'; for (var i = 0; i < 60; i++) { s = s + s; } return s.length;")]
    [InlineData("var s = 'x'; for (var i = 0; i < 60; i++) { s += s; } return s.length;")]
    [InlineData("return new Array(100000000).join('x').length;")]
    [InlineData("var a = []; a[0] = a; return a + '';")]
    [InlineData("var a = []; for (var i = 0; i < 40; i++) { a = [a, a]; } return a;")]
    [InlineData("var a = []; for (var i = 0; i < 40; i++) { a = [a, a]; } return JSON.stringify(a).length;")]
    [InlineData("var a = []; for (var i = 0; i < 40; i++) { a = [a, a]; } return ('' + a).length;")]
    [InlineData("var s = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; return /^(a+)+$/.test(s);")]
    [InlineData("var s = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; return new RegExp('^(a+)+$').test(s);")]
    [InlineData("var s = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; return s.search('^(a+)+$');")]
    [InlineData("var s = 'x'; for (var i = 0; i < 17; i++) { s = s.concat(s); } var r = s.replace(/x/g, s); return r.length;")]
    [InlineData("var s = 'x'; for (var i = 0; i < 60; i++) { s = s.concat(s); } return s.length;")]
    [InlineData("var a = [1]; for (var i = 0; i < 60; i++) { a = a.concat(a); } return a.length;")]
    [InlineData("try { while (true) { } } catch (e) { return 'caught'; }")]
    [InlineData("return eval('while (true) { }');")]
    [InlineData("return new Function('while (true) { }')();")]
    [InlineData("var o = {}; o.o = o; return o;")]
    public void A_script_without_measure_is_stopped(string script)
    {
        var state = Started(Compiled(Definition(Line("w", Script(script))))).State;
        state.Incidents.ShouldHaveSingleItem().Code.ShouldBeOneOf("script-limit", "script-error");
    }

    [Fact]
    public void A_simple_script_makes_little_to_clear_away()
    {
        var loop = Activity("For", "for", ("start", Literal(1)), ("end", Literal(1000)), ("body", Line("w", Script("getX() + 1"))));
        var workflow = Compiled(Definition(loop, "X:Int32=2"));
        WorkflowRunner.Run(workflow, new RunOptions());
        var before = GC.GetAllocatedBytesForCurrentThread();
        WorkflowRunner.Run(workflow, new RunOptions()).Lines.Count.ShouldBe(1000);
        // A new interpreter for each evaluation would make hundreds of kilobytes.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000 * 16 * 1024);
    }
}
