using System.Net;
using System.Text.RegularExpressions;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Trials;

public sealed partial class TrialPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Administrator = "daniyar.omarov";
    private const string Survey = "/definitions/eastkz/survey-licence/try";

    [Theory]
    [InlineData("kk", "Сынап көру")]
    [InlineData("ru", "Пробный прогон")]
    [InlineData("en", "Try it out")]
    public async Task An_analyst_is_asked_for_whom_to_try(string language, string words)
    {
        var page = await (await house.SignedInAsync(Analyst)).GetStringAsync($"{Survey}?lang={language}");

        WebUtility.HtmlDecode(page).ShouldContain(words);
        page.ShouldContain("value=\"duplicate\"");
    }

    [Fact]
    public async Task Who_does_not_draw_definitions_does_not_try_them()
    {
        using var answer = await (await house.SignedInAsync("kairat.bolatov")).GetAsync(Survey);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_trial_goes_on_with_each_answer_and_one_step_back()
    {
        var browser = await house.SignedInAsync(Analyst);
        var address = await BeginAsync(browser);

        var first = await browser.GetStringAsync(address);
        var bookmark = Bookmark().Match(first).Groups["value"].Value;
        using var answered = await PostAsync(browser, address, "system", ("acts", "0"), ("wait", bookmark), ("answer", "positive"));
        var second = await browser.GetStringAsync(address);

        answered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.ShouldContain("name=\"acts\" value=\"1\"");
        using var back = await PostAsync(browser, address, "back", ("acts", "1"));
        (await browser.GetStringAsync(address)).ShouldContain("name=\"acts\" value=\"0\"");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_one_act()
    {
        var browser = await house.SignedInAsync(Analyst);
        var address = await BeginAsync(browser);

        using var once = await PostAsync(browser, address, "clock", ("acts", "0"), ("by", "1wd"));
        using var again = await PostAsync(browser, address, "clock", ("acts", "0"), ("by", "1wd"));

        (await browser.GetStringAsync(address)).ShouldContain("name=\"acts\" value=\"1\"");
    }

    [Fact]
    public async Task Nobody_sees_the_trials_of_others()
    {
        var address = await BeginAsync(await house.SignedInAsync(Analyst));

        using var answer = await (await house.SignedInAsync(Administrator)).GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> BeginAsync(HttpClient browser)
    {
        using var begun = await PostAsync(
            browser,
            Survey,
            null,
            ("version", "1"),
            ("channel", "portal"),
            ("kind", "issue"),
            ("applicant", "natural")
        );
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return begun.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        string? act,
        params (string Name, string Value)[] fields
    )
    {
        using var content = FormToken.With(await FormToken.OfAsync(browser, page), fields);
        return await browser.PostAsync(act is null ? page : $"{page}/{act}", content);
    }

    [GeneratedRegex("name=\"wait\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Bookmark();
}
