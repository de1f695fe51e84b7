using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.House;
using Regulations.Workflows.Activities;

namespace Regulations.Web.Tests.ElsaApi.Descriptors;

public sealed class DescriptorsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";

    [Fact]
    public async Task Every_activity_the_engine_runs_is_in_the_palette()
    {
        var types = (await Activities()).Select(activity => activity.Word("typeName"));

        ActivityDescriptions.All.Select(activity => activity.Type).ShouldBeSubsetOf(types);
    }

    [Fact]
    public async Task The_activity_that_stands_for_unknown_ones_is_known_but_not_offered()
    {
        var unknown = (await Activities()).Single(activity => activity.Word("typeName") == "Elsa.NotFoundActivity");

        unknown["isBrowsable"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("kk", "Адамның тапсырмасы", "Рөл *")]
    [InlineData("ru", "Задача человека", "Роль *")]
    [InlineData("en", "Human task", "Role *")]
    public async Task Activities_are_told_in_the_language_of_the_page(string language, string title, string role)
    {
        var task = await Activity("Regulations.HumanTask", language);

        task.Word("displayName").ShouldBe(title);
        Input(task, "Role").Word("displayName").ShouldBe(role);
    }

    [Theory]
    [InlineData("Regulations.HumanTask", "Role", "executor")]
    [InlineData("Regulations.Notify", "To", "applicant")]
    [InlineData("Regulations.SystemCall", "System", "e-licensing")]
    [InlineData("Regulations.SystemCall", "Operation", "licence.find")]
    [InlineData("Regulations.SystemCall", "Positive", "found")]
    [InlineData("Regulations.IssueDocument", "Template", "motivated-refusal")]
    [InlineData("Elsa.FlowJoin", "Mode", "WaitAllActive")]
    public async Task What_there_is_to_choose_from_is_a_drop_down_list(string type, string input, string value)
    {
        var descriptor = Input(await Activity(type), input);

        descriptor.Word("uiHint").ShouldBe("dropdown");
        Values(descriptor["uiSpecifications"]!).ShouldContain(value);
    }

    [Theory]
    [InlineData("Form", "resolution")]
    [InlineData("CountedFrom", "receipt")]
    public async Task What_the_open_definition_has_can_be_chosen_from(string input, string value)
    {
        var client = await house.SignedInAsync(Analyst);
        client.DefaultRequestHeaders.Add("X-Definition-Id", ElsaCalls.SurveyLicence);

        var task = (await client.ReadElsa("/descriptors/activities/Regulations.HumanTask"));

        Values(Input(task, input)["uiSpecifications"]!).ShouldContain(value);
    }

    [Fact]
    public async Task The_operations_offered_are_those_of_the_system_chosen()
    {
        var client = await house.SignedInAsync(Analyst);
        var chosen = new JsonObject
        {
            ["system"] = new JsonObject
            {
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "payment-gateway" },
            },
        };

        var answer = await client.PostElsa(
            "/descriptors/activities/Regulations.SystemCall/options/Operation",
            new JsonObject { ["context"] = chosen }
        );

        Values((await answer.Json())["items"]!).ShouldBe(["payment.make"]);
    }

    [Fact]
    public async Task Outcomes_are_ports() =>
        Input(await Activity("Regulations.HumanTask"), "Outcomes").Word("uiHint").ShouldBe("dynamic-outcomes");

    [Fact]
    public async Task Every_category_has_a_name_of_its_own_in_Kazakh()
    {
        var own = (await Activities("en")).Select(activity => activity.Word("category")).Distinct();
        var kazakh = (await Activities("kk")).Select(activity => activity.Word("category")).Distinct();

        kazakh.Intersect(own).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/descriptors/expression-descriptors")]
    [InlineData("/descriptors/variables")]
    [InlineData("/descriptors/storage-drivers")]
    [InlineData("/descriptors/workflow-activation-strategies")]
    [InlineData("/descriptors/incident-strategies")]
    [InlineData("/descriptors/log-persistence-strategies")]
    [InlineData("/descriptors/commit-strategies/workflows")]
    [InlineData("/descriptors/commit-strategies/activities")]
    public async Task What_the_engine_can_do_besides_is_told(string path)
    {
        var list = await (await house.SignedInAsync(Analyst)).ReadElsa(path);

        list["items"]!.AsArray().Count.ShouldBeGreaterThan(0);
        list["count"]!.GetValue<int>().ShouldBe(list["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_script_may_use_the_variables_of_its_definition()
    {
        var client = await house.SignedInAsync(Analyst);

        var answer = await client.PostElsa($"/scripting/javascript/type-definitions/{ElsaCalls.SurveyLicence}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        var types = await answer.Content.ReadAsStringAsync();
        types.ShouldContain("declare function getPaid(): boolean;");
        types.ShouldContain("declare function getInput(name: InputName): any;");
    }

    [Fact]
    public async Task An_applicant_is_told_nothing_of_the_designer()
    {
        var client = await house.SignedInAsync("aigerim.nurlanova");

        using var answer = await client.GetAsync(ElsaCalls.Root + "/descriptors/activities");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<List<JsonNode>> Activities(string language = "kk")
    {
        var client = await house.SignedInAsync(Analyst);
        return [.. (await client.ReadElsa($"/descriptors/activities?Refresh=True&lang={language}"))["items"]!.AsArray().OfType<JsonNode>()];
    }

    private async Task<JsonNode> Activity(string type, string language = "kk") =>
        (await Activities(language)).Single(activity => activity.Word("typeName") == type);

    private static JsonNode Input(JsonNode activity, string name) =>
        activity["inputs"]!.AsArray().Single(input => input!.Word("name") == name)!;

    private static IEnumerable<string> Values(JsonNode specifications) =>
        specifications["dropdown"]!["selectList"]!["items"]!.AsArray().Select(item => item!.Word("value"));
}
