using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests.Reading;

/// <summary>Whatever a file holds, reading it gives a definition or a located finding, soon.</summary>
public sealed class HostileFilesTests
{
    private static readonly List<string> Whole = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.bpmn")
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)
        .Append(BpmnMirror.Draw(Regulations.Workflows.Definitions.WorkflowDefinition.From(RandomNesting.Of(7)), "en").Xml)
        .Append(
            BpmnMirror
                .Draw(
                    Regulations.Workflows.Definitions.WorkflowDefinition.From(Workflows.Tests.Flowcharts.RandomChart.Of(11).ToDefinition()),
                    "en"
                )
                .Xml
        )
        .ToList();

    private const string Open = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">""";

    [Fact]
    public void Entities_that_multiply_are_refused() =>
        Refused(
            """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>"""
                + Open
                + "<process id=\"p\" name=\"&c;\"/></definitions>",
            "malformed"
        );

    [Fact]
    public void Entities_of_other_files_are_refused() =>
        Refused("""<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>""", "malformed");

    [Fact]
    public void Nesting_without_end_is_refused() => Refused(Open + string.Concat(Enumerable.Repeat("<subProcess>", 100_000)), "too-large");

    [Fact]
    public void Subprocesses_as_deep_as_xml_may_be_are_no_crash()
    {
        var xml =
            Open
            + "<process id=\"p\">"
            + string.Concat(Enumerable.Range(0, 120).Select(i => $"<subProcess id=\"s{i}\">"))
            + string.Concat(Enumerable.Repeat("</subProcess>", 120))
            + "</process></definitions>";
        BpmnMirror.Read(Encoding.UTF8.GetBytes(xml)).Findings.ShouldContain(finding => finding.IsError);
    }

    [Fact]
    public void Huge_attributes_are_refused() =>
        Refused(Open + "<process id=\"p\" name=\"" + new string('x', 1_000_000) + "\"/></definitions>", "too-large");

    [Fact]
    public void Attributes_without_number_are_refused() =>
        Refused(
            Open + "<process id=\"p\" " + string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"a{i}=\"\"")) + "/></definitions>",
            "too-large"
        );

    [Fact]
    public void A_file_without_end_is_refused() => Refused(Open + new string(' ', 9_000_000), "too-large");

    [Fact]
    public void Gateways_drawn_in_a_circle_are_no_hang()
    {
        var drawn = "<extensionElements><r:drawn xmlns:r=\"urn:regulations:definition:1\"/></extensionElements>";
        var xml =
            Open
            + "<process id=\"p\">"
            + $"<exclusiveGateway id=\"a\">{drawn}</exclusiveGateway><exclusiveGateway id=\"b\">{drawn}</exclusiveGateway>"
            + $"<sequenceFlow id=\"x\" sourceRef=\"a\" targetRef=\"b\">{drawn}</sequenceFlow><sequenceFlow id=\"y\" sourceRef=\"b\" targetRef=\"a\">{drawn}</sequenceFlow>"
            + "<sequenceFlow id=\"z\" sourceRef=\"a\" targetRef=\"b\"/></process></definitions>";
        BpmnMirror.Read(Encoding.UTF8.GetBytes(xml)).Findings.ShouldContain(finding => finding.Id == "z");
    }

    /// <summary>A node that carries our activity, but so damaged that nothing is left in it to bear a limit.</summary>
    [Fact]
    public void A_drawn_node_with_no_activity_left_bears_no_limit_and_keeps_no_place() =>
        BpmnMirror.Read(Encoding.UTF8.GetBytes(Damaged(42_817))).Findings.ShouldContain(finding => finding.IsError);

    /// <summary>4,000 damaged files in a normal run; set REGULATIONS_BPMN_FUZZ for another number.</summary>
    [Fact]
    public void Damaged_files_give_a_definition_or_located_findings()
    {
        var number = int.TryParse(Environment.GetEnvironmentVariable("REGULATIONS_BPMN_FUZZ"), out var asked) ? asked : 4_000;
        var definitions = 0;
        var crashes = new List<Exception>();
        var slowest = TimeSpan.Zero;
        for (var seed = 1; seed <= number; seed++)
        {
            var xml = Damaged(seed);
            var watch = Stopwatch.StartNew();
            BpmnReading reading;
            try
            {
                reading = BpmnMirror.Read(Encoding.UTF8.GetBytes(xml));
                if (reading.Definition is { } definition)
                {
                    definitions++;
                    // What was read can be drawn, and its drawing read.
                    BpmnMirror
                        .Read(Encoding.UTF8.GetBytes(BpmnMirror.Draw(definition).Xml))
                        .Definition!.Write()
                        .ShouldBe(definition.Write());
                }
            }
            catch (Exception wrong)
            {
                crashes.Add(new InvalidOperationException($"seed {seed}", wrong));
                continue;
            }
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            (reading.Definition is not null || reading.Findings.Any(finding => finding.IsError)).ShouldBeTrue($"seed {seed}");
            reading.Findings.ShouldAllBe(finding => finding.Line >= 0 && finding.Message.IsComplete);
        }
        if (crashes.Count > 0)
        {
            throw new AggregateException(crashes.Take(10));
        }
        definitions.ShouldBeGreaterThan(number / 10);
        TestContext.Current.SendDiagnosticMessage(
            $"{number} damaged files, {definitions} definitions, the slowest {slowest.TotalMilliseconds:F0} ms"
        );
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Damaged(int seed) => Damage.Do(Whole[seed % Whole.Count], new Random(seed));

    private static void Refused(string xml, string code)
    {
        var watch = Stopwatch.StartNew();
        var reading = BpmnMirror.Read(Encoding.UTF8.GetBytes(xml));
        reading.Definition.ShouldBeNull();
        reading.Findings.Select(finding => finding.Code).ShouldBe([code]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
