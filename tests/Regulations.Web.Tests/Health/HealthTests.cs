using System.Net;
using Microsoft.AspNetCore.Hosting;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Health;

/// <summary>What a node says of itself to who starts and watches it.</summary>
public sealed class HealthTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/healthz/ready")]
    public async Task A_node_that_has_its_database_and_definitions_says_it_is_ready(string address)
    {
        var answer = await house.Browser().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"status":"healthy","checks":{"database":"healthy","migrations":"healthy","definitions":"healthy"}}"""
        );
    }

    [Fact]
    public async Task A_running_node_says_it_is_alive() =>
        (await house.Browser().GetStringAsync("/healthz/live")).ShouldBe("""{"status":"healthy","checks":{}}""");

    [Fact]
    public async Task A_node_without_definitions_is_alive_and_not_ready()
    {
        using var empty = house.WithWebHostBuilder(builder =>
        {
            var folder = Directory.CreateTempSubdirectory("regulations-empty-").FullName;
            builder.UseSetting("Regulations:ConnectionString", $"Data Source={Path.Combine(folder, "web.db")}");
            builder.UseSetting("Regulations:Workflows", folder);
        });
        var browser = empty.CreateClient();

        (await browser.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await browser.GetAsync("/healthz/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("\"definitions\":\"unhealthy\"");
    }
}
