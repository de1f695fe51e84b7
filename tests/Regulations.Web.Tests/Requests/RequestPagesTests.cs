using System.Net;
using Regulations.Web.Tests.Api;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Requests;

public sealed class RequestPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Operations = "kairat.bolatov";

    [Fact]
    public async Task A_persons_number_typed_into_the_search_is_taken_out_of_the_address()
    {
        using var answer = await (await house.SignedInAsync(Operations)).GetAsync("/requests?text=061211600012&phase=running");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/requests?phase=running&note=subject-number");
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("data")]
    [InlineData("documents")]
    [InlineData("limits")]
    [InlineData("journal")]
    public async Task Every_view_of_a_request_opens(string view)
    {
        using var filed = await (await house.SignedInAsync("saule.toleuova")).Change("/requests", ApiCalls.AtTheCounter());
        var id = (await filed.Body()).Text("requestId");

        using var answer = await (await house.SignedInAsync(Operations)).GetAsync($"/requests/{id}?view={view}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_that_is_not_there_is_said_not_to_be_there()
    {
        using var answer = await (await house.SignedInAsync(Operations)).GetAsync("/requests/EK-SL-1999-000001");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
