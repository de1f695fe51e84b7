using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Stock;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Stock;

/// <summary>A limit of a lowered task warns beside it: it takes nothing away from whoever is late, and is silent where nobody is.</summary>
public sealed class PassedLimitTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void A_passed_limit_warns_and_the_task_can_still_be_done()
    {
        var workflow = Lowered();
        var started = WorkflowEngine
            .Start(workflow, new StartInstance("i", null, new JsonObject { ["Kind"] = "issue" }, "issue"), Noon)
            .State;
        var late = WorkflowEngine.Run(workflow, started, new Stimulus.Resume(Timer(started).Id), Noon + Duration.FromDays(2));
        Lines(late).ShouldBe(["limit passed: review"]);
        var done = WorkflowEngine.Run(workflow, late.State, Completed(late.State, "meets"), Noon + Duration.FromDays(3));
        done.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        Lines(done).ShouldBe(["meets"]);
    }

    [Fact]
    public void A_task_done_in_time_warns_nobody()
    {
        var workflow = Lowered();
        var started = WorkflowEngine
            .Start(workflow, new StartInstance("i", null, new JsonObject { ["Kind"] = "issue" }, "issue"), Noon)
            .State;
        var done = WorkflowEngine.Run(workflow, started, Completed(started, "meets"), Noon + Duration.FromHours(1));
        Lines(done).ShouldBe(["meets"]);
    }

    [Fact]
    public void A_kind_without_a_limit_has_no_timer()
    {
        var started = WorkflowEngine
            .Start(Lowered(), new StartInstance("i", null, new JsonObject { ["Kind"] = "duplicate" }, "duplicate"), Noon)
            .State;
        started.Bookmarks.Select(bookmark => bookmark.Kind).ShouldBe([BookmarkKinds.Task]);
    }

    [Theory]
    [InlineData("2026-03-02T12:00:00Z", "", "", 2)]
    [InlineData("2026-03-06T12:00:00Z", "", "", 4)]
    [InlineData("2026-03-06T12:00:00Z", "2026-03-09", "", 5)]
    [InlineData("2026-03-06T12:00:00Z", "", "2026-03-07", 3)]
    public void A_working_day_is_a_day_that_is_not_off(string begun, string off, string worked, int days)
    {
        var now = NodaTime.Text.InstantPattern.General.Parse(begun).Value;
        var inputs = new JsonObject
        {
            ["Kind"] = "issue",
            ["DaysOff"] = off,
            ["DaysWorked"] = worked,
        };
        var started = WorkflowEngine.Start(Lowered(), new StartInstance("i", null, inputs, "issue"), now);
        started.Effects.OfType<Effect.TimerSet>().ShouldHaveSingleItem().Due.ShouldBe(now + Duration.FromDays(days));
    }

    [Fact]
    public void What_of_a_limit_is_lost_is_told_in_words_and_in_the_file()
    {
        StockExport.Notes(Definition()).ShouldHaveSingleItem().Words.En.ShouldStartWith("2wd: a working day is a day of 24 hours");
        var delay = StockExport.Lower(Definition())["root"]!["activities"]!.AsArray().Single(a => a!["id"]!.ToString() == "review-limit")!;
        delay["metadata"]!["description"]!.ToString().ShouldContain("Saturdays");
    }

    private static Bookmark Timer(WorkflowState state) => state.Bookmarks.Single(bookmark => bookmark.Kind == BookmarkKinds.Timer);

    private static Stimulus.Resume Completed(WorkflowState state, string outcome) =>
        new(state.Bookmarks.Single(bookmark => bookmark.Kind == BookmarkKinds.Task).Id, null, new JsonObject { ["outcome"] = outcome });

    private static IEnumerable<string> Lines(Transition transition) =>
        transition.Effects.OfType<Effect.LineWritten>().Select(line => line.Text);

    private static CompiledWorkflow Lowered()
    {
        var compiled = WorkflowCompiler.Compile(StockExport.Lower(Definition()).ToJsonString());
        compiled.Findings.Select(found => $"{found.NodeId} {found.Code}").ShouldBeEmpty();
        return compiled.Workflow!;
    }

    private static JsonObject Definition() =>
        (JsonObject)
            JsonNode.Parse(
                """
                {
                  "definitionId": "d", "name": "D", "version": 1,
                  "inputs": [{ "name": "Kind", "type": "String" }],
                  "root": {
                    "id": "f", "type": "Elsa.Flowchart",
                    "activities": [
                      { "id": "review", "type": "Regulations.HumanTask", "role": "executor",
                        "title": { "typeName": "Object", "expression": { "type": "Object", "value": "{\"kk\":\"Қарау\"}" } },
                        "outcomes": { "typeName": "List<String>", "expression": { "type": "Object", "value": "[\"meets\",\"fails\"]" } },
                        "limit": { "typeName": "Object", "expression": { "type": "Object", "value": "{\"issue\":\"2wd\"}" } } },
                      { "id": "meets", "type": "Elsa.WriteLine", "text": "meets" },
                      { "id": "fails", "type": "Elsa.WriteLine", "text": "fails" },
                      { "id": "end", "type": "Elsa.End" }
                    ],
                    "connections": [
                      { "source": { "activity": "review", "port": "meets" }, "target": { "activity": "meets", "port": "In" } },
                      { "source": { "activity": "review", "port": "fails" }, "target": { "activity": "fails", "port": "In" } },
                      { "source": { "activity": "meets", "port": "Done" }, "target": { "activity": "end", "port": "In" } },
                      { "source": { "activity": "fails", "port": "Done" }, "target": { "activity": "end", "port": "In" } }
                    ]
                  }
                }
                """
            )!;
}
