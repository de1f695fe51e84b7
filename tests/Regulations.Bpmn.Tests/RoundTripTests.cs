using System.Text;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Tests;
using Regulations.Workflows.Tests.Flowcharts;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests;

/// <summary>What is drawn and read back is the definition it was, byte for byte once both are written the same way.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Editions => [.. Shipped.Files.Select(Shipped.Name)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_shipped_edition_comes_back_as_it_was(string edition)
    {
        var definition = Shipped.Read(Path.Combine(Shipped.Workflows, edition));
        foreach (var language in new[] { "kk", "ru", "en" })
        {
            ComesBack(definition, language);
        }
    }

    [Fact]
    public void Random_charts_come_back_as_they_were()
    {
        for (var seed = 1; seed <= 600; seed++)
        {
            ComesBack(WorkflowDefinition.From(RandomChart.Of(seed).ToDefinition()), "en");
        }
    }

    [Fact]
    public void Random_containers_within_containers_come_back_as_they_were()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            ComesBack(WorkflowDefinition.From(RandomNesting.Of(seed)), "ru");
        }
    }

    [Fact]
    public void Odd_files_come_back_as_they_were()
    {
        var odd = new[]
        {
            """{"definitionId":"empty"}""",
            """{"root":null}""",
            """{"root":{"type":"Elsa.Flowchart"}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart"}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart","activities":[]}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart","connections":[{"source":{"activity":"a"},"target":{"activity":"b"}}]}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart","activities":[7,null,{"id":"x"}],"connections":[{"a":1}]}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"1 ä","type":"Who.Knows","n":1.0e0}],"connections":[null,5,{"source":{"activity":"1 ä"},"target":{"activity":"gone"}}]}}""",
            """{"root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"a","type":"Elsa.WriteLine"},{"id":"a","type":"Elsa.WriteLine"}]}}""",
            """{"root":{"id":"w","type":"Elsa.WriteLine","text":"￿ \u0001 </reg:definition> ]]>"}}""",
            """{"root":{"id":"s","type":"Elsa.Sequence","activities":[{"id":"s","type":"Elsa.If","then":{"id":"t","type":"Elsa.End"},"else":null}]}}""",
            """{"name":"<&\"'>","root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"e","type":"Elsa.End"},{"id":"s","type":"Elsa.Start"}],"connections":[{"source":{"activity":"e","port":"Done"},"target":{"activity":"s","port":"In"}}]}}""",
        };
        foreach (var json in odd)
        {
            ComesBack(WorkflowDefinition.Read(json).Definition!, "kk");
        }
    }

    [Fact]
    public void A_task_renamed_in_another_tool_has_its_new_name_in_the_language_of_the_diagram()
    {
        var definition = WorkflowDefinition.From(
            Defining.Definition(Defining.Flow("f", "start>review", Defining.Start(), Defining.HumanTask("review")))
        );
        var xml = BpmnMirror.Draw(definition, "ru").Xml.Replace("name=\"Рассмотрение\"", "name=\"Проверка\"", StringComparison.Ordinal);
        var reading = BpmnMirror.Read(Encoding.UTF8.GetBytes(xml));
        var title = reading.Definition!.Root!["activities"]![1]!["title"]!["expression"]!["value"]!.ToString();
        JsonNode.Parse(title)!["ru"]!.ToString().ShouldBe("Проверка");
        JsonNode.Parse(title)!["kk"]!.ToString().ShouldBe("Қарау");
    }

    [Fact]
    public void A_task_added_in_another_tool_is_connected_where_it_was_drawn()
    {
        var definition = WorkflowDefinition.From(
            Defining.Definition(Defining.Flow("f", "start>first first>end", Defining.Start(), Defining.Line("first"), Defining.End()))
        );
        var xml = BpmnMirror
            .Draw(definition, "en")
            .Xml.Replace(
                "<bpmn:sequenceFlow id=\"Flow_start_first\"",
                "<bpmn:userTask id=\"added\" name=\"Look again\" /><bpmn:sequenceFlow id=\"new\" sourceRef=\"first\" targetRef=\"added\" />"
                    + "<bpmn:sequenceFlow id=\"Flow_start_first\"",
                StringComparison.Ordinal
            );
        var root = BpmnMirror.Read(Encoding.UTF8.GetBytes(xml), "en").Definition!.Root!;
        root["activities"]!.AsArray().Select(a => $"{a!["type"]} {a["id"]}").ShouldContain("Regulations.HumanTask added");
        root["connections"]!
            .AsArray()
            .Select(c => $"{c!["source"]!["activity"]}>{c["target"]!["activity"]}")
            .ShouldBe(["start>first", "first>end", "first>added"]);
    }

    private static void ComesBack(WorkflowDefinition definition, string language)
    {
        var drawing = BpmnMirror.Draw(definition, language);
        var reading = BpmnMirror.Read(Encoding.UTF8.GetBytes(drawing.Xml), "kk");
        reading.Findings.Select(f => $"{f.Line} {f.Element} {f.Id} {f.Code}").ShouldBeEmpty();
        reading.Definition!.Write().ShouldBe(definition.Write());
    }
}
