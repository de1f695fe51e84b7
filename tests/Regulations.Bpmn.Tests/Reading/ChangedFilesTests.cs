using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Tests;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests.Reading;

/// <summary>A file that we drew and somebody changed in another tool: what was changed is in the definition, or told element by element.</summary>
public sealed class ChangedFilesTests
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";

    [Fact]
    public void A_limit_changed_on_its_timer_is_the_limit_of_the_task()
    {
        var reading = Changed(chart => Element(chart, "review_limit").Descendants(Bpmn + "timeDuration").Single().Value = "5wd");
        Limit(reading).ShouldBe("5wd");
        reading.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_by_kind_is_read_as_it_is_written()
    {
        var reading = Changed(chart =>
            Element(chart, "review_limit").Descendants(Bpmn + "timeDuration").Single().Value = """{"issue":"3wd","duplicate":"1wd"}"""
        );
        JsonNode.Parse(Limit(reading)!)!["duplicate"]!.ToString().ShouldBe("1wd");
        reading.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_in_days_of_another_tool_is_taken_as_working_days_and_told()
    {
        var reading = Changed(chart => Element(chart, "review_limit").Descendants(Bpmn + "timeDuration").Single().Value = "P5D");
        Limit(reading).ShouldBe("5wd");
        Told(reading).ShouldBe(["note taken-as review_limit"]);
    }

    [Fact]
    public void A_limit_that_says_nothing_is_an_error_and_the_old_one_stays()
    {
        var reading = Changed(chart => Element(chart, "review_limit").Descendants(Bpmn + "timeDuration").Single().Value = "soon");
        Limit(reading).ShouldBe("2wd");
        Told(reading).ShouldBe(["error change review_limit"]);
    }

    [Fact]
    public void A_timer_taken_away_takes_the_limit_away_and_is_told()
    {
        var reading = Changed(chart => Remove(chart, "review_limit", "review_limit_passed", "Flow_review_limit_review_limit_passed"));
        Activity(reading, "review").ContainsKey("limit").ShouldBeFalse();
        Told(reading).ShouldContain("note taken-as review");
        Told(reading).ShouldContain("note removed review_limit");
    }

    [Fact]
    public void A_timer_made_interrupting_is_an_error() =>
        Told(Changed(chart => Element(chart, "review_limit").SetAttributeValue("cancelActivity", "true")))
            .ShouldBe(["error change review_limit"]);

    [Fact]
    public void A_wait_has_the_time_that_somebody_wrote()
    {
        var reading = Changed(chart => Element(chart, "wait").Descendants(Bpmn + "timeDuration").Single().Value = "PT3H");
        Activity(reading, "wait")["timeSpan"]!["expression"]!["value"]!.ToString().ShouldBe("03:00:00");
        reading.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_of_another_name_is_another_event()
    {
        var reading = Changed(chart => chart.Descendants(Bpmn + "message").Single().SetAttributeValue("name", "answered"));
        Activity(reading, "asked")["eventName"]!["expression"]!["value"]!.ToString().ShouldBe("answered");
    }

    [Fact]
    public void Another_outcome_written_as_the_condition_of_a_way_is_its_port()
    {
        var reading = Changed(chart => Way(chart, "review_split", "route").Element(Bpmn + "conditionExpression")!.Value = "fails");
        Connections(reading).ShouldContain("review:fails>route");
        reading.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_condition_in_another_tools_words_is_that_of_the_case()
    {
        var reading = Changed(chart =>
            Way(chart, "route", "wait").Element(Bpmn + "conditionExpression")!.Value = "${channel == \"portal\"}"
        );
        Activity(reading, "route")["cases"]![0]!["condition"]!["value"]!.ToString().ShouldBe("getVariable('channel') === 'portal'");
        reading.Definition!.Json["variables"]!.AsArray().Select(v => v!["name"]!.ToString()).ShouldContain("channel");
        reading.Findings.ShouldBeEmpty();
        WorkflowCompiler.Compile(reading.Definition!).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_condition_that_cannot_be_read_is_an_error()
    {
        var reading = Changed(chart => Way(chart, "route", "wait").Element(Bpmn + "conditionExpression")!.Value = "${a.b(c) && d}");
        reading
            .Findings.Single()
            .ShouldSatisfyAllConditions(
                finding => finding.Code.ShouldBe("change"),
                finding => finding.IsError.ShouldBeTrue(),
                finding => finding.Line.ShouldBeGreaterThan(0)
            );
    }

    [Fact]
    public void A_condition_taken_away_is_an_error() =>
        Changed(chart => Way(chart, "route", "wait").Element(Bpmn + "conditionExpression")!.Remove()).HasErrors.ShouldBeTrue();

    [Fact]
    public void Another_way_made_the_default_leaves_by_the_default_port()
    {
        var reading = Changed(chart =>
        {
            var way = Way(chart, "route", "wait");
            way.Element(Bpmn + "conditionExpression")!.Remove();
            Element(chart, "route").SetAttributeValue("default", way.Attribute("id")!.Value);
        });
        Connections(reading).ShouldContain("route:Default>wait");
    }

    [Fact]
    public void A_new_name_of_an_outcomes_way_is_the_outcomes_title()
    {
        var reading = Changed(chart => Way(chart, "review_split", "route").SetAttributeValue("name", "All is well"));
        var details = JsonNode.Parse(Activity(reading, "review")["outcomeDetails"]!["expression"]!["value"]!.ToString())!;
        details["meets"]!["title"]!["en"]!.ToString().ShouldBe("All is well");
        reading.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_way_led_elsewhere_connects_what_it_now_joins()
    {
        var reading = Changed(chart => Way(chart, "asked", "end_merge").SetAttributeValue("targetRef", "wait"));
        Connections(reading).ShouldContain("asked:Done>wait");
        reading.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_task_in_between_a_gateway_and_what_it_leads_to_is_connected_on_both_sides()
    {
        var reading = Changed(chart =>
        {
            Way(chart, "end_merge", "end").SetAttributeValue("targetRef", "added");
            Element(chart, "end")
                .AddBeforeSelf(
                    new XElement(Bpmn + "userTask", new XAttribute("id", "added"), new XAttribute("name", "Look again")),
                    new XElement(
                        Bpmn + "sequenceFlow",
                        new XAttribute("id", "new"),
                        new XAttribute("sourceRef", "added"),
                        new XAttribute("targetRef", "end")
                    )
                );
        });
        Connections(reading).ShouldContain("asked:Done>added");
        Connections(reading).ShouldContain("added:Done>end");
        Connections(reading).ShouldNotContain("asked:Done>end");
        Activity(reading, "added")["role"]!["expression"]!["value"]!.ToString().ShouldBe("employee");
    }

    [Fact]
    public void What_was_removed_is_gone_and_told()
    {
        var reading = Changed(chart =>
        {
            var ways = chart
                .Descendants(Bpmn + "sequenceFlow")
                .Where(way => way.Attribute("sourceRef")!.Value == "asked" || way.Attribute("targetRef")!.Value == "asked");
            Remove(chart, [.. ways.Select(way => way.Attribute("id")!.Value), "asked"]);
        });
        reading.Definition!.Root!["activities"]!.AsArray().Select(a => a!["id"]!.ToString()).ShouldNotContain("asked");
        Connections(reading).ShouldAllBe(connection => !connection.Contains("asked", StringComparison.Ordinal));
        Told(reading).ShouldContain("note removed asked");
    }

    [Fact]
    public void A_way_to_nowhere_is_an_error() =>
        Changed(chart => Way(chart, "asked", "end_merge").SetAttributeValue("targetRef", "gone")).HasErrors.ShouldBeTrue();

    [Fact]
    public void Another_kind_of_element_is_an_error() =>
        Told(Changed(chart => Element(chart, "review").Name = Bpmn + "serviceTask")).ShouldContain("error change review");

    [Fact]
    public void A_loop_drawn_on_a_task_is_an_error() =>
        Told(
                Changed(chart =>
                    Element(chart, "review").Add(new XElement(Bpmn + "multiInstanceLoopCharacteristics", new XAttribute("id", "often")))
                )
            )
            .ShouldBe(["error change review"]);

    [Fact]
    public void What_is_only_drawn_is_drawn_anew_and_a_change_of_it_is_told() =>
        Told(Changed(chart => Element(chart, "review_split").SetAttributeValue("name", "Well?"))).ShouldBe(["note not-kept review_split"]);

    [Fact]
    public void What_another_tool_wrote_into_an_element_is_told() =>
        Changed(chart =>
            Element(chart, "review")
                .Element(Bpmn + "extensionElements")!
                .Add(new XElement(XName.Get("properties", "http://camunda.org/schema/1.0/bpmn")))
        )
            .Findings.Select(finding => $"{finding.Code} {finding.Element}")
            .ShouldBe(["no-meaning camunda:properties"]);

    [Fact]
    public void A_task_in_another_roles_lane_is_that_roles()
    {
        var (before, after) = Survey(chart =>
        {
            var lanes = chart.Descendants(Bpmn + "lane").ToList();
            lanes.Elements(Bpmn + "flowNodeRef").Single(node => node.Value == "step-3").Remove();
            lanes.Single(lane => lane.Attribute("name")!.Value == "Head").Add(new XElement(Bpmn + "flowNodeRef", "step-3"));
        });
        Activity(before, "step-3")["role"]!["expression"]!["value"]!.ToString().ShouldBe("executor");
        Activity(after, "step-3")["role"]!["expression"]!["value"]!.ToString().ShouldBe("head");
        after.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_task_moved_past_another_stands_past_it_in_the_designer_too()
    {
        var (before, after) = Survey(chart =>
        {
            var (moved, past) = (Bounds(chart, "step-3"), Bounds(chart, "step-4"));
            moved.SetAttributeValue("x", (double)past.Attribute("x")! + 30);
        });
        Place(before, "step-3").ShouldBeLessThan(Place(before, "step-4"));
        Place(after, "step-3").ShouldBeGreaterThan(Place(after, "step-4"));
        Place(after, "step-4").ShouldBe(Place(before, "step-4"));
        after.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Bends_that_somebody_drew_are_told_for_ways_are_laid_out_anew()
    {
        var (_, after) = Survey(chart =>
            chart
                .Descendants(Di + "BPMNEdge")
                .First(edge => edge.Attribute("bpmnElement")!.Value.StartsWith("Flow_step-3", StringComparison.Ordinal))
                .Elements()
                .First()
                .SetAttributeValue("y", "7")
        );
        after.Findings.Select(finding => finding.Code).ShouldBe(["layout"]);
    }

    [Fact]
    public void A_new_name_of_the_process_is_the_name_of_the_regulation()
    {
        var (_, after) = Survey(chart => chart.Descendants(Bpmn + "process").First().SetAttributeValue("name", "Surveying"));
        after.Definition!.Json["customProperties"]!["regulation"]!["name"]!["en"]!.ToString().ShouldBe("Surveying");
    }

    /// <summary>The rule itself: each attribute and each text of each element is changed, one at a time.</summary>
    [Fact]
    public void Nothing_that_somebody_changes_is_ignored_in_silence()
    {
        var drawn = XDocument.Parse(BpmnMirror.Draw(Process(), "en").Xml);
        var original = BpmnMirror.Read(Encoding.UTF8.GetBytes(drawn.ToString(SaveOptions.DisableFormatting))).Definition!.Write();
        var elements = drawn.Descendants().Where(element => element.Name.Namespace == Bpmn).ToList();
        for (var i = 0; i < elements.Count; i++)
        {
            foreach (
                var attribute in elements[i]
                    .Attributes()
                    .Where(a =>
                        !a.IsNamespaceDeclaration && a.Name.LocalName is not ("id" or "exporter" or "exporterVersion" or "targetNamespace")
                    )
                    .ToList()
            )
            {
                var was = attribute.Value;
                attribute.Value = was is "true" or "false" ? (was == "true" ? "false" : "true") : was + "x";
                IsNoticed(drawn, original)
                    .ShouldBeTrue($"{elements[i].Name.LocalName} {elements[i].Attribute("id")?.Value} @{attribute.Name.LocalName}");
                attribute.Value = was;
            }
            if (!elements[i].HasElements && elements[i].Value.Length > 0 && elements[i].Name.LocalName is not ("incoming" or "outgoing"))
            {
                var was = elements[i].Value;
                elements[i].Value = was + "x";
                IsNoticed(drawn, original)
                    .ShouldBeTrue($"{elements[i].Parent!.Attribute("id")?.Value} {elements[i].Name.LocalName}: {was}");
                elements[i].Value = was;
            }
        }
    }

    private static bool IsNoticed(XDocument chart, string original)
    {
        var reading = BpmnMirror.Read(Encoding.UTF8.GetBytes(chart.ToString(SaveOptions.DisableFormatting)));
        return reading.Findings.Count > 0 || reading.Definition!.Write() != original;
    }

    private static WorkflowDefinition Process() =>
        WorkflowDefinition.From(
            Defining.Definition(
                Defining.Flow(
                    "f",
                    "start>review review:meets>route review:fails>end route:portal>wait wait>asked asked>end route:Default>call call>end",
                    Defining.Start(),
                    Defining.HumanTask("review", ("limit", Defining.Literal("2wd")), ("source", Defining.Literal("¶5"))),
                    Defining.Activity(
                        "FlowSwitch",
                        "route",
                        ("cases", new JsonArray(Defining.Case("portal", "true"))),
                        ("mode", Defining.Literal("MatchFirst"))
                    ),
                    Defining.Activity("Delay", "wait", ("timeSpan", Defining.Literal("01:00:00"))),
                    Defining.Activity("Event", "asked", ("eventName", Defining.Literal("asked"))),
                    Defining.Activity(
                        "Regulations.SystemCall",
                        "call",
                        ("system", Defining.Literal("portal")),
                        ("operation", Defining.Literal("account.check"))
                    ),
                    Defining.End()
                )
            )
        );

    private static BpmnReading Changed(Action<XDocument> change)
    {
        var chart = XDocument.Parse(BpmnMirror.Draw(Process(), "en").Xml);
        change(chart);
        return BpmnMirror.Read(Encoding.UTF8.GetBytes(chart.ToString()), "en");
    }

    private static (BpmnReading Before, BpmnReading After) Survey(Action<XDocument> change)
    {
        var file = Shipped.Files.First(name => name.EndsWith("eastkz/survey-licence.json", StringComparison.Ordinal));
        var xml = BpmnMirror.Draw(Shipped.Read(file), "en").Xml;
        var chart = XDocument.Parse(xml);
        change(chart);
        return (BpmnMirror.Read(Encoding.UTF8.GetBytes(xml)), BpmnMirror.Read(Encoding.UTF8.GetBytes(chart.ToString())));
    }

    private static void Remove(XDocument chart, params string[] ids)
    {
        foreach (
            var element in chart
                .Descendants()
                .Where(e => ids.Contains(e.Attribute("id")?.Value) || ids.Contains(e.Attribute("bpmnElement")?.Value))
                .ToList()
        )
        {
            element.Remove();
        }
    }

    private static XElement Element(XDocument chart, string id) =>
        chart.Descendants().Single(element => element.Attribute("id")?.Value == id);

    private static XElement Way(XDocument chart, string from, string to) =>
        chart
            .Descendants(Bpmn + "sequenceFlow")
            .Single(way => way.Attribute("sourceRef")!.Value == from && way.Attribute("targetRef")!.Value == to);

    private static XElement Bounds(XDocument chart, string id) =>
        chart.Descendants(Di + "BPMNShape").Single(shape => shape.Attribute("bpmnElement")!.Value == id).Element(Dc + "Bounds")!;

    private static double Place(BpmnReading reading, string id) =>
        (double)Activity(reading, id)["metadata"]!["designer"]!["position"]!["x"]!;

    private static string? Limit(BpmnReading reading) => Activity(reading, "review")["limit"]!["expression"]!["value"]!.ToString();

    private static IEnumerable<string> Told(BpmnReading reading) =>
        reading.Findings.Select(finding => $"{(finding.IsError ? "error" : "note")} {finding.Code} {finding.Id}");

    private static List<string> Connections(BpmnReading reading) =>
        [
            .. reading.Definition!.Root!["connections"]!
                .AsArray()
                .Select(c => $"{c!["source"]!["activity"]}:{c["source"]!["port"]}>{c["target"]!["activity"]}"),
        ];

    private static JsonObject Activity(BpmnReading reading, string id) =>
        (JsonObject)reading.Definition!.Root!["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == id)!;
}
