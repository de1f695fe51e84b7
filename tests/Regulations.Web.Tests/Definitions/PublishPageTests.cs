using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Definitions;

/// <summary>The page on which drafts are published, as people see it and as forms come back.</summary>
public sealed class PublishPageTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Edition = "eastkz-survey-licence";
    private const string Address = "/definitions/eastkz/survey-licence/publish";
    private const string Analyst = "aliya.serikova";
    private const string OtherAnalyst = "serik.akhmetov";

    [Fact]
    public async Task Who_edited_is_told_that_a_second_person_publishes_and_the_second_person_does()
    {
        await SaveAsync(definition => definition["description"] = "as published");
        var editor = await house.SignedInAsync(Analyst);
        var second = await house.SignedInAsync(OtherAnalyst);

        (await editor.GetStringAsync(Address)).ShouldNotContain("name=\"basedOn\"");
        using var refused = await PostAsync(editor, second);
        using var published = await PostAsync(second, second);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Definitions.FindAsync(Edition))!.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task Errors_name_their_node_lead_to_it_in_the_editor_and_leave_nothing_to_press()
    {
        var node = await SaveAsync(definition =>
        {
            var task = Tasks(definition).First();
            task["role"]!["expression"]!["value"] = "somebody";
            return (string)task["id"]!;
        });

        var page = WebUtility.HtmlDecode(await (await house.SignedInAsync(OtherAnalyst)).GetStringAsync(Address));

        page.ShouldContain($"/studio/workflows/definitions/{Edition}/edit#{node}");
        page.ShouldContain("unknown-role");
        page.ShouldNotContain("name=\"basedOn\"");
    }

    [Fact]
    public async Task What_will_be_different_is_said_in_words()
    {
        await SaveAsync(definition =>
            Tasks(definition).Single(task => (int?)task["step"]?["expression"]?["value"] == 1)["limit"]!["expression"]!["value"] = "45min"
        );

        var page = WebUtility.HtmlDecode(await (await house.SignedInAsync(OtherAnalyst)).GetStringAsync(Address + "?lang=en"));

        page.ShouldContain("20 working minutes → 45 working minutes");
    }

    [Fact]
    public async Task Operations_read_the_page_and_cannot_publish_applicants_do_not_see_it()
    {
        await SaveAsync(definition => definition["description"] = "for operations to read");
        var operations = await house.SignedInAsync("kairat.bolatov");

        (await operations.GetStringAsync(Address)).ShouldNotContain("name=\"basedOn\"");
        using var refused = await PostAsync(operations, await house.SignedInAsync(OtherAnalyst));
        using var hidden = await (await house.SignedInAsync("aigerim.nurlanova")).GetAsync(Address);

        refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        hidden.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await Definitions.FindAsync(Edition))!.Draft.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_record_tells_who_saved_what_and_that_nothing_of_it_was_changed()
    {
        await SaveAsync(definition => definition["description"] = "for the record");

        var page = WebUtility.HtmlDecode(
            await (await house.SignedInAsync(OtherAnalyst)).GetStringAsync("/definitions/eastkz/survey-licence/record?lang=en")
        );

        page.ShouldContain("Draft saved");
        page.ShouldContain("Aliya Serikova");
        page.ShouldContain("chain whole");
    }

    private EditingQueries Definitions => house.Services.GetRequiredService<EditingQueries>();

    private async Task<HttpResponseMessage> PostAsync(HttpClient browser, HttpClient reader)
    {
        var draft = (await Definitions.FindAsync(Edition))!.Draft!;
        var token = await FormToken.OfAsync(ReferenceEquals(browser, reader) ? reader : browser, "/definitions");
        return await browser.PostAsync(
            Address,
            FormToken.With(token, ("key", Guid.NewGuid().ToString("N")), ("basedOn", draft.Hash), ("reason", "as agreed"))
        );
    }

    private Task SaveAsync(Action<JsonObject> change) =>
        SaveAsync(definition =>
        {
            change(definition);
            return "";
        });

    private async Task<string> SaveAsync(Func<JsonObject, string> change)
    {
        var published = (await Definitions.FindAsync(Edition))!;
        var definition = (JsonObject)JsonNode.Parse((await Definitions.JsonAsync(Edition, published.Published!.Version))!)!;
        var said = change(definition);
        var saved = await house
            .Services.GetRequiredService<CommandBus>()
            .SendAsync(
                new SaveDraft(Edition, definition.ToJsonString(), published.Current.Hash),
                new CommandContext(Analyst, Guid.NewGuid().ToString("N"))
            );
        saved.IsApplied.ShouldBeTrue(saved.Refusal?.Code);
        return said;
    }

    private static IEnumerable<JsonObject> Tasks(JsonObject definition) =>
        definition["root"]!["activities"]!
            .AsArray()
            .OfType<JsonObject>()
            .Where(activity => (string?)activity["type"] == "Regulations.HumanTask");
}
