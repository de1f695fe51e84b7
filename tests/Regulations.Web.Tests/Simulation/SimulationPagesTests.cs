using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Simulation;

public sealed class SimulationPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Administrator = "daniyar.omarov";

    [Theory]
    [InlineData("kk", "Мерзімдерді болжау")]
    [InlineData("ru", "Моделирование сроков")]
    [InlineData("en", "Requests in a working hour")]
    public async Task The_form_is_there_in_every_language(string language, string words)
    {
        var page = await (await house.SignedInAsync(Analyst)).GetStringAsync($"/simulation?lang={language}");

        WebUtility.HtmlDecode(page).ShouldContain(words);
    }

    [Fact]
    public async Task Only_analysts_and_administrators_may_simulate()
    {
        using var answer = await (await house.SignedInAsync("kairat.bolatov")).GetAsync("/simulation");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_filled_in_wrongly_comes_back_as_it_was_typed_with_what_is_wrong()
    {
        var browser = await house.SignedInAsync(Analyst);

        using var answer = await AskAsync(browser, ("requests", "often"), ("people-executor", "7"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("href=\"#requests\"");
        page.ShouldContain("value=\"often\"");
        page.ShouldContain("name=\"people-executor\" value=\"7\"");
    }

    [Fact]
    public async Task Who_asks_for_more_rows_gets_them_and_nothing_is_reckoned()
    {
        var browser = await house.SignedInAsync(Analyst);

        using var answer = await AskAsync(browser, ("more", "absences"), ("rows-absences", "2"), ("requests", "often"));
        var page = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("away-role-4");
        page.ShouldNotContain("away-role-5");
        page.ShouldNotContain("data-error-summary");
    }

    [Fact]
    public async Task A_simulation_is_watched_to_its_end_and_its_result_read_and_asked_again()
    {
        var browser = await house.SignedInAsync(Analyst);
        using var asked = await AskAsync(browser, ("requests", "100"), ("people-executor", "3"));
        var address = asked.Headers.Location!.OriginalString;
        (await WatchAsync(browser, address)).ShouldBe("event: over");

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(address + "?lang=en"));
        page.ShouldContain("within the whole time");
        page.ShouldContain("+1 executor");
        page.ShouldContain("role=\"img\" aria-label=\"Within the whole time, %. as it is: ");
        var result = JsonNode.Parse(await browser.GetStringAsync(address + "/result.json"))!;
        ((int)result["requests"]!).ShouldBe(100);
        result["variants"]!.AsArray().Count.ShouldBe(3);

        var again = await browser.GetStringAsync("/simulation?again=" + address.Split('/')[^1]);
        again.ShouldContain("name=\"requests\" value=\"100\"");
        again.ShouldContain("name=\"people-executor\" value=\"3\"");
    }

    [Fact]
    public async Task Why_it_cannot_be_simulated_is_told_in_the_reader_s_language()
    {
        var browser = await house.SignedInAsync(Analyst);
        using var asked = await AskAsync(browser, ("requests", "2000"), ("replications", "2"), ("apart", "9999"), ("pattern", "even"));
        var address = asked.Headers.Location!.OriginalString;
        await WatchAsync(browser, address);

        WebUtility.HtmlDecode(await browser.GetStringAsync(address + "?lang=ru")).ShouldContain("модельное время вышло за годы");
        WebUtility.HtmlDecode(await browser.GetStringAsync(address + "?lang=kk")).ShouldContain("жылдарынан асып кетті");
    }

    [Fact]
    public async Task Only_who_asked_may_call_it_off()
    {
        var browser = await house.SignedInAsync(Analyst);
        using var asked = await AskAsync(browser, ("requests", "20000"), ("rate", "10"), ("people-executor", "80"), ("people-head", "10"));
        var address = asked.Headers.Location!.OriginalString;
        var other = await house.SignedInAsync(Administrator);

        using var refused = await other.PostAsync(address + "/cancel", FormToken.With(await FormToken.OfAsync(other, "/simulation")));
        using var called = await browser.PostAsync(address + "/cancel", FormToken.With(await FormToken.OfAsync(browser, "/simulation")));
        await WatchAsync(browser, address);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        called.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await browser.GetStringAsync(address + "?lang=en")).ShouldContain("The simulation was stopped");
    }

    [Fact]
    public async Task A_draft_is_simulated_by_its_version_and_by_its_hash()
    {
        var draft = (JsonObject)JsonNode.Parse(SurveyLicenceForm.Json)!;
        draft["customProperties"]!["regulation"]!["name"]!["en"] = "Licence as it may become";
        var bus = house.Services.GetRequiredService<CommandBus>();
        var definition = (string)draft["definitionId"]!;
        var stored = await house.Services.GetRequiredService<Runtime.Definitions.EditingQueries>().FindAsync(definition);
        var saved = await bus.SendAsync(
            new SaveDraft(definition, draft.ToJsonString(), stored!.Current.Hash),
            new CommandContext(Analyst, Guid.NewGuid().ToString("N"))
        );
        saved.Refusal.ShouldBeNull();
        var browser = await house.SignedInAsync(Analyst);

        var byVersion = await browser.GetStringAsync(
            $"/simulation?lang=en&definition=eastkz/survey-licence&version={saved.Answer.Version}"
        );
        var byHash = await browser.GetStringAsync($"/simulation?lang=en&hash={saved.Answer.Hash}");

        byVersion.ShouldContain($"<input type=\"hidden\" name=\"version\" value=\"{saved.Answer.Version}\"");
        byHash.ShouldContain("Licence as it may become");
        using var missing = await browser.GetAsync("/simulation?definition=eastkz/survey-licence&version=99");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_definition_that_is_stored_nowhere_is_handed_in_and_simulated_by_who_handed_it_in()
    {
        var browser = await house.SignedInAsync(Analyst);
        var other = await house.SignedInAsync(Administrator);
        var json = SurveyLicenceForm.Json.Replace(
            "\"definitionId\":\"eastkz-survey-licence\"",
            "\"definitionId\":\"my-draft\"",
            StringComparison.Ordinal
        );

        using var handed = await HandInAsync(browser, json);
        var address = handed.Headers.Location!.OriginalString;
        var handedId = address.Split('=')[^1];
        using var asked = await AskAsync(browser, ("definition", ""), ("handed", handedId), ("requests", "40"), ("replications", "2"));
        var job = asked.Headers.Location!.OriginalString;
        await WatchAsync(browser, job);

        (await browser.GetStringAsync(job + "/result.json")).ShouldContain("\"requests\":40");
        using var strange = await other.GetAsync(address);
        strange.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_definition_that_cannot_run_is_answered_with_what_is_wrong_at_which_node()
    {
        var browser = await house.SignedInAsync(Analyst);
        var json = SurveyLicenceForm.Json.Replace("\"Regulations.StopClock\"", "\"Regulations.Perhaps\"", StringComparison.Ordinal);

        using var handed = await HandInAsync(browser, json);
        using var answer = await browser.GetAsync(handed.Headers.Location!.OriginalString + "&lang=ru");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Это описание нельзя смоделировать");
        page.ShouldContain("unknown-activity-type");
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, params (string, string)[] but)
    {
        var token = await FormToken.OfAsync(browser, "/simulation");
        var values = SurveyLicenceForm.Values([("definition", "eastkz/survey-licence"), ("version", "1"), .. but]);
        if (values.ContainsKey("handed"))
            values.Remove("version");
        return await browser.PostAsync("/simulation", FormToken.With(token, [.. values.Select(value => (value.Key, value.Value))]));
    }

    private static async Task<HttpResponseMessage> HandInAsync(HttpClient browser, string json) =>
        await browser.PostAsync(
            "/simulation/definitions",
            new MultipartFormDataContent
            {
                { new StringContent(json), "file", "definition.json" },
                { new StringContent(await FormToken.OfAsync(browser, "/simulation")), "form" },
            }
        );

    // The line ends when the simulation is over; the last event but its data is given back.
    private static async Task<string?> WatchAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address + "/stream", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        string? last = null;
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
                last = line;
        }
        return last;
    }
}
