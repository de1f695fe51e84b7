using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Shouldly;
using Xunit;

namespace Regulations.Workflows.Tests.Engine;

/// <summary>The engine says itself what a result hangs on.</summary>
public sealed class PurityTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 2, 5, 0);

    [Theory]
    [InlineData("""{ "id": "a", "type": "Elsa.Event", "eventName": "sign" }""", false)]
    [InlineData("""{ "id": "a", "type": "Regulations.WaitUntil", "limit": "2wd" }""", false)]
    [InlineData("""{ "id": "a", "type": "Elsa.Delay", "timeSpan": "00:05:00" }""", true)]
    [InlineData(
        """{ "id": "a", "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "return String(new Date().getTime());" } } }""",
        true
    )]
    [InlineData(
        """{ "id": "a", "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "return String(1 + 1);" } } }""",
        false
    )]
    public void A_course_that_asks_what_time_it_is_says_so(string activity, bool reads) =>
        WorkflowEngine.Start(Compile(activity), Begin(), Now).ReadsClock.ShouldBe(reads);

    [Theory]
    [InlineData("", false)]
    [InlineData(""" "actor": { "typeName": "String", "memoryReference": { "id": "vWho" } }, """, true)]
    public void A_name_that_goes_into_the_state_is_told_of(string output, bool keeps)
    {
        var task =
            $$"""{ "id": "a", "type": "Regulations.HumanTask", {{output}} "role": "head", "title": { "typeName": "Object", "expression": { "type": "Object", "value": "{\"kk\":\"а\",\"ru\":\"а\",\"en\":\"a\"}" } }, "outcomes": { "typeName": "List<String>", "expression": { "type": "Object", "value": "[\"done\"]" } } }""";
        var workflow = Compile(task);
        var state = WorkflowEngine.Start(workflow, Begin(), Now).State;

        var done = WorkflowEngine.Run(workflow, state, new Stimulus.Resume(state.Bookmarks[0].Id, "done", null, "timur"), Now);
        done.KeepsActor.ShouldBe(keeps);
        (((string?)done.State.Variables["vWho"]) == "timur").ShouldBe(keeps);
    }

    private static StartInstance Begin() => new("i", null, new JsonObject());

    private static CompiledWorkflow Compile(string activity)
    {
        var json = $$"""
            {
              "id": "d-v1", "definitionId": "d", "name": "d", "version": 1,
              "variables": [{ "id": "vWho", "name": "Who", "typeName": "String", "value": null }],
              "root": { "id": "f", "type": "Elsa.Sequence", "activities": [{{activity}}] }
            }
            """;
        var compiled = WorkflowCompiler.Compile(json);
        return compiled.Workflow
            ?? throw new InvalidOperationException(string.Join("; ", compiled.Findings.Select(f => $"{f.NodeId} {f.Property} {f.Code}")));
    }
}
