using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Api;

public sealed class CatalogueAndLimitsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Operations = "kairat.bolatov";

    [Fact]
    public async Task The_catalogue_lists_the_editions_with_their_names()
    {
        var list = await (await house.SignedInAsync(Analyst)).Read("/definitions");

        var edition = list["items"]!.AsArray().Single(item => item!["key"]!.GetValue<string>() == "eastkz/survey-licence")!;
        edition["name"]!.AsObject().Select(name => name.Key).ShouldBe(["kk", "ru", "en"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_definitions_file_is_given_as_an_Elsa_file()
    {
        var client = await house.SignedInAsync(Analyst);

        var file = JsonNode.Parse(await client.GetStringAsync(ApiCalls.Root + "/definitions/eastkz/survey-licence/file"))!;

        file["definitionId"]!.GetValue<string>().ShouldBe("eastkz-survey-licence");
        file["root"]!["activities"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_definition_nobody_wrote_is_not_found()
    {
        using var answer = await (await house.SignedInAsync(Analyst)).GetAsync(ApiCalls.Root + "/definitions/eastkz/nothing");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("late")]
    [InlineData("none")]
    [InlineData("")]
    public async Task A_state_no_limit_can_be_in_is_refused(string state)
    {
        using var answer = await (await house.SignedInAsync(Operations)).GetAsync($"{ApiCalls.Root}/sla?state={state}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Body()).Text("code").ShouldBe("state-unknown");
    }

    [Theory]
    [InlineData("on-track")]
    [InlineData("at-risk")]
    [InlineData("breached")]
    [InlineData("paused")]
    [InlineData("done-in-time")]
    [InlineData("done-late")]
    public async Task Limits_are_listed_by_state(string state)
    {
        var list = await (await house.SignedInAsync(Operations)).Read($"/sla?state={state}");

        list["items"]!.AsArray().Count.ShouldBe(list["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_house_without_failures_has_no_incidents()
    {
        var list = await (await house.SignedInAsync(Operations)).Read("/incidents?status=open");

        list["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task An_incident_that_is_not_there_cannot_be_retried()
    {
        using var answer = await (await house.SignedInAsync(Operations)).Change("/incidents/none/retry", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Body()).Text("code").ShouldBe("incident-not-found");
    }
}
