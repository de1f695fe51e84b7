using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.ElsaApi.Definitions.Saving;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.ElsaApi.Definitions;

/// <summary>Saving and publishing, call by call as the designer does it.</summary>
public sealed class SavingTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Administrator = "daniyar.omarov";
    private const string Executor = "dauren.esenov";

    [Fact]
    public async Task A_definition_opened_and_saved_untouched_gets_no_draft()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "aktobe-design-licence");

        using var saved = await Save(client, StudioSends.Back(definition, isCanvasTouched: true), tag);

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await saved.Json())["workflowDefinition"]!["version"]!.GetValue<int>().ShouldBe(definition["version"]!.GetValue<int>());
        saved.Headers.ETag!.Tag.ShouldBe(tag);
    }

    [Fact]
    public async Task A_change_becomes_a_draft_with_the_next_number_and_the_published_version_stays()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "aktobe-expert-attestation");
        var model = StudioSends.Back(definition, isCanvasTouched: false);
        model["description"] = "changed";

        using var saved = await Save(client, model, tag);

        var draft = (await saved.Json())["workflowDefinition"]!;
        draft["version"]!.GetValue<int>().ShouldBe(2);
        draft["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        draft.Word("description").ShouldBe("changed");
        saved.Headers.ETag!.Tag.ShouldNotBe(tag);
        var published = await client.ReadElsa("/workflow-definitions/by-definition-id/aktobe-expert-attestation?versionOptions=Published");
        published["version"]!.GetValue<int>().ShouldBe(1);
        published.Word("description").ShouldNotBe("changed");
    }

    [Fact]
    public async Task Of_two_who_edit_one_draft_the_second_is_told_and_nothing_is_lost()
    {
        var one = await house.SignedInAsync(Analyst);
        var other = await house.SignedInAsync(Administrator);
        var (definition, tag) = await Open(one, "aktobe-pm-accreditation");
        using var first = await Save(one, Described(definition, "mine"), tag);

        using var second = await Save(other, Described(definition, "theirs"), tag, "?lang=ru");

        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        second.Headers.ETag!.Tag.ShouldBe(first.Headers.ETag!.Tag);
        second.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var refused = await second.Json();
        refused.Word("code").ShouldBe("draft-conflict");
        refused["facts"]!.Word("by").ShouldBe(Analyst);
        (await Open(one, "aktobe-pm-accreditation")).Definition.Word("description").ShouldBe("mine");
    }

    [Fact]
    public async Task A_save_sent_twice_is_one_save()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "almaty-mineral-absence");
        using var first = await Save(client, Described(definition, "once"), tag);

        using var again = await Save(client, Described(definition, "once"), tag);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag!.Tag.ShouldBe(first.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_save_that_says_not_what_was_edited_is_refused_where_there_is_a_draft()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "almaty-building-over-minerals");
        using var first = await Save(client, Described(definition, "draft"), tag);

        using var blind = await Save(client, Described(definition, "blind"), null);

        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_canvas_that_failed_to_load_does_not_empty_the_definition()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "karaganda-scrap-metal-licence");
        var model = StudioSends.Back(definition, isCanvasTouched: false);
        model["root"]!["activities"] = new JsonArray();
        model["root"]!["connections"] = new JsonArray();

        using var answer = await Save(client, model, tag, "?lang=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Told()).ShouldContain("no activity at all");
    }

    [Fact]
    public async Task What_stands_in_the_way_of_publishing_is_told_activity_by_activity()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "minjust-forensic-expert-licence");
        var model = StudioSends.Back(definition, isCanvasTouched: false);
        var task = model["root"]!["activities"]!.AsArray().First(a => a!.Word("type") == "Regulations.HumanTask")!;
        task["role"]!["expression"]!["value"] = "nobody";
        using var saved = await Save(client, model, tag);

        var publisher = await house.SignedInAsync(Administrator);
        using var answer = await publisher.PostElsa("/workflow-definitions/minjust-forensic-expert-licence/publish?lang=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Told()).ShouldContain(task.Word("id"));
    }

    [Fact]
    public async Task Who_edited_does_not_publish_and_a_second_person_does()
    {
        var editor = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(editor, "eastkz-design-licence");
        using var own = await Save(editor, Described(definition, "next"), tag, "", publish: true);
        var reviewer = await house.SignedInAsync(Administrator);

        using var second = await reviewer.PostElsa(
            "/workflow-definitions/eastkz-design-licence/publish",
            null,
            ("X-Reason", Uri.EscapeDataString("тексерілді"))
        );

        own.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Json())["workflowDefinition"]!["isPublished"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_earlier_version_is_brought_back_as_a_draft()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "aktobe-survey-licence");
        using var changed = await Save(client, Described(definition, "changed"), tag);

        using var reverted = await client.PostElsa("/workflow-definitions/aktobe-survey-licence/revert/1");

        reverted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Open(client, "aktobe-survey-licence")).Tag.ShouldBe(tag);
    }

    [Fact]
    public async Task A_published_version_is_not_deleted_and_a_draft_is_discarded()
    {
        var client = await house.SignedInAsync(Analyst);
        var (definition, tag) = await Open(client, "aktobe-construction-licence");
        using var changed = await Save(client, Described(definition, "changed"), tag);
        var draft = (await changed.Json())["workflowDefinition"]!.Word("id");

        using var published = await client.DeleteAsync(ElsaCalls.Root + "/workflow-definition-versions/aktobe-construction-licence-v1");
        using var discarded = await client.DeleteAsync(ElsaCalls.Root + "/workflow-definition-versions/" + draft);

        published.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        discarded.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Open(client, "aktobe-construction-licence")).Tag.ShouldBe(tag);
    }

    [Fact]
    public async Task A_regulation_is_not_started_by_the_run_button()
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.PostElsa($"/workflow-definitions/{ElsaCalls.SurveyLicence}/execute?lang=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        answer.Headers.GetValues("x-elsa-workflow-cannot-start").ShouldBe(["True"]);
        (await answer.Told()).ShouldContain("file one");
    }

    [Theory]
    [InlineData(Executor)]
    [InlineData("kairat.bolatov")]
    public async Task Who_only_reads_definitions_changes_none(string person)
    {
        var client = await house.SignedInAsync(person);
        var (definition, tag) = await Open(client, ElsaCalls.SurveyLicence);

        using var saved = await Save(client, Described(definition, "changed"), tag);
        using var published = await client.PostElsa($"/workflow-definitions/{ElsaCalls.SurveyLicence}/publish");
        using var deleted = await client.DeleteAsync(ElsaCalls.Root + "/workflow-definitions/" + ElsaCalls.SurveyLicence);

        new[] { saved, published, deleted }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"model":null}""")]
    [InlineData("""{"model":{"definitionId":"x","root":null}}""")]
    [InlineData("""{"model":{"definitionId":"x","root":{"id":"a"}}}""")]
    [InlineData("""{"model":{"definitionId":"x","root":{"id":"a","id":"b","type":"t"}}}""")]
    public async Task What_is_no_definition_is_refused(string body)
    {
        var client = await house.SignedInAsync(Analyst);

        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(ElsaCalls.Root + "/workflow-definitions", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Told()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_body_beyond_all_definitions_is_refused()
    {
        var client = await house.SignedInAsync(Analyst);

        using var content = new StringContent(
            "{\"model\":\"" + new string('x', 10 * 1024 * 1024) + "\"}",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var answer = await client.PostAsync(ElsaCalls.Root + "/workflow-definitions", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Another_site_changes_nothing(string header, string value)
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.PostElsa($"/workflow-definitions/{ElsaCalls.SurveyLicence}/retract", null, (header, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static JsonObject Described(JsonObject definition, string description)
    {
        var model = StudioSends.Back(definition, isCanvasTouched: false);
        model["description"] = description;
        return model;
    }

    private static async Task<(JsonObject Definition, string Tag)> Open(HttpClient client, string definitionId)
    {
        using var answer = await client.GetAsync(
            $"{ElsaCalls.Root}/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Json(), answer.Headers.ETag!.Tag);
    }

    private static Task<HttpResponseMessage> Save(
        HttpClient client,
        JsonObject model,
        string? tag,
        string query = "",
        bool publish = false
    ) =>
        client.PostElsa(
            "/workflow-definitions" + query,
            new JsonObject { ["model"] = model, ["publish"] = publish },
            tag is null ? [] : [("If-Match", tag)]
        );
}
