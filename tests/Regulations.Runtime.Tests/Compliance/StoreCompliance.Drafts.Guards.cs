using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_draft_keeps_its_text_byte_for_byte_with_members_that_nobody_knows()
    {
        await using var house = await OpenAsync();
        const string json = """
            { "definitionId" : "test-helper",  "x-unknown": {"b": 1.50, "a": [ null, "\u0456" ]},
              "name": "Әдемі «сипаттама»", "title": {"kk": "Өтініш", "ru": "Заявление", "en": "Request"},
              "root": { "type": "Elsa.Flowchart", "id": "f", "activities": [ {"id": "n", "type": "Nobody.Knows", "odd": 1e3} ], "connections": [] } }
            """;

        var saved = await SaveAsync(house, TestPeople.Analyst, json, null);

        (await house.Get<EditingQueries>().JsonAsync(Helper, saved.Version)).ShouldBe(json);
    }

    [Fact]
    public async Task Saving_what_is_there_already_changes_nothing_whatever_it_was_based_on()
    {
        await using var house = await OpenAsync();
        await PublishAsync(house, HelperWith("a"));

        var published = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);
        var draft = await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "b"), published.Hash);
        var again = await SaveAsync(house, TestPeople.OtherAnalyst, HelperWith("a", "b"), "stale");

        (published.Version, published.Unchanged).ShouldBe((1, true));
        (again.Version, again.Unchanged, again.Hash).ShouldBe((2, true, draft.Hash));
        (await house.Get<EditingQueries>().SavesAsync(Helper)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_is_not_replaced_by_who_does_not_say_what_was_edited()
    {
        await using var house = await OpenAsync();
        await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);

        var refused = await house.SendAsync(TestPeople.Analyst, new SaveDraft(Helper, HelperWith("b"), null));

        refused.Refusal!.Code.ShouldBe("draft-base-missing");
    }

    [Fact]
    public async Task A_save_that_empties_a_definition_is_refused_and_the_draft_kept()
    {
        await using var house = await OpenAsync();
        var draft = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);

        var refused = await house.SendAsync(TestPeople.Analyst, new SaveDraft(Helper, Without(HelperWith("a"), keep: 0), draft.Hash));

        refused.Refusal!.Code.ShouldBe("definition-emptied");
        (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(HelperWith("a"));
    }

    [Fact]
    public async Task A_save_that_loses_most_activities_is_refused_unless_somebody_confirms_it()
    {
        await using var house = await OpenAsync();
        var whole = HelperWith("a", "b", "c", "d", "e");
        var draft = await SaveAsync(house, TestPeople.Analyst, whole, null);
        var save = new SaveDraft(Helper, Without(whole, keep: 2), draft.Hash);

        var refused = await house.SendAsync(TestPeople.Analyst, save);
        var confirmed = await house.SendAsync(TestPeople.Analyst, save with { MayShrink = true });

        refused.Refusal!.Code.ShouldBe("definition-truncated");
        confirmed.IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task An_edition_does_not_lose_what_it_says_of_its_regulation()
    {
        await using var house = await OpenAsync();
        var draft = await house.DoneAsync(TestPeople.Analyst, new SaveDraft("test-edited", Edition().Json(), null));
        var without = (JsonObject)JsonNode.Parse(Edition().Json())!;
        without["customProperties"] = new JsonObject();

        var refused = await house.SendAsync(TestPeople.Analyst, new SaveDraft("test-edited", without.ToJsonString(), draft.Hash));

        refused.Refusal!.Code.ShouldBe("definition-loses-regulation");
    }

    [Theory]
    [InlineData(Helper, "{", "definition-unreadable")]
    [InlineData(Helper, "[]", "definition-unreadable")]
    [InlineData(Helper, """{"definitionId":"test-helper","definitionId":"test-helper"}""", "definition-unreadable")]
    [InlineData(Helper, """{"definitionId":"test-helper"}""", "definition-without-root")]
    [InlineData(Helper, """{"definitionId":"other","root":{"type":"Elsa.Flowchart"}}""", "definition-id-differs")]
    [InlineData("../x", """{"definitionId":"../x","root":{"type":"Elsa.Flowchart"}}""", "definition-id-invalid")]
    public async Task What_is_no_definition_is_not_stored(string id, string json, string code)
    {
        await using var house = await OpenAsync();

        var refused = await house.SendAsync(TestPeople.Analyst, new SaveDraft(id, json, null));

        refused.Refusal!.Code.ShouldBe(code);
        refused.Refusal.Message.Values.ShouldAllBe(words => words.Length > 0);
    }

    [Fact]
    public async Task A_definition_beyond_four_megabytes_is_refused()
    {
        await using var house = await OpenAsync();
        var json = HelperWith("a").Replace("\"name\":\"helper\"", $"\"name\":\"{new string('ә', 2_200_000)}\"", StringComparison.Ordinal);

        var refused = await house.SendAsync(TestPeople.Analyst, new SaveDraft(Helper, json, null));

        refused.Refusal!.Code.ShouldBe("definition-too-large");
    }

    [Theory]
    [InlineData(TestPeople.Applicant)]
    [InlineData(TestPeople.Operations)]
    [InlineData(TestPeople.Head)]
    [InlineData("nobody")]
    public async Task Only_analysts_and_administrators_change_definitions(string actor)
    {
        await using var house = await OpenAsync();

        var refused = await house.SendAsync(actor, new SaveDraft(Helper, HelperWith("a"), null));

        refused.Refusal!.Code.ShouldBe("editing-not-allowed");
        (await house.SendAsync(TestPeople.Administrator, new SaveDraft(Helper, HelperWith("a"), null))).IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_with_errors_is_saved_but_not_published_and_the_node_is_named()
    {
        await using var house = await OpenAsync();
        var broken = (JsonObject)JsonNode.Parse(HelperWith("a", "b"))!;
        broken["root"]!["activities"]!.AsArray().Single(a => (string?)a!["id"] == "b")!["type"] = "Nobody.Knows";
        var draft = await SaveAsync(house, TestPeople.Analyst, broken.ToJsonString(), null);

        var answer = await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash, "never mind"));

        answer.IsPublished.ShouldBeFalse();
        answer.Findings.ShouldContain(finding => finding.Node == "b" && finding.IsBlocking);
        (await house.Get<EditingQueries>().FindAsync(Helper))!.Published.ShouldBeNull();
    }

    [Fact]
    public async Task Warnings_are_published_with_a_reason_only_and_the_reason_is_kept()
    {
        await using var house = await OpenAsync();
        var warned = (JsonObject)JsonNode.Parse(HelperWith("a"))!;
        warned["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "v",
                ["name"] = "Unused",
                ["typeName"] = "String",
            }
        );
        var draft = await SaveAsync(house, TestPeople.Analyst, warned.ToJsonString(), null);

        var asked = await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash));
        var published = await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash, " for later "));

        asked.IsPublished.ShouldBeFalse();
        asked.Findings.Select(finding => finding.Rule).ShouldBe(["variable-unused"]);
        published.IsPublished.ShouldBeTrue();
        (await house.Get<EditingQueries>().FindAsync(Helper))!.Published!.Reason.ShouldBe("for later");
    }

    [Fact]
    public async Task What_was_changed_since_it_was_looked_at_is_not_published()
    {
        await using var house = await OpenAsync();
        var seen = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);
        await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "b"), seen.Hash);

        var refused = await house.SendAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, seen.Hash));

        SaveConflict.Of(refused.Refusal!)!.By.ShouldBe(TestPeople.Analyst);
    }

    [Fact]
    public async Task A_house_of_one_analyst_may_do_without_four_eyes()
    {
        await using var house = await TestHouse.OpenAsync(Database, settings: ("Regulations:FourEyes", "false"));
        var draft = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);

        (await house.DoneAsync(TestPeople.Analyst, new PublishDraft(Helper, draft.Hash))).IsPublished.ShouldBeTrue();
    }

    private static string Without(string json, int keep)
    {
        var definition = (JsonObject)JsonNode.Parse(json)!;
        var activities = definition["root"]!["activities"]!.AsArray();
        while (activities.Count > keep)
        {
            activities.RemoveAt(keep);
        }
        definition["root"]!["connections"] = new JsonArray();
        return definition.ToJsonString();
    }
}
