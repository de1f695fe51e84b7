using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.Api;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.ElsaApi.Instances;

/// <summary>Replays what the instance viewer of Elsa Studio 3.8.2 calls, with the names it reads the answers by.</summary>
public sealed class InstanceCallsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Root = "/elsa/api";
    private const string Operator = "saule.toleuova";
    private const string Operations = "kairat.bolatov";
    private const string Analyst = "aliya.serikova";
    private const string Definition = "eastkz-survey-licence";

    [Fact]
    public async Task The_viewer_opens_an_instance_with_the_version_it_runs_on()
    {
        var (client, id) = await OpenAsync();

        var instance = await ReadAsync(client, $"{Root}/workflow-instances/{id}");

        instance.Text("definitionId").ShouldBe(Definition);
        instance.Text("definitionVersionId").ShouldBe(Definition + "-v1");
        (instance.Text("status"), instance.Text("subStatus")).ShouldBe(("Running", "Suspended"));
        var state = instance["workflowState"]!.AsObject();
        state["definitionVersion"]!.GetValue<int>().ShouldBe(1);
        state["bookmarks"]!.AsArray().ShouldContain(bookmark => bookmark!["activityNodeId"]!.GetValue<string>().StartsWith("Workflow1:"));
        var root = state["activityExecutionContexts"]!.AsArray().Single(frame => frame!["parentContextId"] is null)!.AsObject();
        root.Text("scheduledActivityNodeId").ShouldBe("Workflow1:survey-licence");
        state["input"]!["Channel"]!.GetValue<string>().ShouldBe("state-corporation");
    }

    [Fact]
    public async Task The_badges_count_what_was_done_and_show_what_waits()
    {
        var (client, id) = await OpenAsync();
        var nodes = new[] { "start", "ways", "withdrawn", "never-there" }.Select(node => "Workflow1:survey-licence:" + node).ToArray();

        var stats = await ReportAsync(client, id, nodes);

        stats.Select(stat => stat.Text("activityNodeId")).ShouldBe(nodes[..3]);
        var (done, waiting) = (stats[0], stats[2]);
        (Count(done, "startedCount"), Count(done, "completedCount"), Count(done, "uncompletedCount")).ShouldBe((1, 1, 0));
        (Count(waiting, "startedCount"), Count(waiting, "completedCount"), Count(waiting, "uncompletedCount")).ShouldBe((1, 0, 1));
        (waiting["isBlocked"]!.GetValue<bool>(), waiting["isFaulted"]!.GetValue<bool>()).ShouldBe((true, false));
    }

    [Fact]
    public async Task The_journal_is_given_in_parts_without_containers()
    {
        var (client, id) = await OpenAsync();
        var wanted = new JsonObject
        {
            ["filter"] = new JsonObject { ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow", "Elsa.Flowchart") },
        };

        var page = await PostAsync(client, $"/workflow-instances/{id}/journal?skip=1&take=2", wanted);

        var lines = page["items"]!.AsArray();
        lines.Count.ShouldBe(2);
        page["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(3);
        var line = lines[0]!.AsObject();
        (line.Text("eventName"), line.Text("activityType"), line.Text("nodeId")).ShouldBe(
            ("Completed", "Elsa.Start", "Workflow1:survey-licence:start")
        );
        line["sequence"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_journal_of_a_few_nodes_tells_of_these_alone()
    {
        var (client, id) = await OpenAsync();
        var wanted = new JsonObject
        {
            ["filter"] = new JsonObject { ["activityNodeIds"] = new JsonArray("Workflow1:survey-licence:withdrawn") },
        };

        var page = await PostAsync(client, $"/workflow-instances/{id}/journal", wanted);

        page["items"]!.AsArray().Select(line => line!["eventName"]!.GetValue<string>()).ShouldBe(["Started", "Suspended"]);
    }

    [Fact]
    public async Task A_node_s_executions_are_listed_and_each_can_be_read()
    {
        var (client, id) = await OpenAsync();
        var query = $"WorkflowInstanceId={id}&ActivityNodeId={Uri.EscapeDataString("Workflow1:survey-licence:withdrawn")}";

        var summaries = await ReadAsync(client, $"{Root}/activity-execution-summaries/list?{query}");
        var summary = summaries["items"]!.AsArray().Single()!.AsObject();
        var execution = await ReadAsync(client, $"{Root}/activity-executions/by-id?id={Uri.EscapeDataString(summary.Text("id"))}");

        (summary.Text("status"), summary["hasBookmarks"]!.GetValue<bool>()).ShouldBe(("Running", true));
        execution.Text("workflowInstanceId").ShouldBe(id);
        execution.ContainsKey("activityState").ShouldBeTrue();
        (await ReadAsync(client, $"{Root}/activity-executions/list?{query}"))["count"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Whether_it_goes_on_is_answered_every_few_seconds()
    {
        var (client, id) = await OpenAsync();

        var pulse = await ReadAsync(client, $"{Root}/workflow-instances/{id}/execution-state");

        (pulse.Text("status"), pulse.Text("workflowSubStatus")).ShouldBe(("Running", "Suspended"));
        pulse["updatedAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Variables_bear_the_definition_s_names()
    {
        var (client, id) = await OpenAsync();

        var list = await ReadAsync(client, $"{Root}/workflow-instances/{id}/variables");

        list["items"]!.AsArray().Select(variable => variable!["name"]!.GetValue<string>()).ShouldContain("Executor");
        list["count"]!.GetValue<int>().ShouldBe(list["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_list_is_filtered_as_the_client_asks()
    {
        var (client, id) = await OpenAsync();

        var running = await PostAsync(client, "/workflow-instances", Wanted("Running", "Suspended"));
        var faulted = await PostAsync(client, "/workflow-instances", Wanted("Running", "Faulted"));

        running["items"]!.AsArray().ShouldContain(row => row!["id"]!.GetValue<string>() == id);
        running["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0);
        faulted["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task An_analyst_sees_the_course_and_not_the_person()
    {
        using var filed = await (await house.SignedInAsync("aigerim.nurlanova")).Change(
            "/requests",
            new JsonObject
            {
                ["edition"] = "eastkz/survey-licence",
                ["kind"] = "issue",
                ["channel"] = "portal",
            }
        );
        var id = (await filed.Body()).Text("requestId");
        var analyst = await house.SignedInAsync(Analyst);

        var text = await analyst.GetStringAsync($"{Root}/workflow-instances/{id}");
        var seen = await (await house.SignedInAsync(Operations)).GetStringAsync($"{Root}/workflow-instances/{id}");

        seen.ShouldContain(SubjectOf(seen));
        text.ShouldNotContain(SubjectOf(seen));
        JsonNode.Parse(text)!["workflowState"]!["input"]!["Channel"]!.GetValue<string>().ShouldBe("portal");
    }

    [Theory]
    [InlineData("POST", "/bulk-actions/cancel/workflow-instances")]
    [InlineData("POST", "/bulk-actions/delete/workflow-instances/by-id")]
    [InlineData("DELETE", "/workflow-instances/any")]
    [InlineData("GET", "/workflow-instances/any/export")]
    public async Task What_would_be_done_to_many_or_carried_away_is_refused_in_words(string method, string call)
    {
        var client = await house.SignedInAsync(Operations);
        using var request = new HttpRequestMessage(new HttpMethod(method), Root + call);

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Body())["errors"]!["generalErrors"]!.AsArray().Single()!.GetValue<string>().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Studio_s_own_cancel_states_no_ground_and_is_told_where_to_state_one()
    {
        var (client, id) = await OpenAsync();

        using var answer = await client.PostAsync($"{Root}/cancel/workflow-instances/{id}", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Body())["errors"]!["generalErrors"]!.AsArray().Single()!.GetValue<string>().ShouldContain($"/requests/{id}/end");
    }

    [Fact]
    public async Task Operations_end_an_instance_on_a_ground()
    {
        var (client, id) = await OpenAsync();

        using var answer = await client.PostAsJsonAsync($"{Root}/cancel/workflow-instances/{id}", new { ground = "екі рет берілген" });

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var pulse = await ReadAsync(client, $"{Root}/workflow-instances/{id}/execution-state");
        (pulse.Text("status"), pulse.Text("subStatus")).ShouldBe(("Finished", "Cancelled"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("aigerim.nurlanova", HttpStatusCode.Forbidden)]
    public async Task Who_does_not_work_here_reads_no_instances(string? person, HttpStatusCode status)
    {
        var client = person is null ? house.Browser() : await house.SignedInAsync(person);

        using var answer = await client.GetAsync($"{Root}/workflow-instances/any");

        answer.StatusCode.ShouldBe(status);
    }

    private async Task<(HttpClient Client, string Id)> OpenAsync()
    {
        using var filed = await (await house.SignedInAsync(Operator)).Change("/requests", ApiCalls.AtTheCounter());
        return (await house.SignedInAsync(Operations), (await filed.Body()).Text("requestId"));
    }

    private static JsonObject Wanted(string status, string subStatus) =>
        new()
        {
            ["page"] = 0,
            ["pageSize"] = 100,
            ["definitionId"] = Definition,
            ["statuses"] = new JsonArray(status),
            ["subStatuses"] = new JsonArray(subStatus),
            ["orderBy"] = "Created",
            ["orderDirection"] = "Descending",
        };

    private static string SubjectOf(string instance) =>
        JsonNode.Parse(instance)!["workflowState"]!["input"]!["Applicant"]!["id"]!.GetValue<string>();

    private static async Task<JsonObject> ReadAsync(HttpClient client, string call) => (await client.GetFromJsonAsync<JsonObject>(call))!;

    private static async Task<JsonObject> PostAsync(HttpClient client, string call, JsonObject body)
    {
        using var answer = await client.PostAsJsonAsync(Root + call, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Body();
    }

    private static async Task<List<JsonObject>> ReportAsync(HttpClient client, string id, string[] nodes)
    {
        var wanted = new JsonObject
        {
            ["workflowInstanceId"] = id,
            ["activityNodeIds"] = new JsonArray([.. nodes.Select(node => (JsonNode)node)]),
        };
        return [.. (await PostAsync(client, "/activity-executions/report", wanted))["stats"]!.AsArray().Select(stat => stat!.AsObject())];
    }

    private static int Count(JsonObject stat, string name) => stat[name]!.GetValue<int>();
}
