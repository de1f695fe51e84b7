using Regulations.Drafting.Charts;
using Regulations.Drafting.Layout;
using Regulations.Editions.Facts;
using Shouldly;
using Xunit;

namespace Regulations.Drafting.Tests;

public sealed class ChartTest
{
    private static readonly LocalText Title = new("атау", "имя", "name");

    [Fact]
    public void An_id_is_given_once()
    {
        var chart = new Chart();
        chart.Add(Begin("start"));

        Should.Throw<ArgumentException>(() => chart.Add(Begin("start")));
    }

    [Theory]
    [InlineData("Step-1")]
    [InlineData("step 1")]
    [InlineData("қадам")]
    public void An_id_is_lower_case_with_dashes(string id) => Should.Throw<ArgumentException>(() => new Chart().Add(Begin(id)));

    [Fact]
    public void A_connection_to_a_node_that_is_not_there_is_refused()
    {
        var refused = Should.Throw<InvalidOperationException>(() =>
            Drafted(chart => chart.Connect(chart.Add(Begin("start")).Done, "nowhere"))
        );

        refused.Message.ShouldContain("nowhere");
    }

    [Fact]
    public void A_script_that_reads_an_undeclared_variable_is_refused()
    {
        var refused = Should.Throw<InvalidOperationException>(() =>
            Drafted(chart =>
                chart.Add(
                    new Decision("question", Title, "¶1", Value.Condition("return variables.Weather === 'fine';")) { Lane = Lanes.Portal }
                )
            )
        );

        refused.Message.ShouldContain("Weather");
    }

    [Fact]
    public void Only_variables_that_are_used_are_in_the_file()
    {
        var text = Drafted(chart =>
            chart.Add(new Decision("question", Title, "¶1", Value.Condition("return variables.Request.yes;")) { Lane = Lanes.Portal })
        );

        text.ShouldContain("\"vRequest\"");
        text.ShouldNotContain("\"vLicence\"");
    }

    [Fact]
    public void What_follows_stands_to_the_right_and_a_way_back_moves_nothing()
    {
        var chart = new Chart();
        var first = chart.Add(Begin("first"));
        var second = chart.Add(Question("second", Lanes.Portal), first.Done);
        chart.Connect(second.No, first.Id);
        chart.Add(Question("third", Lanes.Head), second.Yes);

        var places = Placing.Place(chart);

        places["first"].Column.ShouldBe(0);
        places["second"].Column.ShouldBe(1);
        places["third"].Column.ShouldBe(2);
    }

    [Fact]
    public void Two_nodes_never_share_a_place()
    {
        foreach (var draft in Drafts.All)
        {
            var chart = new Chart();
            draft.Draw(chart);

            Placing.Place(chart).Values.ShouldBeUnique();
        }
    }

    private static Start Begin(string id) => new(id, Title, "¶1") { Lane = Lanes.Chancellery };

    private static Decision Question(string id, Lane lane) => new(id, Title, "¶1", Value.Condition("return true;")) { Lane = lane };

    private static string Drafted(Action<Chart> draw) =>
        new EditionDraft
        {
            Key = "city/service",
            Name = Title,
            Provider = Title,
            Office = "office",
            Description = "",
            Act = new(Title, "1", "2016-08-02", "2", "2020-06-26", "3"),
            Channels = ["portal"],
            Kinds = [("issue", Title)],
            ReceiptDayCounts = null,
            Total = null,
            Applicants = ["natural"],
            NumberPrefix = "C",
            Forms = [],
            Draw = draw,
        }.Write();
}
