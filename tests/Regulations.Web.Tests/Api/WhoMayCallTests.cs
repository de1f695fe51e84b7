using System.Net;
using System.Net.Http.Json;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Api;

public sealed class WhoMayCallTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Operator = "saule.toleuova";
    private const string Applicant = "aigerim.nurlanova";

    [Theory]
    [InlineData("/tasks")]
    [InlineData("/definitions")]
    [InlineData("/requests/own")]
    [InlineData("/sla?state=breached")]
    [InlineData("/incidents")]
    public async Task Whoever_has_not_signed_in_is_told_so_and_not_led_to_a_page(string path)
    {
        using var answer = await house.Browser().GetAsync(ApiCalls.Root + path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Body()).Text("code").ShouldBe("sign-in-required");
    }

    [Theory]
    [InlineData("/sla?state=breached")]
    [InlineData("/incidents")]
    [InlineData("/requests")]
    public async Task An_applicant_may_not_watch_the_house(string path)
    {
        var client = await house.SignedInAsync(Applicant);

        using var answer = await client.GetAsync(ApiCalls.Root + path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Body()).Text("code").ShouldBe("role-missing");
    }

    [Fact]
    public async Task A_change_without_an_idempotency_key_is_refused()
    {
        var client = await house.SignedInAsync(Operator);

        using var answer = await client.PostAsJsonAsync(ApiCalls.Root + "/requests", ApiCalls.AtTheCounter());

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Body()).Text("code").ShouldBe("idempotency-key-missing");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_change_that_comes_from_another_site_is_refused(string header, string value)
    {
        var client = await house.SignedInAsync(Operator);

        using var answer = await client.Change("/requests", ApiCalls.AtTheCounter(), null, (header, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Body()).Text("code").ShouldBe("other-site");
    }

    [Theory]
    [InlineData("kk", "Алдымен жүйеге кіріңіз.")]
    [InlineData("ru-RU, en;q=0.5", "Сначала войдите в систему.")]
    [InlineData("fr, en;q=0.8", "Sign in first.")]
    [InlineData("fr", "Алдымен жүйеге кіріңіз.")]
    public async Task Problems_are_told_in_the_language_the_caller_accepts(string accepted, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Root + "/tasks");
        request.Headers.Add("Accept-Language", accepted);

        using var answer = await house.Browser().SendAsync(request);

        (await answer.Body()).Text("title").ShouldBe(words);
    }

    [Fact]
    public async Task The_document_says_which_calls_need_an_idempotency_key()
    {
        var client = await house.SignedInAsync(Operator);

        var paths = (await client.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/v1/openapi.json"))!["paths"]!.AsObject();

        var changes = paths.SelectMany(path =>
            path.Value!.AsObject().Where(method => method.Key == "post").Select(method => (path.Key, method.Value))
        );
        changes.ShouldNotBeEmpty();
        foreach (var (path, operation) in changes)
        {
            var parameters = operation!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>());
            parameters.ShouldContain("Idempotency-Key", path);
        }
    }
}
