using System.Text.Json.Nodes;
using Regulations.Editions.Lint;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Lint;

public sealed class LinterTest
{
    [Fact]
    public void The_shipped_survey_licence_has_no_error_that_is_not_accepted()
    {
        var report = Linter.Lint(ShippedEdition.Text);

        report.Findings.Where(finding => finding.IsBlocking).ShouldBeEmpty();
        report.Key.ShouldBe("eastkz/survey-licence");
    }

    [Fact]
    public void The_acts_contradictions_are_found_by_themselves_and_no_other()
    {
        var bare = ShippedEdition.With(definition => definition.Regulation().Remove("accepted"));

        var found = Linter.Lint(bare).Findings.Where(finding => finding.Rule == "path-over-total").ToList();

        found.Select(finding => finding.Kind).ShouldBe(["reissue-simple", "duplicate"], ignoreOrder: true);
        found.ShouldAllBe(finding => finding.IsBlocking);
        found
            .Single(finding => finding.Kind == "duplicate")
            .Path.ShouldBe(["step-1", "step-2", "step-3", "step-4", "step-6", "step-7", "step-8"]);
    }

    [Theory]
    [InlineData("issue", "15wd", false)]
    [InlineData("issue", "14wd", true)] // 14 days and 110 minutes
    [InlineData("issue", "13wd", true)]
    public void A_total_that_the_steps_days_use_up_leaves_no_room_for_their_minutes(string kind, string total, bool found)
    {
        var changed = ShippedEdition.With(definition => definition.Regulation()["total"]![kind] = total);

        Linter
            .Lint(changed)
            .Findings.Any(finding => finding.Rule == "path-over-total" && finding.Kind == kind && finding.Accepted is null)
            .ShouldBe(found);
    }

    [Fact]
    public void Limits_that_fit_by_their_sum_but_not_when_each_is_used_up_are_a_warning()
    {
        var warning = Linter
            .Lint(ShippedEdition.Text)
            .Findings.First(finding => finding.Rule == "path-may-exceed-total" && finding.Kind == "issue");

        warning.Severity.ShouldBe(Severity.Warning);
        warning.Message.En.ShouldContain("working day 16");
    }

    [Fact]
    public void An_outcome_without_a_connection_is_found() =>
        Broken(definition => definition.Disconnect("step-7", "returned")).ShouldBe(["outcome-without-connection step-7"]);

    [Fact]
    public void A_node_that_is_cut_off_is_found() =>
        Broken(definition => definition.Disconnect("receipt", "Done")).ShouldContain("unreachable-node step-2");

    [Fact]
    public void A_way_that_breaks_off_is_found() =>
        Broken(definition => definition.Disconnect("process-10", "Done"))
            .ShouldBe(["dead-end process-10", "unreachable-node refused-end"], ignoreOrder: true);

    [Fact]
    public void A_role_that_nobody_holds_is_found() =>
        Broken(definition => definition.Node("step-1")["role"]!["expression"]!["value"] = "clerk").ShouldBe(["unknown-role step-1"]);

    [Fact]
    public void A_step_without_a_limit_among_steps_with_one_is_found_for_each_kind() =>
        Broken(definition => definition.Node("step-5").Remove("limit")).ShouldBe(Enumerable.Repeat("limit-missing step-5", 4));

    [Fact]
    public void A_node_without_a_paragraph_is_found() =>
        Broken(definition => definition.Node("step-3").Remove("source")).ShouldBe(["node-without-source step-3"]);

    [Fact]
    public void A_title_without_Russian_is_found() =>
        Broken(definition => definition.Node("step-3")["title"]!["expression"]!["value"] = """{"kk":"Тексеру","en":"Check"}""")
            .ShouldBe(["missing-language step-3"]);

    [Fact]
    public void A_refusal_that_nobody_signs_is_found_unless_it_is_accepted() =>
        Broken(definition => ((JsonObject)definition.Node("refusal")["customProperties"]!["regulation"]!).Remove("accepted"))
            .ShouldBe(["refusal-unsigned refusal"]);

    [Fact]
    public void A_signature_by_whoever_prepared_is_found() =>
        Broken(definition => definition.Node("step-7").Remove("differsFrom")).ShouldBe(["signed-by-preparer step-7"]);

    [Fact]
    public void A_form_that_is_not_there_is_found() =>
        Broken(definition => definition.Regulation()["forms"]!.AsObject().Remove("incoming")).ShouldBe(["form-missing step-1"]);

    [Fact]
    public void A_keyword_that_the_server_does_not_check_is_found() =>
        Broken(definition => definition.Regulation()["forms"]!["incoming"]!["oneOf"] = new JsonArray()).ShouldBe(["form-keyword "]);

    [Fact]
    public void An_acceptance_without_a_reason_does_not_count() =>
        Broken(definition => definition.Regulation()["accepted"]![1]!.AsObject().Remove("reason"))
            .ShouldBe(["acceptance-without-reason ", "path-over-total "], ignoreOrder: true);

    [Fact]
    public void An_acceptance_of_what_is_not_wrong_is_told()
    {
        var changed = ShippedEdition.With(definition =>
            definition.Regulation()["accepted"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["rule"] = "dead-end",
                        ["reason"] = new JsonObject
                        {
                            ["kk"] = "жоқ",
                            ["ru"] = "нет",
                            ["en"] = "no",
                        },
                    }
                )
        );

        Linter.Lint(changed).Findings.ShouldContain(finding => finding.Rule == "acceptance-unused" && finding.Severity == Severity.Warning);
    }

    [Fact]
    public void A_fact_that_is_missing_is_located() =>
        Linter
            .Lint(ShippedEdition.With(definition => definition.Regulation()["act"]!.AsObject().Remove("number")))
            .Findings.Single(finding => finding.Rule == "regulation-incomplete")
            .Property.ShouldBe("customProperties.regulation.act.number");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"root":{"id":"a","type":"Nobody.Knows"}}""")]
    public void What_is_no_definition_is_a_finding_and_never_a_crash(string text) => Linter.Lint(text).HasErrors.ShouldBeTrue();

    [Fact]
    public void Every_finding_says_what_and_how_to_mend_in_three_languages()
    {
        var bad = ShippedEdition.With(definition =>
        {
            definition.Regulation().Remove("accepted");
            definition.Disconnect("receipt", "Done");
            definition.Node("step-1")["role"]!["expression"]!["value"] = "clerk";
            definition.Node("step-5").Remove("limit");
        });

        Linter.Lint(bad).Findings.ShouldAllBe(finding => finding.Message.IsComplete && finding.Mend.IsComplete);
    }

    [Fact]
    public void No_two_rules_bear_the_same_name() => Linter.Rules.Select(rule => rule.Id).ShouldBeUnique();

    private static IEnumerable<string> Broken(Action<JsonObject> change) =>
        Linter
            .Lint(ShippedEdition.With(change))
            .Findings.Where(finding => finding.IsBlocking)
            .Select(finding => $"{finding.Rule} {finding.Node}");
}
