using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.ElsaApi.Definitions.Saving;
using Regulations.Web.Tests.House;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Tests.ElsaApi.Definitions.Saving;

/// <summary>
/// Calls that Elsa Studio 3.8.2 made of this host in a browser, written down there (Recorded/): what it asks when it opens a definition, and what it
/// sends when an analyst changed the description and changed it back, dragged a node, dropped a new task.
/// </summary>
public sealed class RecordedTests(WebHouse house) : IClassFixture<WebHouse>
{
    private static readonly string Folder = Path.Combine(
        WebHouse.Repository,
        "tests",
        "Regulations.Web.Tests",
        "ElsaApi",
        "Definitions",
        "Saving",
        "Recorded"
    );

    public static TheoryData<string> Calls => [.. File.ReadAllLines(Path.Combine(Folder, "opening.txt"))];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Everything_the_designer_asks_when_it_opens_is_answered(string call)
    {
        var client = await house.SignedInAsync("aliya.serikova");

        using var answer = await client.GetAsync(ElsaCalls.Root + call.Split(' ')[1]);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public void A_description_changed_and_changed_back_leaves_the_file_as_it_was() =>
        Text(Saved("description-changed-and-changed-back")).ShouldBe(Text(Read("stored")));

    [Fact]
    public void A_dragged_node_has_another_place_and_nothing_else_has_changed()
    {
        var saved = Saved("node-dragged");

        var moved = Activities(saved).Zip(Activities(Read("stored"))).Where(pair => !JsonNode.DeepEquals(pair.First, pair.Second)).ToList();
        var (now, before) = moved.ShouldHaveSingleItem();
        now!["metadata"]!["designer"]!["position"] = before!["metadata"]!["designer"]!["position"]!.DeepClone();
        Text(saved).ShouldBe(Text(Read("stored")));
    }

    [Fact]
    public void A_dropped_task_comes_last_with_its_defaults_and_nothing_else_has_changed()
    {
        var saved = Saved("task-dropped");

        var dropped = Activities(saved)[^1]!;
        dropped.Word("type").ShouldBe("Regulations.HumanTask");
        dropped["countedFrom"]!["expression"]!.Word("value").ShouldBe("step");
        dropped["metadata"]!["designer"]!.ToJsonString().ShouldBe("""{"position":{"x":683,"y":495},"size":{"width":200,"height":64}}""");
        Activities(saved).Remove(dropped);
        Text(saved).ShouldBe(Text(Read("stored")));
    }

    private static JsonObject Saved(string recorded) => SavedDefinition.Of(Read("stored"), (JsonObject)Read(recorded)["model"]!);

    private static JsonObject Read(string name) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!;

    private static JsonArray Activities(JsonObject definition) => definition["root"]!["activities"]!.AsArray();

    private static string Text(JsonObject definition) => WorkflowDefinition.From(definition).Write();
}
