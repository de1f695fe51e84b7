using System.Text.Json.Nodes;
using Regulations.Editions.Tests.Lint;

namespace Regulations.Editions.Tests.Fuzzing;

/// <summary>What is damaged: every shipped definition as it lies in its folder and with its forms in it, every shipped form, the charts that a
/// real Elsa ran, and a small edition that lint is quick with.</summary>
internal sealed class Corpus
{
    private Corpus(IReadOnlyList<string> definitions, IReadOnlyList<string> charts, IReadOnlyList<string> forms)
    {
        Definitions = definitions;
        Charts = charts;
        Forms = forms;
    }

    public static Corpus Shipped { get; } = Read();

    public IReadOnlyList<string> Definitions { get; }

    public IReadOnlyList<string> Charts { get; }

    public IReadOnlyList<string> Forms { get; }

    public string Small { get; } = SmallEdition.Text;

    private static Corpus Read()
    {
        var files = EditionFolder.Files(Repository.Workflows);
        var charts = Path.Combine(Repository.Root, "tests", "Regulations.Workflows.Tests", "Flowcharts", "charts.jsonl");
        return new Corpus(
            [.. files.Select(File.ReadAllText), .. files.Select(file => EditionFile.Read(file, Repository.Workflows))],
            [.. File.ReadLines(charts).Select(line => JsonNode.Parse(line)!["definition"]!.ToJsonString())],
            [
                .. Directory
                    .EnumerateFiles(Repository.Workflows, "*.json", SearchOption.AllDirectories)
                    .Where(file => Path.GetDirectoryName(file)!.EndsWith("forms", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText),
            ]
        );
    }
}
