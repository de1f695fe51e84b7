using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Requests;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Definitions;

/// <summary>The pages on which running requests are moved between versions.</summary>
public sealed class MigrationPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Edition = "eastkz-survey-licence";
    private const string Address = "/definitions/eastkz/survey-licence/migrate";
    private const string Analyst = "aliya.serikova";
    private const string OtherAnalyst = "serik.akhmetov";
    private const string Step = "corporation-process-2";

    private CommandBus Bus => house.Services.GetRequiredService<CommandBus>();

    private EditingQueries Definitions => house.Services.GetRequiredService<EditingQueries>();

    [Fact]
    public async Task An_analyst_sees_what_would_become_of_requests_and_begins_the_move()
    {
        var request = await FileAsync();
        await PublishAsync("corporation-process-2-entered");
        var analyst = await house.SignedInAsync(Analyst);

        var plan = await analyst.GetStringAsync(Address + "?lang=en");
        var token = await FormToken.OfAsync(analyst, Address);
        using var preview = await analyst.PostAsync(Address + "/preview", FormToken.With(token, Fields("")));
        using var begun = await analyst.PostAsync(Address, FormToken.With(token, [.. Fields("a new edition"), ("only", request)]));

        plan.ShouldContain($"map:{Step}");
        plan.ShouldContain("same name: please check");
        WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync()).ShouldContain("20 minutes");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var run = await analyst.GetStringAsync(begun.Headers.Location!.OriginalString);
        run.ShouldContain("a new edition");
        run.ShouldContain($"/requests/{request}");
        var runs = await house.Services.GetRequiredService<MigrationQueries>().RunsAsync(Edition);
        runs.ShouldHaveSingleItem().Total.ShouldBe(1);

        using var stopped = await analyst.PostAsync(
            begun.Headers.Location!.OriginalString + "/stop",
            FormToken.With(token, ("key", Guid.NewGuid().ToString("N")))
        );

        stopped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await analyst.GetStringAsync(begun.Headers.Location!.OriginalString)).ShouldContain("stopped");
    }

    [Fact]
    public async Task Where_there_is_one_version_the_page_says_that_there_is_nowhere_to_move_to()
    {
        var page = await (await house.SignedInAsync(Analyst)).GetStringAsync(
            "/definitions/minjust/forensic-expert-licence/migrate?lang=en"
        );

        page.ShouldContain("Nowhere to move to");
    }

    [Theory]
    [InlineData("aigerim.nurlanova")]
    [InlineData("kairat.bolatov")]
    public async Task Only_those_who_edit_definitions_come_to_the_page(string person)
    {
        using var answer = await (await house.SignedInAsync(person)).GetAsync(Address);

        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static (string, string)[] Fields(string ground) =>
        [("key", Guid.NewGuid().ToString("N")), ("from", "1"), ("to", "2"), ("map:" + Step, Step + "-entered"), ("ground", ground)];

    private async Task<string> FileAsync()
    {
        var start = new StartRequest("eastkz/survey-licence", "issue", "state-corporation", null, []);
        return (await Bus.SendAsync(start, By("saule.toleuova"))).Answer.RequestId;
    }

    /// <summary>Publishes a version in which the operator's first step has another id and a limit.</summary>
    private async Task PublishAsync(string id)
    {
        var published = (await Definitions.FindAsync(Edition))!;
        var text = (await Definitions.JsonAsync(Edition, published.Published!.Version))!.Replace(Step, id, StringComparison.Ordinal);
        var definition = (JsonObject)JsonNode.Parse(text)!;
        var step = definition["root"]!["activities"]!.AsArray().OfType<JsonObject>().Single(a => (string?)a["id"] == id);
        step["limit"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "20min" },
        };
        var saved = await Bus.SendAsync(new SaveDraft(Edition, definition.ToJsonString(), published.Current.Hash), By(Analyst));
        var draft = (await Definitions.FindAsync(Edition))!.Draft!;
        saved.IsApplied.ShouldBeTrue(saved.Refusal?.Code);
        (await Bus.SendAsync(new PublishDraft(Edition, draft.Hash, "as agreed"), By(OtherAnalyst))).Answer.IsPublished.ShouldBeTrue();
    }

    private static CommandContext By(string person) => new(person, Guid.NewGuid().ToString("N"));
}
