using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Karaganda;

/// <summary>The figures of resolution No 47/01 of 25 July 2013: ¶6, ¶7 and annex 1.</summary>
public sealed class FactsOfTheActTest
{
    private static readonly Edition Edition = EditionFolder.ReadFile(
        Path.Combine(Repository.Workflows, "karaganda", "scrap-metal-licence.json"),
        Repository.Workflows
    );

    private static readonly EditionFacts Facts = Edition.Facts;

    [Fact]
    public void It_is_the_resolution_of_the_Karaganda_akimat()
    {
        Facts.Act.Number.ShouldBe("47/01");
        Facts.Act.Date.ShouldBe(new NodaTime.LocalDate(2013, 7, 25));
        Facts.Act.Registered.ShouldBe("2382");
        Facts.Act.Repealed.ShouldBe(new NodaTime.LocalDate(2014, 9, 9));
        Facts.Act.RepealedBy.ShouldBe("46/02");
    }

    [Fact]
    public void Legal_persons_apply_through_the_portal_or_the_providers_employee()
    {
        Facts.Applicants.ShouldBe(["legal"]);
        Facts.Channels.ShouldBe(["portal", "provider"]);
        Facts.Kinds.ShouldBe(["issue", "reissue", "duplicate"]);
    }

    [Fact]
    public void No_step_of_the_staff_and_no_whole_time_is_named_yet_applicants_may_count_on_fifteen_days()
    {
        Facts.Steps.ShouldBeEmpty();
        Facts.Total.ShouldBeNull();
        Facts.Kinds.Select(Edition.WholeTime).ShouldAllBe(time => time == "15wd");
    }

    [Theory]
    [InlineData("portal", "process 1", "applicant", "15s")]
    [InlineData("portal", "process 2", "portal", "20s")]
    [InlineData("portal", "process 3", "applicant", "90s")]
    [InlineData("portal", "process 4", "applicant", "90s")]
    [InlineData("portal", "process 5", "e-licensing", "15s")]
    [InlineData("portal", "process 6", "applicant", "15s")]
    [InlineData("portal", "process 7", "portal", "15s")]
    [InlineData("portal", "process 8", "applicant", "90s")]
    [InlineData("portal", "process 9", "e-licensing", "15wd")]
    [InlineData("portal", "process 10", "e-licensing", null)]
    [InlineData("portal", "process 11", "applicant", null)]
    [InlineData("provider", "process 1", "employee", "15s")]
    [InlineData("provider", "process 2", "e-licensing", "10s")]
    [InlineData("provider", "process 3", "employee", "90s")]
    [InlineData("provider", "process 4", "persons-database", "90s")]
    [InlineData("provider", "process 5", "e-licensing", "90s")]
    [InlineData("provider", "process 6", "employee", "15s")]
    [InlineData("provider", "process 7", "e-licensing", "15wd")]
    [InlineData("provider", "process 8", "e-licensing", null)]
    [InlineData("provider", "process 9", "applicant", null)]
    public void An_action_of_annex_1_has_its_actor_and_limit(string channel, string label, string actor, string? limit)
    {
        var node = Facts.Nodes.Single(one => one.Channel == channel && one.Label == label);

        node.Actor.ShouldBe(actor);
        Facts.Kinds.Select(node.Limit.For).ShouldAllBe(given => given == limit);
    }

    [Theory]
    [InlineData("portal", "condition 1", "process 2", "¶6(3)")]
    [InlineData("portal", "condition 2", "process 5", "¶6(7)")]
    [InlineData("portal", "condition 3", "process 7", "¶6(10)")]
    [InlineData("portal", "condition 4", "process 10", "¶6(14)")]
    [InlineData("provider", "condition 1", "process 2", "¶7(2)")]
    [InlineData("provider", "condition 2", "process 5", "¶7(6)")]
    [InlineData("provider", "condition 3", "process 8", "¶7(10)")]
    public void A_condition_names_the_process_that_refuses(string channel, string label, string onFailure, string source)
    {
        var node = Facts.Nodes.Single(one => one.Channel == channel && one.Label == label);

        node.OnFailure.ShouldBe(onFailure);
        node.Source.ShouldBe(source);
    }

    [Fact]
    public void The_act_numbers_nothing_else() => Facts.Nodes.Count.ShouldBe(28);
}
