using System.Text.Json.Nodes;
using Regulations.Editions.Paths;
using Regulations.Workflows.Compilation;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Paths;

/// <summary>What generated paths are worth: a mistake made in a definition shows in them.</summary>
public sealed class PathsOfADamagedEditionTest
{
    [Fact]
    public void A_connection_that_a_condition_never_lets_through_is_told() =>
        Unfollowed(definition => Script(definition, "licence-channel", "condition", "return getInput('Channel') === 'post';"))
            .ShouldBe(["licence-channel.True", "licence-notice.Done", "process-11.received"]);

    [Fact]
    public void A_connection_that_only_two_unusual_answers_together_lead_to_is_followed()
    {
        Unfollowed(definition =>
                Script(
                    definition,
                    "condition-4",
                    "condition",
                    "return variables.RequirementsOutcome === 'meets' || variables.Completeness.complete === 'yes';"
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_form_of_which_a_condition_speaks_is_filled_in_either_way() =>
        Unfollowed(definition => Script(definition, "condition-4", "condition", "return variables.Completeness.complete === 'yes';"))
            .ShouldBeEmpty();

    [Fact]
    public void An_expression_that_fails_on_a_path_is_told_with_its_node()
    {
        var walked = Walk(definition => Script(definition, "executor", "value", "return variables.LicenceDraft.executor;"));

        walked.Paths.ShouldContain(path => path.Trouble != null && path.Trouble.StartsWith("“executor”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_the_engine_does_not_go_is_told()
    {
        var edition = Edition.Read(ShippedEdition.Text);
        var workflow = Compile(ShippedEdition.Text);
        var path = DefinitionPaths.Of(edition, workflow).Paths[0];
        var answered = path with
        {
            Steps =
            [
                .. path.Steps.Select(step =>
                    step.Node == "portal-account" ? step with { Answer = new JsonObject { ["genuine"] = false } } : step
                ),
            ],
        };

        var run = PathDriver.Run(workflow, answered);

        run.Completed.ShouldNotBe(path.Steps.Select(step => step.Node));
        run.Completed.ShouldContain("portal-process-2");
    }

    private static IEnumerable<string> Unfollowed(Action<JsonObject> change) =>
        Walk(change).Unfollowed.Select(way => $"{way.From}.{way.Port}");

    private static DefinitionPaths Walk(Action<JsonObject> change)
    {
        var text = ShippedEdition.With(change);
        return DefinitionPaths.Of(Edition.Read(text), Compile(text));
    }

    private static CompiledWorkflow Compile(string text) => WorkflowCompiler.Compile(text).Workflow!;

    private static void Script(JsonObject definition, string node, string property, string script) =>
        definition.Node(node)[property]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script };
}
