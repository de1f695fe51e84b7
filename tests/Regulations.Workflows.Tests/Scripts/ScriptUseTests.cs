using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Scripts;

/// <summary>What a script uses, told without running it.</summary>
public sealed class ScriptUseTests
{
    private static readonly CompiledActivity Activity = WorkflowCompiler
        .Compile(Definition(Line("line", Literal("text")), "Request Draft", "Kind Applicant", "").ToJsonString())
        .Workflow!.Find("line")!;

    [Theory]
    [InlineData("return variables.Request.address.city;", "Request address.city")]
    [InlineData("return getRequest().address;", "Request address")]
    [InlineData("return getVariable('Draft');", "Draft ")]
    [InlineData("return variables['Draft'].text;", "Draft text")]
    [InlineData("var f = x => variables.Draft.text; return f(1);", "Draft text")]
    [InlineData("return `${variables.Draft.text}!`;", "Draft text")]
    [InlineData("return 1;", "")]
    public void Variables_read_are_told_with_their_path(string script, string read) =>
        string.Join(", ", Use(script).Reads.Select(one => $"{one.Variable} {one.Path}")).ShouldBe(read);

    [Theory]
    [InlineData("return variables.Draft && variables.Draft.text;")]
    [InlineData("return (variables.Draft || {}).text;")]
    [InlineData("return variables.Draft ? variables.Draft.text : null;")]
    [InlineData("if (!variables.Draft) { return null; } return variables.Draft.text;")]
    [InlineData("return variables.Draft === null ? '' : variables.Draft.text;")]
    public void Who_asks_first_whether_there_is_a_value_reads_on_deliberately(string script) => Use(script).Checked.ShouldBe(["Draft"]);

    [Fact]
    public void What_is_read_only_where_a_test_comes_out_is_conditional()
    {
        var reads = Use("return getKind() === 'issue' ? variables.Draft : variables.Request;").Reads;

        reads.ShouldAllBe(read => read.IsConditional);
        Use("return variables.Draft;").Reads.ShouldAllBe(read => !read.IsConditional);
    }

    [Theory]
    [InlineData("setVariable('Draft', 1);", "Draft")]
    [InlineData("setDraft(1);", "Draft")]
    [InlineData("variables.Draft = 1;", "Draft")]
    [InlineData("return variables.Draft;", "")]
    public void Variables_written_are_told(string script, string written) => string.Join(", ", Use(script).Written).ShouldBe(written);

    [Theory]
    [InlineData("return variables.Draft.kind === 'a';", "Draft.kind a")]
    [InlineData("return 'b' !== variables.Draft;", "Draft. b")]
    [InlineData("return getInput('Kind') == 'issue' || getKind() === 'duplicate';", "Kind. issue, Kind. duplicate")]
    public void Comparisons_with_texts_are_told(string script, string comparisons) =>
        string.Join(", ", Use(script).Comparisons.Select(one => $"{one.Variable}.{one.Path} {one.Text}")).ShouldBe(comparisons);

    [Theory]
    [InlineData("return fetch('x');", "fetch Global")]
    [InlineData("return new Map();", "Map Global")]
    [InlineData("return variables.Reqest;", "Reqest Variable")]
    [InlineData("return getInput('Knd');", "Knd Input")]
    [InlineData("return [1].includes(1);", "includes Method")]
    [InlineData("return Object.entries({});", "entries Method")]
    [InlineData("return Math.trunc(1.5);", "trunc Method")]
    [InlineData("return Math.floor(1.5) + new Date().getTime() + JSON.stringify([1].map(x => x + 1)).length + Math.random();", "")]
    [InlineData("function twice(x) { return x * 2; } try { return twice(1); } catch (e) { return e.message; }", "")]
    [InlineData("return typeof nothing === 'undefined' && toJson(getWorkflowInstanceId());", "")]
    public void Names_that_the_interpreter_does_not_know_are_told(string script, string unknown) =>
        string.Join(", ", Use(script).Unknown.Select(one => $"{one.Name} {one.Kind}")).ShouldBe(unknown);

    [Fact]
    public void An_unknown_name_is_told_with_its_line() => Use("var a = 1;\nvar b = 2;\nreturn c;").Unknown.Single().Line.ShouldBe(3);

    [Theory]
    [InlineData("return (;")]
    [InlineData("")]
    public void A_script_with_a_syntax_error_uses_nothing(string script) => Use(script).Reads.ShouldBeEmpty();

    private static ScriptUse Use(string script) => ScriptUse.Of(Activity, script);
}
