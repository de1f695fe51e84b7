using System.Net;
using Regulations.Web.Tests.Api;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Operations;

public sealed class OperationsPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Operations = "kairat.bolatov";

    [Theory]
    [InlineData("/operations")]
    [InlineData("/operations/figures")]
    [InlineData("/operations/limits?state=at-risk")]
    [InlineData("/operations/limits?state=nonsense")]
    [InlineData("/operations/incidents")]
    [InlineData("/operations/incidents?status=all")]
    [InlineData("/operations/systems")]
    [InlineData("/admin/clock")]
    [InlineData("/definitions")]
    [InlineData("/definitions/eastkz/survey-licence")]
    public async Task Every_page_of_operations_opens(string path)
    {
        using var answer = await (await house.SignedInAsync(Operations)).GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_dashboard_that_shows_something_old_is_told_at_once()
    {
        var browser = await house.SignedInAsync(Operations);

        using var answer = await browser.GetAsync("/operations/stream?figures=old&lists=old", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await lines.ReadLineAsync()).ShouldBe("event: figures");
    }

    [Fact]
    public async Task A_dashboard_is_not_told_of_what_only_others_may_see()
    {
        using var filed = await (await house.SignedInAsync("saule.toleuova")).Change("/requests", ApiCalls.AtTheCounter());
        filed.StatusCode.ShouldBe(HttpStatusCode.Created);
        var seesAll = await FiguresAsync(await house.SignedInAsync("daniyar.omarov"));

        var headElsewhere = await FiguresAsync(await house.SignedInAsync("arystan.kozhakhmetov"));

        headElsewhere.ShouldNotBe(seesAll);
    }

    [Fact]
    public async Task The_clock_of_the_demonstration_goes_forward_by_working_time()
    {
        var browser = await house.SignedInAsync(Operations);
        var token = await FormToken.OfAsync(browser, "/admin/clock");

        using var answer = await browser.PostAsync("/admin/clock", FormToken.With(token, ("key", "one-day"), ("by", "1wd")));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/admin/clock?from=");
    }

    [Theory]
    [InlineData("/definitions/minjust/forensic-expert-licence")]
    [InlineData("/definitions/minjust/forensic-expert-licence/bpmn")]
    [InlineData("/definitions/minjust/forensic-expert-licence/bpmn/file")]
    [InlineData("/definitions/minjust/forensic-expert-licence/compare")]
    [InlineData("/simulation")]
    public async Task Every_page_of_analysts_opens(string path)
    {
        using var answer = await (await house.SignedInAsync("aliya.serikova")).GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_amount_of_time_that_is_not_understood_moves_nothing()
    {
        var browser = await house.SignedInAsync(Operations);
        var token = await FormToken.OfAsync(browser, "/admin/clock");

        using var answer = await browser.PostAsync("/admin/clock", FormToken.With(token, ("key", "odd"), ("by", "a while")));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string?> FiguresAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/operations/stream?figures=old&lists=old", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await lines.ReadLineAsync()).ShouldBe("event: figures");
        return await lines.ReadLineAsync();
    }
}
