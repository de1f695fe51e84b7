using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.SurveyLicence;

/// <summary>The figures of resolution No 242 of 2 August 2016, survey licence, ¶5–¶11.</summary>
public sealed class FactsOfTheActTest
{
    private static readonly EditionFacts Facts = ShippedEdition.SurveyLicence.Facts;

    [Fact]
    public void It_is_the_resolution_of_the_East_Kazakhstan_akimat()
    {
        Facts.Key.ShouldBe("eastkz/survey-licence");
        Facts.DefinitionId.ShouldBe("eastkz-survey-licence");
        Facts.Act.Number.ShouldBe("242");
        Facts.Act.Date.ShouldBe(new NodaTime.LocalDate(2016, 8, 2));
        Facts.Act.Registered.ShouldBe("4666");
        Facts.Act.Repealed.ShouldBe(new NodaTime.LocalDate(2020, 6, 26));
        Facts.Act.RepealedBy.ShouldBe("213");
        Facts.EffectiveFrom.ShouldBeNull("the act does not tell the day of its publication");
    }

    [Fact]
    public void A_request_comes_by_two_channels_and_is_of_four_kinds()
    {
        Facts.Channels.ShouldBe(["portal", "state-corporation"]);
        Facts.Kinds.ShouldBe(["issue", "reissue-reorganisation", "reissue-simple", "duplicate"]);
        Facts.KindNames.Values.ShouldAllBe(name => name.IsComplete);
    }

    [Fact]
    public void The_whole_time_depends_on_the_kind_and_the_day_of_receipt_is_not_counted()
    {
        Facts.ReceiptDayCounts.ShouldBe(false);
        Facts.Total.ShouldNotBeNull();
        Facts.Kinds.Select(kind => Facts.Total[kind]).ShouldBe(["15wd", "15wd", "3wd", "2wd"]);
    }

    [Theory]
    [InlineData(1, "chancellery", "20min", "¶5(1)")]
    [InlineData(2, "head", "1h", "¶5(2)")]
    [InlineData(3, "executor", "2wd", "¶5(3)")]
    [InlineData(4, "executor", "10wd", "¶5(4)")]
    [InlineData(5, "executor", "1wd", "¶5(5)")]
    [InlineData(7, "head", "15min", "¶5(7)")]
    [InlineData(8, "executor", "15min", "¶5(8)")]
    public void A_step_has_its_role_limit_and_paragraph(int order, string role, string limit, string source)
    {
        var step = Facts.Steps.Single(one => one.Order == order);

        step.Role.ShouldBe(role);
        Facts.Kinds.Select(step.Limit.For).ShouldAllBe(given => given == limit);
        step.Source.ShouldBe(source);
        step.Title.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Forming_the_licence_takes_a_day_for_a_duplicate_and_two_otherwise()
    {
        var step = Facts.Steps.Single(one => one.Order == 6);

        step.Role.ShouldBe("executor");
        Facts.Kinds.Select(step.Limit.For).ShouldBe(["2wd", "2wd", "2wd", "1wd"]);
    }

    [Theory]
    [InlineData("portal", "registration", "applicant", null, "¶11(1)")]
    [InlineData("portal", "process 1", "applicant", null, "¶11(2)")]
    [InlineData("portal", "condition 1", "portal", "process 2", "¶11(3)")]
    [InlineData("portal", "process 2", "portal", null, "¶11(4)")]
    [InlineData("portal", "process 3", "applicant", null, "¶11(5)")]
    [InlineData("portal", "process 4", "applicant", null, "¶11(6)")]
    [InlineData("portal", "condition 2", "e-licensing", "process 5", "¶11(7)")]
    [InlineData("portal", "process 5", "e-licensing", null, "¶11(8)")]
    [InlineData("portal", "process 6", "applicant", null, "¶11(9)")]
    [InlineData("portal", "condition 3", "portal", "process 7", "¶11(10)")]
    [InlineData("portal", "process 7", "portal", null, "¶11(11)")]
    [InlineData("portal", "process 8", "applicant", null, "¶11(12)")]
    [InlineData("portal", "process 9", "e-licensing", null, "¶11(13)")]
    [InlineData("portal", "condition 4", "provider", "process 10", "¶11(14)")]
    [InlineData("portal", "process 10", "e-licensing", null, "¶11(15)")]
    [InlineData("portal", "process 11", "applicant", null, "¶11(16)")]
    [InlineData("state-corporation", "process 1", "operator", null, "¶10(1)")]
    [InlineData("state-corporation", "process 2", "operator", null, "¶10(2)")]
    [InlineData("state-corporation", "process 3", "integrated-is", null, "¶10(3)")]
    [InlineData("state-corporation", "condition 1", "integrated-is", "process 4", "¶10(4)")]
    [InlineData("state-corporation", "process 4", "integrated-is", null, "¶10(5)")]
    [InlineData("state-corporation", "process 5", "operator", null, "¶10(6)")]
    [InlineData("state-corporation", "condition 2", "operator", "process 6", "¶10(7)")]
    [InlineData("state-corporation", "process 6", "operator", null, "¶10(8)")]
    [InlineData("state-corporation", "process 7", "operator", null, "¶10(9)")]
    [InlineData("state-corporation", "process 8", "operator", null, "¶10(10)")]
    [InlineData("state-corporation", "process 9", "applicant", null, "¶10(11)")]
    public void Each_process_and_condition_is_a_node(string channel, string label, string actor, string? onFailure, string source)
    {
        var node = Facts.Nodes.Single(one => one.Channel == channel && one.Label == label);

        node.Actor.ShouldBe(actor);
        node.OnFailure.ShouldBe(onFailure);
        node.Source.ShouldBe(source);
        node.Title.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void The_act_numbers_nothing_else() => Facts.Nodes.Count.ShouldBe(27);

    [Fact]
    public void Every_refusing_process_is_a_node_of_the_same_channel()
    {
        foreach (var node in Facts.Nodes.Where(one => one.OnFailure is not null))
        {
            Facts.Nodes.ShouldContain(one => one.Channel == node.Channel && one.Label == node.OnFailure);
        }
    }

    [Fact]
    public void The_fee_says_that_it_is_made_up()
    {
        Facts.Fee.ShouldNotBeNull();
        Facts.Fee.Demonstration.ShouldBeTrue();
        Facts.Fee.Amounts.Keys.ShouldBe(Facts.Kinds, ignoreOrder: true);
    }
}
