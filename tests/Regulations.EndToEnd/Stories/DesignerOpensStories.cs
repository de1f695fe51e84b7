using System.Text.Json;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>The definitions as they were delivered, in the real designer. Nobody changes one in the house of all stories.</summary>
public sealed class DesignerOpensStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    [Fact]
    public async Task Every_definition_opens_with_all_its_nodes_and_nothing_leaves_the_host()
    {
        var analyst = await PersonAsync(People.Analyst);
        var elsewhere = analyst.CallsElsewhere(House.Address);
        var designer = new DesignerPage(analyst.Page);
        var definitions = Files().ToList();
        definitions.Count.ShouldBe(13);

        foreach (var (id, nodes) in definitions)
        {
            await designer.OpenAsync(id);
            (await designer.NodesAsync()).ShouldBe(nodes, id);
        }

        elsewhere.ShouldBeEmpty();
        analyst.Complaints.ShouldBeEmpty();
    }

    private static IEnumerable<(string Id, int Nodes)> Files()
    {
        foreach (var file in Directory.EnumerateFiles(Places.Workflows, "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("definitionId", out var id)
                && json.RootElement.TryGetProperty("root", out var root)
            )
                yield return (id.GetString()!, root.GetProperty("activities").GetArrayLength());
        }
    }
}
