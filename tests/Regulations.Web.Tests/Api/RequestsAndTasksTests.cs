using System.Net;
using System.Text.Json.Nodes;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Api;

public sealed class RequestsAndTasksTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Operator = "saule.toleuova";
    private const string OtherOperator = "erzhan.kabylov";
    private const string Applicant = "aigerim.nurlanova";
    private const string Operations = "kairat.bolatov";

    [Fact]
    public async Task A_filed_request_can_be_read_at_the_address_it_was_given()
    {
        var client = await house.SignedInAsync(Operator);

        using var filed = await client.Change("/requests", ApiCalls.AtTheCounter());

        filed.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var read = await client.GetAsync(filed.Headers.Location);
        var summary = (await read.Body())["summary"]!.AsObject();
        summary.Text("phase").ShouldBe("draft");
        summary.Text("channel").ShouldBe("state-corporation");
    }

    [Fact]
    public async Task The_same_key_and_body_again_file_nothing_and_give_the_first_answer()
    {
        var client = await house.SignedInAsync(Operator);
        using var first = await client.Change("/requests", ApiCalls.AtTheCounter(), "the-key");
        var before = (await client.Read("/requests/own"))["total"]!.GetValue<int>();

        using var second = await client.Change("/requests", ApiCalls.AtTheCounter(), "the-key");

        (await second.Body()).Text("requestId").ShouldBe((await first.Body()).Text("requestId"));
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await client.Read("/requests/own"))["total"]!.GetValue<int>().ShouldBe(before);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var client = await house.SignedInAsync(Operator);
        using var first = await client.Change("/requests", ApiCalls.AtTheCounter(), "used-key");

        using var second = await client.Change("/requests", ApiCalls.AtTheCounter("duplicate"), "used-key");

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.Body()).Text("code").ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task The_key_of_a_refused_call_may_be_used_again()
    {
        var client = await house.SignedInAsync(Operator);
        using var refused = await client.Change("/requests", ApiCalls.AtTheCounter("extension"), "mended-key");

        using var mended = await client.Change("/requests", ApiCalls.AtTheCounter(), "mended-key");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mended.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_applicant_does_not_file_at_the_counter()
    {
        var client = await house.SignedInAsync(Applicant);

        using var answer = await client.Change("/requests", ApiCalls.AtTheCounter());

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Body()).Text("code").ShouldBe("start-not-allowed");
    }

    [Fact]
    public async Task A_kind_the_regulation_does_not_have_is_refused()
    {
        var client = await house.SignedInAsync(Operator);

        using var answer = await client.Change("/requests", ApiCalls.AtTheCounter("extension"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Body()).Text("code").ShouldBe("kind-unknown");
    }

    [Fact]
    public async Task Of_two_who_claim_a_task_one_gets_it()
    {
        var one = await house.SignedInAsync(Operator);
        var other = await house.SignedInAsync(OtherOperator);
        var task = await ClaimableTask(one);

        using var first = await one.Change($"/tasks/{task}/claim", null);
        using var second = await other.Change($"/tasks/{task}/claim", null);

        new[] { first.StatusCode, second.StatusCode }.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_is_not_filled_in_names_the_fields_at_fault()
    {
        var client = await house.SignedInAsync(Operator);
        var task = await ClaimedTask(client);

        using var answer = await client.Change(
            $"/tasks/{task}/complete",
            new JsonObject { ["outcome"] = await FirstOutcome(client, task) }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.Body();
        problem.Text("code").ShouldBe("form-invalid");
        problem["errors"]!.AsArray().ShouldAllBe(error => error!["pointer"]!.GetValue<string>().StartsWith('/'));
    }

    [Fact]
    public async Task An_outcome_the_task_does_not_have_is_refused()
    {
        var client = await house.SignedInAsync(Operator);
        var task = await ClaimedTask(client);

        using var answer = await client.Change($"/tasks/{task}/complete", new JsonObject { ["outcome"] = "whatever" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Body()).Text("code").ShouldBe("outcome-unknown");
    }

    [Fact]
    public async Task Somebody_elses_request_looks_as_if_it_were_not_there()
    {
        var client = await house.SignedInAsync(Operator);
        using var filed = await client.Change("/requests", ApiCalls.AtTheCounter());

        using var answer = await (await house.SignedInAsync(Applicant)).GetAsync(filed.Headers.Location);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Body()).Text("code").ShouldBe("not-found");
    }

    [Fact]
    public async Task The_journal_comes_with_the_verdict_on_its_chain()
    {
        using var filed = await (await house.SignedInAsync(Operator)).Change("/requests", ApiCalls.AtTheCounter());
        var id = (await filed.Body()).Text("requestId");

        var journal = await (await house.SignedInAsync(Operations)).Read($"/requests/{id}/journal");

        journal["whole"]!.GetValue<bool>().ShouldBeTrue();
        journal["entries"]!["items"]!.AsArray()[0]!["kind"]!.GetValue<string>().ShouldBe("started");
    }

    [Fact]
    public async Task A_list_is_given_in_pages_of_the_size_asked_for()
    {
        var client = await house.SignedInAsync(Operator);
        for (var i = 0; i < 3; i++)
        {
            using var filed = await client.Change("/requests", ApiCalls.AtTheCounter());
        }

        var list = await client.Read("/requests/own?size=2&page=1");

        list["items"]!.AsArray().Count.ShouldBe(2);
        list["total"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(3);
    }

    private static async Task<string> ClaimableTask(HttpClient client)
    {
        using var filed = await client.Change("/requests", ApiCalls.AtTheCounter());
        var request = await client.Read($"/requests/{(await filed.Body()).Text("requestId")}");
        return request["openTasks"]!.AsArray().Single()!["taskId"]!.GetValue<string>();
    }

    private static async Task<string> ClaimedTask(HttpClient client)
    {
        var task = await ClaimableTask(client);
        if ((await client.Read($"/tasks/{task}"))["may"]!["claim"]!.GetValue<bool>())
        {
            using var claimed = await client.Change($"/tasks/{task}/claim", null);
            claimed.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        return task;
    }

    private static async Task<string> FirstOutcome(HttpClient client, string task) =>
        (await client.Read($"/tasks/{task}"))["outcomes"]!.AsArray()[0]!["name"]!.GetValue<string>();
}
