using System.Text;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Tests;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests.Reading;

/// <summary>Files as bpmn.io and Camunda Modeler write them: what has a meaning becomes activities, the rest is told.</summary>
public sealed class ForeignFilesTests
{
    [Fact]
    public void A_drawing_from_bpmn_io_becomes_tasks_with_the_outcomes_its_gateway_asks_for()
    {
        var reading = Sample("drawn-with-bpmn-io.bpmn");
        Types(reading)
            .ShouldBe(
                [
                    "Start_letter Elsa.Start",
                    "Task_register Regulations.HumanTask",
                    "Task_search Regulations.HumanTask",
                    "Gateway_found Elsa.FlowSwitch",
                    "Task_send Regulations.Notify",
                    "End_sent Elsa.End",
                    "End_none Elsa.End",
                ],
                ignoreOrder: true
            );
        var search = Activity(reading, "Task_search");
        search["outcomes"]!["expression"]!["value"]!.ToString().ShouldBe("""["табылды","табылмады"]""");
        search["role"]!["expression"]!["value"]!.ToString().ShouldBe("Қор сақтаушы");
        Activity(reading, "Task_register")["role"]!["expression"]!["value"]!.ToString().ShouldBe("chancellery");
        WorkflowCompiler.Compile(reading.Definition!).Findings.Select(f => $"{f.NodeId} {f.Code}").ShouldBeEmpty();
    }

    [Fact]
    public void What_a_drawing_has_beside_the_process_is_told_with_its_line()
    {
        var reading = Sample("drawn-with-bpmn-io.bpmn");
        Told(reading)
            .ShouldBe([
                "5 bpmn:participant Participant_citizen",
                "6 bpmn:messageFlow Flow_letter",
                "35 bpmn:sendTask Task_send",
                "45 bpmn:dataObjectReference Data_file",
                "46 bpmn:dataObject DataObject_1",
                "47 bpmn:textAnnotation Note_1",
                "48 bpmn:text ",
                "50 bpmn:association Association_1",
                "63 bpmndi:BPMNShape Task_register_di",
                "71 bpmndi:BPMNShape Lost_di",
                "72 dc:Bounds ",
            ]);
    }

    [Fact]
    public void A_process_of_Camunda_7_keeps_its_topics_conditions_and_limits()
    {
        var reading = Sample("camunda-7.bpmn");
        Activity(reading, "check-plate")["system"]!["expression"]!["value"]!.ToString().ShouldBe("vehicles");
        Activity(reading, "check-plate")["operation"]!["expression"]!["value"]!.ToString().ShouldBe("plate.check");
        Activity(reading, "decide")["cases"]![0]!["condition"]!["value"]!.ToString().ShouldBe("getVariable('debts') === 'none'");
        Activity(reading, "sign")["limit"]!["expression"]!["value"]!.ToString().ShouldBe("2wd");
        Activity(reading, "sign")["role"]!["expression"]!["value"]!.ToString().ShouldBe("head");
        Activity(reading, "wait")["timeSpan"]!["expression"]!["value"]!.ToString().ShouldBe("01:00:00");
        WorkflowCompiler.Compile(reading.Definition!).Findings.Select(f => $"{f.NodeId} {f.Code}").ShouldBeEmpty();
    }

    [Fact]
    public void What_of_it_cannot_be_as_drawn_is_an_error()
    {
        Sample("camunda-7.bpmn")
            .Findings.Where(finding => finding.IsError)
            .Select(finding => $"{finding.Line} {finding.Code} {finding.Id}")
            .ShouldBe([
                "25 condition f-ask",
                "38 no-meaning broken",
                "42 no-meaning f-late",
                "52 script count",
                "62 no-meaning on-complaint",
                "63 no-meaning complained",
            ]);
    }

    [Fact]
    public void A_process_of_Camunda_8_keeps_its_jobs_subprocesses_and_events()
    {
        var reading = Sample("camunda-8.bpmn");
        Types(reading)
            .ShouldBe(
                [
                    "begun Elsa.Timer",
                    "inspect Elsa.Flowchart",
                    "ask Elsa.FlowFork",
                    "answered Elsa.Event",
                    "tired Elsa.Delay",
                    "together Elsa.FlowJoin",
                    "order Regulations.SystemCall",
                    "stop Elsa.End",
                ],
                ignoreOrder: true
            );
        Activity(reading, "inspect")["activities"]!.AsArray().Count.ShouldBe(3);
        WorkflowCompiler.Compile(reading.Definition!).Findings.Select(f => $"{f.NodeId} {f.Code}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("drawn-with-bpmn-io.bpmn")]
    [InlineData("camunda-7.bpmn")]
    [InlineData("camunda-8.bpmn")]
    [InlineData("camunda-8-events.bpmn")]
    [InlineData("bpmn-io-everything.bpmn")]
    public void Every_flow_node_is_an_activity_or_told(string file)
    {
        var reading = Sample(file);
        var xml = System.Xml.Linq.XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Samples", file));
        var written = reading.Definition!.Write();
        var told = reading.Findings.Select(finding => finding.Id).ToHashSet();
        foreach (
            var element in xml.Descendants()
                .Where(e => e.Parent?.Name.LocalName is "process" or "subProcess" && e.Attribute("id") is not null)
        )
        {
            var id = element.Attribute("id")!.Value;
            var isConnection = element.Name.LocalName == "sequenceFlow" && Connects(reading, element);
            (
                isConnection
                || element.Name.LocalName == "laneSet"
                || told.Contains(id)
                || written.Contains($"\"id\": \"{id}\"", StringComparison.Ordinal)
            ).ShouldBeTrue(id);
        }
    }

    [Fact]
    public void The_first_event_after_an_event_gateway_takes_the_others_away_and_goes_its_own_way()
    {
        var reading = Sample("camunda-8-events.bpmn");
        reading.HasErrors.ShouldBeFalse();
        reading.Findings.Select(finding => $"{finding.Code} {finding.Id}").ShouldContain("taken-as await");
        var workflow = WorkflowCompiler.Compile(reading.Definition!).Workflow!;
        var started = WorkflowEngine.Start(workflow, new StartInstance("i", null, []), Defining.Noon).State;
        started.Bookmarks.Select(bookmark => bookmark.NodeId).Order(StringComparer.Ordinal).ShouldBe(["answered", "tired"]);

        var answered = WorkflowEngine.Run(workflow, started, new Stimulus.PublishEvent("answer"), Defining.Noon).State;
        answered.Bookmarks.Select(bookmark => bookmark.NodeId).ShouldBe(["read"]);

        var timer = started.Bookmarks.Single(bookmark => bookmark.NodeId == "tired");
        var tired = WorkflowEngine
            .Run(workflow, started, new Stimulus.Resume(timer.Id), Defining.Noon + NodaTime.Duration.FromDays(3))
            .State;
        tired.Bookmarks.Select(bookmark => bookmark.NodeId).ShouldBe(["remind"]);
    }

    [Fact]
    public void An_event_gateway_that_was_read_is_drawn_as_one_again()
    {
        var chart = System.Xml.Linq.XDocument.Parse(BpmnMirror.Draw(Sample("camunda-8-events.bpmn").Definition!, "en").Xml);
        chart.Descendants().Single(element => element.Attribute("id")?.Value == "await").Name.LocalName.ShouldBe("eventBasedGateway");
    }

    [Fact]
    public void Of_a_drawing_with_everything_in_it_what_has_no_meaning_is_told_by_its_name()
    {
        var reading = Sample("bpmn-io-everything.bpmn");
        var told = reading.Findings.Where(finding => finding.Id is not null).ToLookup(finding => finding.Id!, finding => finding.IsError);
        string[] needed =
        [
            "Find_late",
            "Find_asked",
            "L9",
            "L10",
            "Copying_each",
            "Copy_loop",
            "Write_off",
            "Written_off",
            "Fine_cancelled",
            "Late",
            "Reader_wants",
            "Reader_order",
            "R1",
        ];
        string[] beside =
        [
            "Category_1",
            "CategoryValue_1",
            "Group_urgent",
            "Note_free",
            "Participant_reader",
            "Message_order",
            "Find_io",
            "Find_reads",
            "Find_writes",
            "Copy_note",
            "Catalogue",
            "Slip_ref",
            "Slip",
            "Note_shelf",
            "Find_note",
            "Fine",
            "Tidy",
            "Waiting",
        ];
        foreach (var id in needed)
        {
            told[id].ShouldContain(true, id);
        }
        foreach (var id in beside)
        {
            told[id].ShouldBe([false], id);
        }
        Types(reading).ShouldContain("Check_out Elsa.ExecuteWorkflow");
        Types(reading).ShouldContain("Copying Elsa.Flowchart");
        Types(reading).ShouldContain("Waiting-first Elsa.FlowJoin");
    }

    private static bool Connects(BpmnReading reading, System.Xml.Linq.XElement flow) =>
        reading.Definition!.Write().Contains($"\"activity\": \"{flow.Attribute("sourceRef")!.Value}\"", StringComparison.Ordinal);

    private static BpmnReading Sample(string file) =>
        BpmnMirror.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", file)), "kk");

    private static IEnumerable<string> Types(BpmnReading reading) =>
        reading.Definition!.Root!["activities"]!.AsArray().Select(activity => $"{activity!["id"]} {activity["type"]}");

    private static IEnumerable<string> Told(BpmnReading reading) =>
        reading.Findings.Select(finding => $"{finding.Line} {finding.Element} {finding.Id}");

    private static System.Text.Json.Nodes.JsonNode Activity(BpmnReading reading, string id) =>
        reading.Definition!.Root!["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == id)!;
}
