using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Api;

public sealed class DefinitionVersionsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Versions = "/definitions/eastkz/survey-licence/versions";

    [Fact]
    public async Task A_version_tells_who_published_it_and_its_file_bears_the_hash_that_a_save_is_based_on()
    {
        var client = await house.SignedInAsync(Analyst);

        var version = await client.Read(Versions + "/1");
        using var file = await client.GetAsync(ApiCalls.Root + Versions + "/1/file");

        version.Text("state").ShouldBe("published");
        version.Text("publishedBy").ShouldBe("(system)");
        file.Headers.ETag!.Tag.ShouldBe($"\"{version.Text("hash")}\"");
        (await file.Content.ReadAsStringAsync()).ShouldBe(await Definitions.JsonAsync("eastkz-survey-licence", 1));
    }

    [Fact]
    public async Task A_file_that_is_known_already_is_not_sent_again()
    {
        var client = await house.SignedInAsync(Analyst);
        var hash = (await client.Read(Versions + "/1")).Text("hash");
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Root + Versions + "/1/file");
        request.Headers.Add("If-None-Match", $"\"{hash}\"");

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_draft_is_among_the_versions_for_analysts_and_nobody_else_reads_it()
    {
        var published = (await Definitions.FindAsync("karaganda/" + Service))!;
        await SaveAsync(published);
        var address = $"/definitions/karaganda/{Service}/versions/2";

        (await (await house.SignedInAsync(Analyst)).Read(address)).Text("changedBy").ShouldBe(Analyst);
        using var applicant = await (await house.SignedInAsync("aigerim.nurlanova")).GetAsync(ApiCalls.Root + address + "/file");

        applicant.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_version_nobody_made_is_not_found()
    {
        using var answer = await (await house.SignedInAsync(Analyst)).GetAsync(ApiCalls.Root + Versions + "/99");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Service { get; } =
        Path.GetFileNameWithoutExtension(
            Directory.GetFiles(Path.Combine(WebHouse.Repository, "workflows", "karaganda"), "*.json").Order().First()
        );

    private EditingQueries Definitions => house.Services.GetRequiredService<EditingQueries>();

    private async Task SaveAsync(DefinitionSummary published)
    {
        var json = (await Definitions.JsonAsync(published.DefinitionId))!.Replace(
            "\"description\": \"",
            "\"description\": \"* ",
            StringComparison.Ordinal
        );
        var saved = await house
            .Services.GetRequiredService<CommandBus>()
            .SendAsync(
                new SaveDraft(published.DefinitionId, json, published.Current.Hash),
                new CommandContext(Analyst, Guid.NewGuid().ToString("N"))
            );
        saved.IsApplied.ShouldBeTrue(saved.Refusal?.Code);
    }
}
