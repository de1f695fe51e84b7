using System.Text;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Definitions;

public sealed class WorkflowDefinitionTests
{
    private const string Rich = """
        {
          "$schema": "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
          "id": "v", "definitionId": "d", "NAME": "Case", "unknownBefore": [1, 2.50, 1e3, null, true],
          "customProperties": { "регламент": { "тармақ": "¶5(3)", "deep": { "a": { "b": [] } } } },
          "root": {
            "id": "a", "nodeId": "Workflow1:a", "type": "Elsa.WriteLine", "version": 1, "text": "bare \"quoted\" мәтін",
            "unknownInside": { "x": 1 }, "metadata": { "designer": { "position": { "x": -4.25, "y": 100 } } },
            "customProperties": { "mergeMode": "Stream", "notFoundConnections": [] }
          },
          "unknownAfter": {}
        }
        """;

    [Fact]
    public void What_is_read_is_written_back_with_every_member_in_its_place()
    {
        var definition = WorkflowDefinition.Read(Rich).Definition!;
        var written = definition.Write();
        JsonNode.DeepEquals(JsonNode.Parse(Rich), JsonNode.Parse(written)).ShouldBeTrue();
        ((JsonObject)JsonNode.Parse(written)!).Select(m => m.Key).ShouldBe(((JsonObject)JsonNode.Parse(Rich)!).Select(m => m.Key));
        written.ShouldContain("2.50");
        written.ShouldContain("мәтін");
    }

    [Fact]
    public void Writing_and_reading_again_changes_neither_text_nor_hash()
    {
        var definition = WorkflowDefinition.Read(Rich).Definition!;
        var again = WorkflowDefinition.Read(definition.Write()).Definition!;
        again.Write().ShouldBe(definition.Write());
        again.ContentHash.ShouldBe(definition.ContentHash);
    }

    [Fact]
    public void A_NotFoundActivity_is_kept_as_it_is()
    {
        var definition = Definition(
            Activity("NotFoundActivity", "n", ("missingTypeName", "Acme.Gone"), ("originalActivityJson", """{"type":"Acme.Gone","x":1}"""))
        );
        var read = WorkflowDefinition.Read(definition.ToJsonString()).Definition!;
        JsonNode.DeepEquals(JsonNode.Parse(read.Write()), definition).ShouldBeTrue();
    }

    [Fact]
    public void Members_are_read_whatever_their_case() => WorkflowDefinition.Read(Rich).Definition!.Name.ShouldBe("Case");

    [Fact]
    public void Two_definitions_with_other_white_space_have_the_same_hash_and_with_another_value_not()
    {
        var compact = JsonNode.Parse(Rich)!.ToJsonString();
        var hash = WorkflowDefinition.Read(Rich).Definition!.ContentHash;
        WorkflowDefinition.Read(compact).Definition!.ContentHash.ShouldBe(hash);
        WorkflowDefinition.Read(compact.Replace("-4.25", "-4.5")).Definition!.ContentHash.ShouldNotBe(hash);
    }

    [Theory]
    [InlineData("", "malformed-json")]
    [InlineData("{", "malformed-json")]
    [InlineData("{\"a\":1,\"a\":2}", "malformed-json")]
    [InlineData("{\"a\":1,}", "malformed-json")]
    [InlineData("[]", "not-a-definition")]
    [InlineData("null", "not-a-definition")]
    [InlineData("7", "not-a-definition")]
    public void What_is_no_definition_is_a_finding_and_never_an_exception(string text, string code)
    {
        var reading = WorkflowDefinition.Read(text);
        reading.Definition.ShouldBeNull();
        var finding = reading.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.Keys.ShouldBe(["kk", "ru", "en"], ignoreOrder: true);
        finding.Mend.Keys.ShouldBe(["kk", "ru", "en"], ignoreOrder: true);
    }

    [Fact]
    public void Malformed_JSON_is_located_by_line() =>
        WorkflowDefinition.Read("{\n  \"a\": 1,\n  \"b\": x\n}").Findings.ShouldHaveSingleItem().Message["en"].ShouldContain("line 3");

    [Fact]
    public void A_file_over_the_size_limit_is_refused_unread() =>
        WorkflowDefinition
            .Read(new byte[WorkflowDefinition.MaximumBytes + 1])
            .Findings.ShouldHaveSingleItem()
            .Code.ShouldBe("file-too-large");

    [Fact]
    public void Nesting_over_the_depth_limit_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "[", 500).Append(']', 500);
        WorkflowDefinition.Read("{\"a\":" + deep + "}").Findings.ShouldHaveSingleItem().Code.ShouldBe("malformed-json");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        WorkflowDefinition.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Rich)]).Definition.ShouldNotBeNull();

    [Theory]
    [InlineData("Int32", "5", "5")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("String", "5", "\"5\"")]
    [InlineData("Object", "5", "\"5\"")]
    [InlineData("List<String>", "[\"a\"]", "[\"a\"]")]
    [InlineData("Double", "1.5", "1.5")]
    [InlineData("Int32", "none", "0")]
    public void A_variable_begins_with_its_text_as_a_value_of_its_type(string type, string text, string json)
    {
        var definition = WorkflowDefinition.Read(Definition(Line("a"), $"X:{type}={text}").ToJsonString()).Definition!;
        definition.Variables.ShouldHaveSingleItem().Default!.ToJsonString().ShouldBe(json);
    }
}
