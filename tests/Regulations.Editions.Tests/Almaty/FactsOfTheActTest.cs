using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Almaty;

/// <summary>The figures of resolution No 3/553 of 25 September 2019, the same in both annexes: ¶3, ¶5, ¶9.</summary>
public sealed class FactsOfTheActTest
{
    private static readonly IReadOnlyList<EditionFacts> Both = [Read("mineral-absence"), Read("building-over-minerals")];

    public static TheoryData<string> Services => ["mineral-absence", "building-over-minerals"];

    [Theory]
    [MemberData(nameof(Services))]
    public void It_is_the_resolution_of_the_Almaty_akimat(string service)
    {
        var facts = Read(service);

        facts.Key.ShouldBe("almaty/" + service);
        facts.Act.Number.ShouldBe("3/553");
        facts.Act.Date.ShouldBe(new NodaTime.LocalDate(2019, 9, 25));
        facts.Act.Registered.ShouldBe("1589");
        facts.Act.Repealed.ShouldBe(new NodaTime.LocalDate(2020, 9, 16));
        facts.Act.RepealedBy.ShouldBe("3/372");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void It_is_free_through_the_portal_alone_in_nine_working_days(string service)
    {
        var facts = Read(service);

        facts.Channels.ShouldBe(["portal"]);
        facts.Kinds.ShouldBe(["issue"]);
        facts.Applicants.ShouldBe(["natural", "legal"]);
        facts.Fee.ShouldNotBeNull().Amounts.ShouldHaveSingleItem().Value.ShouldBe(0);
        facts.Total!["issue"].ShouldBe("9wd");
        facts.ReceiptDayCounts.ShouldBeNull("the act is silent");
    }

    [Theory]
    [InlineData(1, "employee", "15min", "¶5(1)")]
    [InlineData(2, "head", "2h", "¶5(2)")]
    [InlineData(3, "deputy-head", "2h", "¶5(3)")]
    [InlineData(4, "department-employee", "8wd", "¶5(4)")]
    [InlineData(5, "deputy-head", "1h", "¶5(5)")]
    [InlineData(6, "head", "1h", "¶5(6)")]
    public void A_step_has_its_role_limit_and_paragraph(int order, string role, string limit, string source)
    {
        foreach (var facts in Both)
        {
            var step = facts.Steps.Single(one => one.Order == order);
            step.Role.ShouldBe(role);
            step.Limit.For("issue").ShouldBe(limit);
            step.Source.ShouldBe(source);
            facts.Steps.Count.ShouldBe(6);
        }
    }

    [Theory]
    [InlineData("registration", "applicant", null, "¶9(1)")]
    [InlineData("process 1", "applicant", null, "¶9(2)")]
    [InlineData("condition 1", "portal", "process 2", "¶9(3)")]
    [InlineData("process 2", "portal", null, "¶9(4)")]
    [InlineData("process 3", "applicant", null, "¶9(5)")]
    [InlineData("condition 2", "portal", "process 4", "¶9(6)")]
    [InlineData("process 4", "portal", null, "¶9(7)")]
    [InlineData("process 5", "portal", null, "¶9(8)")]
    [InlineData("condition 3", "provider", "process 6", "¶9(9)")]
    [InlineData("process 6", "portal", null, "¶9(10)")]
    [InlineData("process 7", "applicant", null, "¶9(11)")]
    public void Each_process_and_condition_is_a_node(string label, string actor, string? onFailure, string source)
    {
        foreach (var facts in Both)
        {
            var node = facts.Nodes.Single(one => one.Label == label);
            node.Actor.ShouldBe(actor);
            node.OnFailure.ShouldBe(onFailure);
            node.Source.ShouldBe(source);
            node.Title.IsComplete.ShouldBeTrue();
            facts.Nodes.Count.ShouldBe(11);
        }
    }

    [Fact]
    public void A_signed_request_reaches_the_workplace_at_the_regional_gateway() =>
        Both.ShouldAllBe(facts => facts.Nodes.Single(node => node.Label == "process 5").System == "regional-gateway");

    private static EditionFacts Read(string service) =>
        EditionFolder.ReadFile(Path.Combine(Repository.Workflows, "almaty", service + ".json"), Repository.Workflows).Facts;
}
