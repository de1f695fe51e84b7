using System.Diagnostics;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Tests.Flowcharts;
using Shouldly;
using Xunit;

namespace Regulations.Bpmn.Tests;

/// <summary>Other tools read what we draw: bpmn-moddle without a warning, bpmnlint by its recommended rules.</summary>
public sealed class OtherToolsTests
{
    [Fact]
    public void Every_shipped_edition_in_every_language_passes_without_a_warning()
    {
        var drawn = Shipped.Files.SelectMany(file =>
            new[] { "kk", "ru", "en" }.Select(language =>
                ($"{Shipped.Name(file).Replace('/', '-')}.{language}", BpmnMirror.Draw(Shipped.Read(file), language).Xml)
            )
        );
        foreach (var (file, warnings, reports) in Read([.. drawn]))
        {
            warnings.ShouldBeEmpty(file);
            reports.ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Random_charts_are_read_without_a_warning_and_nothing_on_them_overlaps()
    {
        var drawn = Enumerable
            .Range(1, 150)
            .Select(seed => ($"chart-{seed}", BpmnMirror.Draw(WorkflowDefinition.From(RandomChart.Of(seed).ToDefinition()), "en").Xml));
        foreach (var (file, warnings, reports) in Read([.. drawn]))
        {
            warnings.ShouldBeEmpty(file);
            // A chart may need an inclusive join; and what no way leads to is drawn as it is.
            reports.Where(report => !report.StartsWith("no-inclusive-gateway", StringComparison.Ordinal)).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Insides_of_containers_are_read_without_a_warning_and_nothing_on_them_overlaps()
    {
        var drawn = Enumerable
            .Range(1, 100)
            .Select(seed => ($"nesting-{seed}", BpmnMirror.Draw(WorkflowDefinition.From(RandomNesting.Of(seed)), "en").Xml));
        foreach (var (file, warnings, reports) in Read([.. drawn]))
        {
            warnings.ShouldBeEmpty(file);
            reports
                .Where(report =>
                    report.Contains("overlap", StringComparison.Ordinal) || report.StartsWith("no-bpmndi", StringComparison.Ordinal)
                )
                .ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void A_file_saved_by_another_tool_unchanged_is_the_same_definition()
    {
        var folder = Directory.CreateTempSubdirectory("bpmn-saved-");
        try
        {
            foreach (var file in Shipped.Files)
            {
                File.WriteAllText(Saved(file), BpmnMirror.Draw(Shipped.Read(file), "ru").Xml);
            }
            Node("save-as-others.mjs", Shipped.Files.Select(Saved));
            foreach (var file in Shipped.Files)
            {
                var reading = BpmnMirror.Read(File.ReadAllBytes(Saved(file)));
                reading.Findings.Select(finding => $"{finding.Line} {finding.Element} {finding.Id} {finding.Code}").ShouldBeEmpty(file);
                reading.Definition!.Write().ShouldBe(Shipped.Read(file).Write());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        string Saved(string file) => Path.Combine(folder.FullName, Shipped.Name(file).Replace('/', '-') + ".bpmn");
    }

    private static List<(string File, string[] Warnings, string[] Reports)> Read(IReadOnlyList<(string Name, string Xml)> drawn)
    {
        var folder = Directory.CreateTempSubdirectory("bpmn-drawn-");
        try
        {
            foreach (var (name, xml) in drawn)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name + ".bpmn"), xml);
            }
            var lines = Node("read-as-others.mjs", drawn.Select(file => Path.Combine(folder.FullName, file.Name + ".bpmn")));
            lines.Length.ShouldBe(drawn.Count);
            return
            [
                .. lines
                    .Select(line => JsonNode.Parse(line)!)
                    .Select(read =>
                        (
                            Path.GetFileName(read["file"]!.ToString()),
                            read["warnings"]!.AsArray().Select(w => w!.ToString()).ToArray(),
                            read["reports"]!.AsArray().Select(r => $"{r!["rule"]} {r["id"]}: {r["message"]}").ToArray()
                        )
                    ),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Node(string script, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Shipped.Project, script));
        foreach (var file in files)
        {
            start.ArgumentList.Add(file);
        }
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var lines = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        node.WaitForExit();
        node.ExitCode.ShouldBe(0, errors.Result);
        return lines;
    }
}
