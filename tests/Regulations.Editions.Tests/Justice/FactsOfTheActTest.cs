using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Justice;

/// <summary>The figures of order No 41 of 30 January 2014: ¶7, ¶9, annexes 1 and 2.</summary>
public sealed class FactsOfTheActTest
{
    private static readonly Edition Edition = EditionFolder.ReadFile(
        Path.Combine(Repository.Workflows, "minjust", "forensic-expert-licence.json"),
        Repository.Workflows
    );

    private static readonly EditionFacts Facts = Edition.Facts;

    [Fact]
    public void It_is_the_order_of_the_minister_of_justice()
    {
        Facts.Act.Number.ShouldBe("41");
        Facts.Act.Date.ShouldBe(new NodaTime.LocalDate(2014, 1, 30));
        Facts.Act.Registered.ShouldBe("9116");
        Facts.Act.Repealed.ShouldBe(new NodaTime.LocalDate(2015, 5, 26));
        Facts.Act.RepealedBy.ShouldBe("296");
    }

    [Fact]
    public void Natural_persons_apply_through_the_portal_or_on_paper()
    {
        Facts.Applicants.ShouldBe(["natural"]);
        Facts.Channels.ShouldBe(["portal", "provider"]);
        Facts.Kinds.ShouldBe(["issue", "reissue", "duplicate"]);
        Facts.Total.ShouldBeNull("the act gives the steps their days and no whole time");
    }

    [Theory]
    [InlineData(1, "chancellery", "¶7(1)", "1wd", "1wd", "1wd")]
    [InlineData(2, "department-head", "¶7(2)", "1wd", "1wd", "1wd")]
    [InlineData(3, "expert", "¶7(3)", "15wd", "15wd", "2wd")]
    [InlineData(4, "head", "¶7(4)", "1wd", "1wd", "1wd")]
    [InlineData(5, "chancellery", "¶7(5)", "1wd", "1wd", "1wd")]
    public void A_step_has_its_role_paragraph_and_limit(
        int order,
        string role,
        string source,
        string issue,
        string reissue,
        string duplicate
    )
    {
        var step = Facts.Steps.Single(one => one.Order == order);

        step.Role.ShouldBe(role);
        step.Source.ShouldBe(source);
        Facts.Kinds.Select(step.Limit.For).ShouldBe([issue, reissue, duplicate]);
    }

    [Theory]
    [InlineData("process 1", "applicant", "15s")]
    [InlineData("process 2", "portal", "20s")]
    [InlineData("process 3", "applicant", "90s")]
    [InlineData("process 4", "applicant", "90s")]
    [InlineData("process 5", "portal", "20s")]
    [InlineData("process 6", "applicant", "15s")]
    [InlineData("process 7", "portal", "15s")]
    [InlineData("process 8", "applicant", "90s")]
    [InlineData("process 9", "portal", "90s")]
    [InlineData("process 10", "portal", "20s")]
    [InlineData("process 11", "applicant", "15wd")]
    public void A_portal_process_has_its_actor_and_the_limit_of_table_3(string label, string actor, string limit)
    {
        var node = Facts.Nodes.Single(one => one.Channel == "portal" && one.Label == label);

        node.Actor.ShouldBe(actor);
        Facts.Kinds.Select(node.Limit.For).ShouldAllBe(given => given == limit);
    }

    [Theory]
    [InlineData("portal", "condition 2", "portal", "process 5")]
    [InlineData("portal", "condition 4", "provider", "process 10")]
    [InlineData("provider", "condition 1", "special-records", "process 4")]
    [InlineData("provider", "condition 2", "provider", "process 7")]
    public void A_condition_names_who_checks_and_the_process_that_refuses(string channel, string label, string actor, string onFailure)
    {
        var node = Facts.Nodes.Single(one => one.Channel == channel && one.Label == label);

        node.Actor.ShouldBe(actor);
        node.OnFailure.ShouldBe(onFailure);
    }

    [Fact]
    public void On_paper_eight_processes_and_two_conditions_are_numbered() =>
        Facts
            .Nodes.Where(node => node.Channel == "provider")
            .Select(node => node.Label)
            .ShouldBe([.. Enumerable.Range(1, 8).Select(n => $"process {n}"), "condition 1", "condition 2"], ignoreOrder: true);

    [Fact]
    public void Of_the_eight_things_to_attach_six_are_distinct()
    {
        var attached = Edition
            .Forms["request"]
            .Fields.Where(field => field.Format == "attachment" && field.Source!.StartsWith("¶8", StringComparison.Ordinal));

        attached
            .Select(field => field.Name)
            .ShouldBe(["docDiploma", "docQualification", "docExperience", "docMedical", "docInternship", "docFee"]);
    }
}
