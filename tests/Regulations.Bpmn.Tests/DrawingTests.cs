using System.Xml.Linq;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Tests;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests;

/// <summary>What activities and their joins become on the diagram.</summary>
public sealed class DrawingTests
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    [Fact]
    public void Where_provably_one_way_comes_they_meet_in_an_exclusive_gateway() =>
        MergeOf(
                "start>d d:True>a d:False>b a>meet b>meet meet>end",
                Defining.Decision("d", Defining.Literal(true)),
                Defining.Line("a"),
                Defining.Line("b"),
                Defining.Line("meet")
            )
            .ShouldBe("exclusiveGateway");

    [Fact]
    public void Where_all_ways_come_they_meet_in_a_parallel_gateway() =>
        MergeOf("start>a start>b a>meet b>meet meet>end", Defining.Line("a"), Defining.Line("b"), Defining.Line("meet"))
            .ShouldBe("parallelGateway");

    [Fact]
    public void Where_some_may_come_they_meet_in_an_inclusive_gateway() =>
        MergeOf(
                "start>d start>b d:True>a a>meet b>meet meet>end",
                Defining.Decision("d", Defining.Literal(true)),
                Defining.Line("a"),
                Defining.Line("b"),
                Defining.Line("meet")
            )
            .ShouldBe("inclusiveGateway");

    [Fact]
    public void Events_that_race_into_a_join_that_takes_the_first_are_an_event_gateway()
    {
        var chart = Drawn(
            "start>fork fork:paid>paid fork:late>late paid>first late>first first>end",
            Defining.Fork("fork", "paid", "late"),
            Defining.Activity("Event", "paid", ("eventName", Defining.Literal("paid"))),
            Defining.Activity("Delay", "late", ("timeSpan", Defining.Literal("1.00:00:00"))),
            Defining.Join("first", "WaitAny")
        );
        Element(chart, "fork").Name.LocalName.ShouldBe("eventBasedGateway");
        Element(chart, "late").Descendants(Bpmn + "timeDuration").Single().Value.ShouldBe("P1D");
    }

    [Fact]
    public void A_limit_is_a_timer_beside_the_task_that_does_not_interrupt_it()
    {
        var chart = Drawn("start>review review:meets>end", Defining.HumanTask("review", ("limit", Defining.Literal("2wd"))));
        var timer = Element(chart, "review_limit");
        timer.Name.LocalName.ShouldBe("boundaryEvent");
        timer.Attribute("cancelActivity")!.Value.ShouldBe("false");
        timer.Attribute("attachedToRef")!.Value.ShouldBe("review");
        timer.Descendants(Bpmn + "timeDuration").Single().Value.ShouldBe("2wd");
    }

    [Fact]
    public void An_end_of_the_whole_chart_is_a_terminate_end_where_something_else_may_be_under_way()
    {
        Element(Drawn("start>a start>end", Defining.Line("a")), "end").Element(Bpmn + "terminateEventDefinition").ShouldNotBeNull();
        Element(Drawn("start>a a>end", Defining.Line("a")), "end").Element(Bpmn + "terminateEventDefinition").ShouldBeNull();
    }

    [Fact]
    public void Roles_are_lanes_and_systems_are_pools_of_their_own()
    {
        var file = Shipped.Files.First(name => name.EndsWith("eastkz/survey-licence.json", StringComparison.Ordinal));
        var chart = XDocument.Parse(BpmnMirror.Draw(Shipped.Read(file), "en").Xml);
        chart
            .Descendants(Bpmn + "lane")
            .Select(lane => lane.Attribute("name")!.Value)
            .ShouldBe(["Applicant", "State Corporation: Operator", "Provider", "Chancellery", "Head", "Executor"], ignoreOrder: true);
        chart
            .Descendants(Bpmn + "participant")
            .Where(pool => pool.Attribute("processRef") is null)
            .Select(pool => pool.Attribute("name")!.Value)
            .ShouldContain("E-licensing database");
        chart.Descendants(Bpmn + "messageFlow").ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_activity_has_its_element()
    {
        var definition = Shipped.Read(Shipped.Files.First());
        var drawing = BpmnMirror.Draw(definition);
        var ids = XDocument.Parse(drawing.Xml).Descendants().Select(element => element.Attribute("id")?.Value).ToHashSet();
        foreach (var activity in definition.Root!["activities"]!.AsArray())
        {
            ids.ShouldContain(drawing.Elements[activity!["id"]!.ToString()]);
        }
    }

    private static string MergeOf(string connections, params System.Text.Json.Nodes.JsonObject[] activities) =>
        Element(Drawn(connections, activities), "meet_merge").Name.LocalName;

    private static XDocument Drawn(string connections, params System.Text.Json.Nodes.JsonObject[] activities) =>
        XDocument.Parse(
            BpmnMirror
                .Draw(
                    WorkflowDefinition.From(
                        Defining.Definition(Defining.Flow("f", connections, [Defining.Start(), .. activities, Defining.End()]))
                    ),
                    "en"
                )
                .Xml
        );

    private static XElement Element(XDocument chart, string id) =>
        chart.Descendants().Single(element => element.Attribute("id")?.Value == id);
}
