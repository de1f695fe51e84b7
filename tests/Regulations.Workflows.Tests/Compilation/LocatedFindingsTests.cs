using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Definitions;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Compilation;

public sealed class LocatedFindingsTests
{
    [Fact]
    public void An_unknown_activity_type_is_named_with_its_node() =>
        Only(Definition(Activity("Acme.Gone", "n"))).ShouldBe(("unknown-activity-type", "n", "type"));

    [Fact]
    public void A_NotFoundActivity_is_reported_by_the_type_it_stands_for()
    {
        var finding = Findings(Definition(Activity("NotFoundActivity", "n", ("missingTypeName", "Acme.Gone")))).ShouldHaveSingleItem();
        finding.Message["en"].ShouldContain("Acme.Gone");
    }

    [Fact]
    public void A_stock_activity_that_is_not_run_here_is_told_apart_from_an_unknown_one() =>
        Only(Definition(Activity("HttpEndpoint", "n"))).ShouldBe(("unsupported-activity-type", "n", "type"));

    [Theory]
    [InlineData("Liquid", "unsupported-expression-type")]
    [InlineData("CSharp", "unsupported-expression-type")]
    [InlineData("Python", "unsupported-expression-type")]
    [InlineData("Ruby", "unknown-expression-type")]
    public void An_expression_of_another_language_is_refused(string type, string code)
    {
        var expression = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = type, ["value"] = "x" },
        };
        Only(Definition(Line("w", expression))).ShouldBe((code, "w", "text"));
    }

    [Fact]
    public void A_syntax_error_is_located_by_line_in_its_script()
    {
        var finding = Findings(Definition(Line("w", Script("var a = 1;\nvar b = ;\nreturn a;")))).ShouldHaveSingleItem();
        (finding.Code, finding.NodeId, finding.Property).ShouldBe(("script-syntax", "w", "text"));
        finding.Message["en"].ShouldContain("line 2");
    }

    [Fact]
    public void A_script_nested_without_measure_is_refused_and_does_not_bring_the_process_down()
    {
        foreach (var open in new[] { "(", "[", "!", "-", "if(1)", "{", "function(){", "a?b:", "x=>" })
        {
            var script = string.Concat(Enumerable.Repeat(open, 32_000 / open.Length));
            Only(Definition(Line("w", Script(script)))).ShouldBe(("script-syntax", "w", "text"));
        }
    }

    [Fact]
    public void A_script_that_is_too_long_is_refused() =>
        Only(Definition(Line("w", Script(new string(' ', 40_000) + "1")))).ShouldBe(("script-too-long", "w", "text"));

    [Fact]
    public void A_script_in_a_case_is_located_by_the_case() =>
        Only(Definition(Activity("FlowSwitch", "w", ("cases", new JsonArray(Case("A", "true"), Case("B", "1 +"))))))
            .ShouldBe(("script-syntax", "w", "cases[1].condition"));

    [Fact]
    public void A_connection_to_an_activity_that_is_not_there_is_refused() =>
        Only(Definition(Flow("f", "a>b", Line("a")))).ShouldBe(("connection-to-missing-activity", "f", "connections[0]"));

    [Fact]
    public void A_connection_from_a_port_that_does_not_exist_is_refused() =>
        Only(Definition(Flow("f", "d:Maybe>a", Decision("d", Literal(true)), Line("a")))).ShouldBe(("unknown-port", "d", "connections"));

    [Fact]
    public void A_connection_from_an_outcome_a_task_does_not_have_is_refused() =>
        Only(Definition(Flow("f", "t:meets>a t:perhaps>a", HumanTask("t"), Line("a")))).ShouldBe(("unknown-port", "t", "connections"));

    [Fact]
    public void Two_activities_with_one_id_are_refused() =>
        Only(Definition(Sequence("s", Line("a"), Line("a")))).ShouldBe(("duplicate-activity-id", "a", "id"));

    [Fact]
    public void An_activity_without_an_id_is_refused_with_where_it_stands()
    {
        var line = Line("a");
        line.Remove("id");
        var finding = Findings(Definition(Sequence("s", line))).ShouldHaveSingleItem();
        finding.Code.ShouldBe("missing-activity-id");
        finding.Message["en"].ShouldContain("s.activities");
    }

    [Theory]
    [InlineData("role")]
    [InlineData("title")]
    public void A_human_task_without_what_it_must_say_is_refused(string property)
    {
        var task = HumanTask("t");
        task.Remove(property);
        Only(Definition(task)).ShouldBe(("missing-input", "t", property));
    }

    [Theory]
    [InlineData("RunTask", "taskName")]
    [InlineData("Event", "eventName")]
    [InlineData("PublishEvent", "eventName")]
    [InlineData("StartAt", "dateTime")]
    [InlineData("Cron", "cronExpression")]
    [InlineData("SetVariable", "variable")]
    [InlineData("SetOutput", "outputName")]
    [InlineData("ExecuteWorkflow", "workflowDefinitionId")]
    [InlineData("Correlate", "correlationId")]
    [InlineData("Regulations.WaitUntil", "dateTime")]
    public void A_required_input_that_is_missing_is_named(string type, string property) =>
        Only(Definition(Activity(type, "n"))).ShouldBe(("missing-input", "n", property));

    [Theory]
    [InlineData("2 days")]
    [InlineData("0min")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("20 min")]
    [InlineData("1d")]
    [InlineData("""{"issue":"soon"}""")]
    [InlineData("""{"issue":""")]
    public void A_limit_that_is_no_limit_is_refused(string limit) =>
        Only(Definition(HumanTask("t", ("limit", Literal(limit))))).ShouldBe(("malformed-limit", "t", "limit"));

    [Fact]
    public void A_limit_that_is_computed_is_refused() =>
        Only(Definition(HumanTask("t", ("limit", Script("'1h'"))))).ShouldBe(("must-be-static", "t", "limit"));

    [Theory]
    [InlineData("differsFrom", """["gone"]""")]
    [InlineData("countedFrom", "gone")]
    public void A_reference_to_an_activity_that_is_not_there_is_refused(string property, string value) =>
        Only(Definition(HumanTask("t", (property, Literal(value))))).ShouldBe(("unknown-activity", "t", property));

    [Fact]
    public void A_reference_to_a_variable_that_does_not_exist_is_refused_wherever_it_stands()
    {
        var findings = Findings(
            Definition(
                Sequence(
                    "s",
                    Line("read", Variable("Gone")),
                    Set("set", "Gone", Literal(1)),
                    Activity("RunTask", "bind", ("taskName", Literal("t")), ("result", Output("Gone")))
                )
            )
        );
        findings
            .Select(f => (f.Code, f.NodeId, f.Property))
            .ShouldBe([
                ("unknown-variable", "read", "text"),
                ("unknown-variable", "set", "variable"),
                ("unknown-variable", "bind", "result"),
            ]);
    }

    [Fact]
    public void A_variable_of_another_container_is_out_of_scope()
    {
        var inner = Flow("f", "", Line("a"));
        inner["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "Inner",
                ["name"] = "Inner",
                ["typeName"] = "Object",
            }
        );
        Only(Definition(Sequence("s", inner, Line("b", Variable("Inner"))))).ShouldBe(("unknown-variable", "b", "text"));
    }

    [Fact]
    public void An_input_that_the_workflow_does_not_have_is_refused() =>
        Only(Definition(Line("w", InputNamed("Gone")), inputs: "There")).ShouldBe(("unknown-input", "w", "text"));

    [Fact]
    public void A_variable_declared_twice_is_refused() =>
        Only(Definition(Line("w"), "X X")).ShouldBe(("duplicate-variable", null, "variables"));

    [Fact]
    public void A_definition_without_a_root_is_refused()
    {
        var definition = Definition(Line("w"));
        definition.Remove("root");
        Only(definition).ShouldBe(("no-root", null, "root"));
    }

    [Theory]
    [InlineData("Delay", "timeSpan", "soon")]
    [InlineData("Timer", "interval", "-00:00:01")]
    [InlineData("StartAt", "dateTime", "tomorrow")]
    [InlineData("Cron", "cronExpression", "every hour")]
    public void A_time_that_is_none_is_refused(string type, string property, string value) =>
        Only(Definition(Activity(type, "n", (property, Literal(value))))).ShouldBe(("malformed-property", "n", property));

    [Fact]
    public void An_object_that_is_no_JSON_is_refused() =>
        Only(Definition(Activity("RunTask", "n", ("taskName", Literal("t")), ("payload", Object("{a:")))))
            .ShouldBe(("malformed-property", "n", "payload"));

    [Fact]
    public void A_join_mode_that_does_not_exist_is_refused() =>
        Only(Definition(Flow("f", "", Join("j", "WaitSome")))).ShouldBe(("value-not-allowed", "j", "mode"));

    [Fact]
    public void All_faults_are_reported_at_once_in_file_order()
    {
        var findings = Findings(
            Definition(Sequence("s", Activity("Acme.Gone", "a"), Line("b", Script("1 +")), HumanTask("c", ("limit", Literal("x")))))
        );
        findings.Select(f => f.NodeId).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_workflow_that_contains_itself_as_an_activity_is_refused()
    {
        var catalog = new Catalog(
            ("Acme.Ping", Definition(Activity("Acme.Pong", "x"))),
            ("Acme.Pong", Definition(Activity("Acme.Ping", "y")))
        );
        var findings = WorkflowCompiler.Compile(Named("Acme.Ping", Definition(Activity("Acme.Pong", "x"))), catalog).Findings;
        findings.ShouldHaveSingleItem().Code.ShouldBe("cyclic-workflow");
    }

    [Fact]
    public void A_fault_inside_a_workflow_used_as_an_activity_is_located_there()
    {
        var catalog = new Catalog(("Acme.Inner", Definition(Line("w", Script("1 +")))));
        Only(Definition(Activity("Acme.Inner", "use")), catalog).ShouldBe(("script-syntax", "use:w", "text"));
    }

    [Fact]
    public void Every_finding_speaks_three_languages()
    {
        var findings = Findings(
            Definition(Sequence("s", Activity("Acme.Gone", "a"), Line("b", Script("1 +")), HumanTask("c", ("limit", Literal("x")))))
        );
        foreach (var finding in findings)
        {
            finding.Message.Keys.ShouldBe(["kk", "ru", "en"], ignoreOrder: true);
            finding.Message.Values.Concat(finding.Mend.Values).ShouldAllBe(text => text.Length > 10);
        }
    }

    [Theory]
    [InlineData("90s")]
    [InlineData("20min")]
    [InlineData("1h")]
    [InlineData("2wd")]
    public void Limits_of_every_unit_are_read(string limit) =>
        Compiled(Definition(HumanTask("t", ("limit", Literal(limit))))).Root.HumanTask!.Limit!.For(null).ShouldBe(limit);

    [Fact]
    public void Limits_by_kind_are_read_as_an_object_or_as_its_text()
    {
        foreach (var limit in new[] { Literal("""{"issue":"2wd","duplicate":"1wd"}"""), Object("""{"issue":"2wd","duplicate":"1wd"}""") })
        {
            var facts = Compiled(Definition(HumanTask("t", ("limit", limit)))).Root.HumanTask!;
            facts.Limit!.For("duplicate").ShouldBe("1wd");
            facts.Limit.For("reissue").ShouldBeNull();
        }
    }

    private static string Named(string name, JsonObject definition)
    {
        definition["name"] = name;
        definition["definitionId"] = name;
        return definition.ToJsonString();
    }

    private static IReadOnlyList<DefinitionFinding> Findings(JsonObject definition, IWorkflowCatalog? catalog = null) =>
        WorkflowCompiler.Compile(definition.ToJsonString(), catalog).Findings;

    private static (string Code, string? NodeId, string? Property) Only(JsonObject definition, IWorkflowCatalog? catalog = null)
    {
        var result = WorkflowCompiler.Compile(definition.ToJsonString(), catalog);
        result.Workflow.ShouldBeNull();
        var finding = result.Findings.ShouldHaveSingleItem();
        return (finding.Code, finding.NodeId, finding.Property);
    }
}
