using System.Text.Json.Nodes;
using Regulations.Bpmn.Tests;
using Regulations.Editions;
using Regulations.Web.ElsaApi.Definitions;
using Regulations.Web.ElsaApi.Definitions.Saving;
using Regulations.Web.Tests.House;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Tests.Flowcharts;

namespace Regulations.Web.Tests.ElsaApi.Definitions.Saving;

/// <summary>To open a definition and save it changes nothing in it.</summary>
public sealed class UntouchedTests
{
    private static readonly string Folder = Path.Combine(WebHouse.Repository, "workflows");

    public static TheoryData<string> Files => [.. EditionFolder.Files(Folder).Select(file => Path.GetRelativePath(Folder, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_definition_opened_and_saved_is_the_same_to_the_byte(string file) =>
        ComesBack(EditionFile.Read(Path.Combine(Folder, file), Folder), isCanvasTouched: false);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_definition_of_which_a_node_was_moved_to_and_fro_is_the_same_to_the_byte(string file) =>
        ComesBack(EditionFile.Read(Path.Combine(Folder, file), Folder), isCanvasTouched: true);

    [Fact]
    public void Random_flowcharts_opened_and_saved_are_the_same_to_the_byte()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            ComesBack(RandomChart.Of(seed).ToDefinition().ToJsonString(), isCanvasTouched: seed % 2 == 0);
        }
    }

    [Fact]
    public void Random_containers_in_containers_opened_and_saved_are_the_same_to_the_byte()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            ComesBack(RandomNesting.Of(seed).ToJsonString(), isCanvasTouched: seed % 2 == 0);
        }
    }

    private static void ComesBack(string json, bool isCanvasTouched)
    {
        var stored = WorkflowDefinition.Read(json).Definition!;

        var sent = StudioSends.Back(ServedDefinition.Contents(stored.Json), isCanvasTouched);

        var saved = WorkflowDefinition.From(SavedDefinition.Of(stored.Json, sent)).Write();
        (saved == stored.Write()).ShouldBeTrue($"{stored.Write()}\n--- saved as ---\n{saved}");
    }
}
