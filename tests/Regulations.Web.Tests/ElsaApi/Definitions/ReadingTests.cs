using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.ElsaApi.Definitions;

public sealed class ReadingTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";
    private const string Executor = "dauren.esenov";

    [Fact]
    public async Task A_definition_is_opened_with_the_tag_of_its_content()
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.GetAsync(
            ElsaCalls.Root + $"/workflow-definitions/by-definition-id/{ElsaCalls.SurveyLicence}?versionOptions=Latest"
        );

        answer.Headers.ETag.ShouldNotBeNull();
        var definition = await answer.Json();
        definition.Word("definitionId").ShouldBe(ElsaCalls.SurveyLicence);
        definition["root"]!["activities"]!.AsArray().Count.ShouldBeGreaterThan(50);
        definition["root"]!["activities"]![0]!.Word("nodeId").ShouldStartWith("Workflow1:");
    }

    [Fact]
    public async Task What_is_opened_is_not_translated_because_it_comes_back_when_saved()
    {
        var client = await house.SignedInAsync(Analyst);

        var kazakh = await client.ReadElsa($"/workflow-definitions/by-definition-id/{ElsaCalls.SurveyLicence}?lang=kk");
        var english = await client.ReadElsa($"/workflow-definitions/by-definition-id/{ElsaCalls.SurveyLicence}?lang=en");

        JsonNode.DeepEquals(kazakh["root"], english["root"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_who_may_edit_is_given_a_link_to_publish_by()
    {
        var path = $"/workflow-definitions/by-definition-id/{ElsaCalls.SurveyLicence}";

        Links(await (await house.SignedInAsync(Analyst)).ReadElsa(path)).ShouldContain("publish");
        Links(await (await house.SignedInAsync(Executor)).ReadElsa(path)).ShouldNotContain("publish");
        Links(await (await house.SignedInAsync(Executor)).ReadElsa("/workflow-definitions")).ShouldNotContain("bulk-publish");
    }

    [Fact]
    public async Task The_list_has_the_thirteen_editions_and_can_be_searched()
    {
        var client = await house.SignedInAsync(Analyst);

        var all = await client.ReadElsa(
            "/workflow-definitions?versionOptions=Latest&Page=0&PageSize=5&OrderBy=Name&OrderDirection=Ascending"
        );
        var found = await client.ReadElsa("/workflow-definitions?SearchTerm=forensic");

        all["totalCount"]!.GetValue<int>().ShouldBe(13);
        all["items"]!.AsArray().Count.ShouldBe(5);
        found["items"]!.AsArray().Select(item => item!.Word("definitionId")).ShouldBe(["minjust-forensic-expert-licence"]);
    }

    [Fact]
    public async Task A_version_is_found_by_the_id_it_was_listed_with()
    {
        var client = await house.SignedInAsync(Analyst);
        var id = (await client.ReadElsa($"/workflow-definitions?DefinitionIds={ElsaCalls.SurveyLicence}"))["items"]![0]!.Word("id");

        (await client.ReadElsa($"/workflow-definitions/by-id/{id}")).Word("definitionId").ShouldBe(ElsaCalls.SurveyLicence);
        (await client.ReadElsa($"/workflow-definitions/many-by-id?ids={id}"))["count"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Two_editions_may_have_one_name()
    {
        var client = await house.SignedInAsync(Analyst);
        var name = (await client.ReadElsa($"/workflow-definitions/by-definition-id/{ElsaCalls.SurveyLicence}")).Word("name");

        var answer = await client.ReadElsa(
            $"/workflow-definitions/validation/is-name-unique?name={Uri.EscapeDataString(name)}&definitionId=aktobe-survey-licence"
        );

        answer["isUnique"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("/workflow-definitions/by-definition-id/nothing")]
    [InlineData("/workflow-definitions/by-id/nothing-v1")]
    [InlineData("/workflow-definitions/by-id/eastkz-survey-licence-v999999999999")]
    public async Task What_is_not_there_is_told_in_words(string path)
    {
        using var answer = await (await house.SignedInAsync(Analyst)).GetAsync(ElsaCalls.Root + path + "?lang=ru");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Told()).ShouldBe("Такого описания или такой версии нет.");
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_not_led_to_a_page()
    {
        using var answer = await house.Browser().GetAsync(ElsaCalls.Root + "/workflow-definitions");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static IEnumerable<string> Links(JsonObject answer) => answer["links"]!.AsArray().Select(link => link!.Word("rel"));
}
