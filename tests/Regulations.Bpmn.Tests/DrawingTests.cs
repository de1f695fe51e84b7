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
    public void Everybody_who_takes_part_is_a_pool_and_roles_are_lanes_in_it()
    {
        var chart = Survey();
        chart
            .Descendants(Bpmn + "participant")
            .Where(pool => pool.Attribute("processRef") is not null)
            .Select(pool => pool.Attribute("name")!.Value)
            .ShouldBe(["Applicant", "State Corporation", "Oblast body of state architectural and construction control"]);
        chart
            .Descendants(Bpmn + "lane")
            .Select(lane => lane.Attribute("name")!.Value)
            .ShouldBe(["Operator", "Chancellery", "Head", "Executor"], ignoreOrder: true);
    }

    [Fact]
    public void Systems_are_pools_without_an_inside_with_a_message_from_each_call()
    {
        var chart = Survey();
        var system = chart.Descendants(Bpmn + "participant").Single(pool => pool.Attribute("name")!.Value == "E-licensing database");
        system.Attribute("processRef").ShouldBeNull();
        chart
            .Descendants(Bpmn + "messageFlow")
            .Where(message => message.Attribute("targetRef")!.Value == system.Attribute("id")!.Value)
            .Select(message => Element(chart, message.Attribute("sourceRef")!.Value).Name.LocalName)
            .Distinct()
            .ShouldBe(["serviceTask"]);
    }

    [Fact]
    public void No_way_leaves_its_pool_and_what_crosses_is_a_message_from_an_end_to_a_start()
    {
        foreach (var file in Shipped.Files)
        {
            var chart = XDocument.Parse(BpmnMirror.Draw(Shipped.Read(file), "en").Xml);
            foreach (var way in chart.Descendants(Bpmn + "sequenceFlow"))
            {
                var (from, to) = (Element(chart, way.Attribute("sourceRef")!.Value), Element(chart, way.Attribute("targetRef")!.Value));
                from.Parent.ShouldBe(to.Parent, Shipped.Name(file));
            }
            var handed = chart
                .Descendants(Bpmn + "messageFlow")
                .Where(message => Element(chart, message.Attribute("targetRef")!.Value).Name.LocalName != "participant")
                .ToList();
            handed.ShouldNotBeEmpty();
            foreach (var message in handed)
            {
                var (from, to) = (
                    Element(chart, message.Attribute("sourceRef")!.Value),
                    Element(chart, message.Attribute("targetRef")!.Value)
                );
                (from.Name.LocalName, to.Name.LocalName).ShouldBe(("endEvent", "startEvent"));
                from.Parent.ShouldNotBe(to.Parent);
            }
        }
    }

    [Fact]
    public void Who_waits_for_two_ways_shares_a_pool_with_whoever_sends_one_of_them()
    {
        var apart = Pools("start>ask ask:done>review review:meets>end", Asked("ask", "applicant"), Defining.HumanTask("review"));
        apart.ShouldBe(["Applicant", "Provider"]);
        var together = Pools(
            "start>ask start>review ask:done>both review:meets>both both>end",
            Asked("ask", "applicant"),
            Defining.HumanTask("review"),
            Defining.Join("both", "WaitAll")
        );
        together.Count.ShouldBe(1);
    }

    [Fact]
    public void A_notice_to_somebody_without_a_task_is_a_message_to_a_pool_of_theirs()
    {
        var chart = Drawn(
            "start>review review:meets>tell tell>end",
            Defining.HumanTask("review"),
            Defining.Activity("Regulations.Notify", "tell", ("to", Defining.Literal("applicant")))
        );
        var message = chart.Descendants(Bpmn + "messageFlow").ShouldHaveSingleItem();
        message.Attribute("sourceRef")!.Value.ShouldBe("tell");
        Element(chart, message.Attribute("targetRef")!.Value).Attribute("name")!.Value.ShouldBe("Applicant");
    }

    private static List<string> Pools(string connections, params System.Text.Json.Nodes.JsonObject[] activities) =>
        [.. Drawn(connections, activities).Descendants(Bpmn + "participant").Select(pool => pool.Attribute("name")!.Value)];

    private static System.Text.Json.Nodes.JsonObject Asked(string id, string role)
    {
        var task = Defining.HumanTask(id, ("role", Defining.Literal(role)));
        task["outcomes"] = Defining.Object("[\"done\"]");
        return task;
    }

    private static XDocument Survey() =>
        XDocument.Parse(
            BpmnMirror
                .Draw(
                    Shipped.Read(Shipped.Files.First(name => name.EndsWith("eastkz/survey-licence.json", StringComparison.Ordinal))),
                    "en"
                )
                .Xml
        );

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
