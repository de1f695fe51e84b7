using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Runtime.Definitions;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task An_edition_that_breaks_a_rule_is_not_published_and_its_author_is_told_where()
    {
        await using var house = await OpenAsync();
        var broken = Shipped(definition =>
        {
            definition["customProperties"]!["regulation"]!.AsObject().Remove("office");
            var connections = definition["root"]!["connections"]!.AsArray();
            connections.Remove(connections.Single(way => (string?)way!["source"]!["port"] == "returned"));
        });

        var published = await house.DoneAsync(TestPeople.Operations, new PublishDefinition(broken, PublishCheck.Rules));

        published.DefinitionId.ShouldBeNull();
        var finding = published.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Node).ShouldBe(("outcome-without-connection", "step-7"));
        finding.Message.IsComplete.ShouldBeTrue();
        await using var store = house.OpenStore();
        store.DefinitionVersions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_that_nobody_of_the_house_has_keeps_an_edition_out()
    {
        await using var house = await OpenAsync();
        var edition = Shipped(definition => definition["customProperties"]!["regulation"]!.AsObject().Remove("office"));

        var published = await house.DoneAsync(TestPeople.Operations, new PublishDefinition(edition));

        published.Findings.Select(finding => finding.Rule).Distinct().ShouldBe(["unknown-role"]);
        (await house.DoneAsync(TestPeople.Operations, new PublishDefinition(edition, PublishCheck.Rules))).Findings.ShouldBeEmpty();
    }

    private static string Shipped(Action<JsonObject> change)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Regulations.sln")))
        {
            root = root.Parent;
        }
        var workflows = Path.Combine(root.FullName, "workflows");
        var definition = (JsonObject)JsonNode.Parse(EditionFile.Read(Path.Combine(workflows, "eastkz", "survey-licence.json"), workflows))!;
        change(definition);
        return definition.ToJsonString();
    }
}
