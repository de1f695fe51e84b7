using System.Net;
using Regulations.Web.Tests.Api;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Instances;

public sealed class InstancePagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string List = "/definitions/eastkz/survey-licence/requests";
    private const string Operator = "saule.toleuova";
    private const string Operations = "kairat.bolatov";

    [Theory]
    [InlineData("")]
    [InlineData("?version=1&phase=draft")]
    [InlineData("?phase=draft&node=corporation-process-2")]
    public async Task A_definition_s_requests_are_found_by_version_phase_and_step(string query)
    {
        var id = await FiledAsync();

        var page = await (await house.SignedInAsync(Operations)).GetStringAsync(List + query);

        page.ShouldContain($"/studio/workflows/instances/{id}/view");
    }

    [Theory]
    [InlineData("?version=7")]
    [InlineData("?phase=finished")]
    [InlineData("?state=breached")]
    public async Task What_does_not_match_is_not_listed(string query)
    {
        var id = await FiledAsync();

        var page = await (await house.SignedInAsync(Operations)).GetStringAsync(List + query);

        page.ShouldNotContain(id);
    }

    [Fact]
    public async Task An_instance_is_shown_in_the_designer_s_frame_under_its_request_s_head()
    {
        var id = await FiledAsync();

        using var answer = await (await house.SignedInAsync(Operations)).GetAsync($"/studio/workflows/instances/{id}/view");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-src 'self'");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain($"/studio/frame/instance/{id}");
        page.ShouldContain("data-studio-show=\"corporation-process-2\"");
    }

    [Theory]
    [InlineData("/studio/workflows/instances/{0}/view")]
    [InlineData("/requests/{0}/end")]
    public async Task Who_may_not_see_a_request_does_not_learn_that_it_is_there(string page)
    {
        var id = await FiledAsync();

        using var answer = await (await house.SignedInAsync("erzhan.kabylov")).GetAsync(string.Format(null, page, id));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_request_is_ended_on_the_page_that_asks_for_the_ground()
    {
        var id = await FiledAsync();
        var client = await house.SignedInAsync(Operations);
        var token = await FormToken.OfAsync(client, $"/requests/{id}/end");

        using var refused = await client.PostAsync($"/requests/{id}/end", FormToken.With(token, ("ground", ""), ("key", "end-1")));
        using var ended = await client.PostAsync(
            $"/requests/{id}/end",
            FormToken.With(token, ("ground", "екі рет берілген"), ("key", "end-2"))
        );

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await client.GetAsync($"/requests/{id}/end");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> FiledAsync()
    {
        using var filed = await (await house.SignedInAsync(Operator)).Change("/requests", ApiCalls.AtTheCounter());
        return (await filed.Body()).Text("requestId");
    }
}
