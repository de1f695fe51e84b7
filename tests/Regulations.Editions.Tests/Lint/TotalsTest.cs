using System.Text.Json.Nodes;
using Regulations.Editions.Lint;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Lint;

/// <summary>How limits are held against the whole time: five working days, of which the small edition uses three and three hours.</summary>
public sealed class TotalsTest
{
    [Theory]
    [InlineData("4wd", "1h", "2h", false)] // a day is left for three hours
    [InlineData("5wd", "1h", "2h", true)] // as many days, and hours left over
    [InlineData("6wd", "1h", "2h", true)]
    [InlineData("4wd", "1h", "7h", false)] // 480 minutes in the day that is left
    [InlineData("4wd", "1h", "421min", true)] // 481
    [InlineData("3wd", "8h", "8h", false)]
    [InlineData("3wd", "8h", "481min", true)]
    public void Working_days_and_minutes_at_480_a_day_have_to_fit(string second, string first, string third, bool isOver) =>
        IsOver(definition =>
            {
                definition.Node("step-1")["limit"] = first;
                definition.Node("step-2")["limit"] = second;
                definition.Node("step-3")["limit"] = third;
            })
            .ShouldBe(isOver);

    [Fact]
    public void A_limit_counted_from_receipt_runs_beside_what_was_done_since()
    {
        IsOver(definition =>
            {
                definition.Node("step-1")["limit"] = "2wd";
                definition.Node("step-2")["limit"] = "4wd";
            })
            .ShouldBeTrue();
        IsOver(definition =>
            {
                definition.Node("step-1")["limit"] = "2wd";
                definition.Node("step-2")["limit"] = "4wd";
                definition.Node("step-2")["countedFrom"] = "receipt";
            })
            .ShouldBeFalse();
    }

    [Fact]
    public void A_limit_counted_from_another_step_runs_beside_it() =>
        IsOver(definition =>
            {
                definition.Node("step-1")["limit"] = "2wd";
                definition.Node("step-2")["limit"] = "4wd";
                definition.Node("step-2")["countedFrom"] = "step-1";
            })
            .ShouldBeFalse();

    [Fact]
    public void While_a_task_rests_the_clock_its_limit_does_not_count() =>
        IsOver(definition =>
            {
                definition.Node("step-2")["limit"] = "30wd";
                definition.Node("step-2")["pausesClock"] = true;
            })
            .ShouldBeFalse();

    [Fact]
    public void A_step_of_another_kind_is_left_out()
    {
        IsOver(definition => SecondKind(definition, "return true;")).ShouldBeTrue("nothing keeps the long step from either kind");
        Over(definition => SecondKind(definition, "return getInput('Kind') === 'duplicate';")).ShouldBe(["duplicate"]);
    }

    [Fact]
    public void A_draft_that_is_returned_is_counted_once() => IsOver(_ => { }).ShouldBeFalse();

    [Fact]
    public void Of_parallel_branches_the_longest_counts()
    {
        var found = Linter
            .Lint(
                SmallEdition.With(definition =>
                {
                    Beside(definition, "2wd");
                    definition.Regulation()["total"]!["issue"] = "4wd";
                })
            )
            .Findings.Where(finding => finding.Rule == "path-over-total");

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Waiting_for_a_day_that_somebody_sets_is_a_warning()
    {
        var found = Linter
            .Lint(
                SmallEdition.With(definition =>
                {
                    definition.Draw("day", "Regulations.WaitUntil", ("dateTime", "2026-03-09T09:00:00+05:00"));
                    definition.Disconnect("executor", "Done");
                    definition.Connect("executor", "Done", "day");
                    definition.Connect("day", "Done", "step-2");
                })
            )
            .Findings.ShouldHaveSingleItem();

        (found.Rule, found.Severity, found.Node).ShouldBe(("path-may-exceed-total", Severity.Warning, "day"));
    }

    private static void SecondKind(JsonObject definition, string condition)
    {
        definition.Regulation()["kinds"] = new JsonArray("issue", "duplicate");
        definition.Regulation()["kindNames"]!["duplicate"] = SmallEdition.Words("Телнұсқа");
        definition.Regulation()["total"]!["duplicate"] = "5wd";
        definition.Draw("archive", "Regulations.WaitUntil", ("limit", "3wd"));
        definition.Draw("which", "Elsa.FlowDecision");
        definition.Script("which", "condition", condition, "Boolean");
        definition.Disconnect("executor", "Done");
        definition.Connect("executor", "Done", "which");
        definition.Connect("which", "True", "archive");
        definition.Connect("which", "False", "step-2");
        definition.Connect("archive", "Done", "step-2");
    }

    private static void Beside(JsonObject definition, string limit)
    {
        definition.Draw("fork", "Elsa.FlowFork", ("branches", new JsonArray("draft", "archive")));
        definition.Draw("archive", "Regulations.WaitUntil", ("limit", limit));
        definition.Disconnect("executor", "Done");
        definition.Connect("executor", "Done", "fork");
        definition.Connect("fork", "draft", "step-2");
        definition.Connect("fork", "archive", "archive");
        definition.Connect("archive", "Done", "step-3");
    }

    private static bool IsOver(Action<JsonObject> change) => Over(change).Count > 0;

    private static List<string?> Over(Action<JsonObject> change) =>
        [
            .. Linter
                .Lint(SmallEdition.With(change))
                .Findings.Where(finding => finding.Rule == "path-over-total")
                .Select(finding => finding.Kind),
        ];
}
