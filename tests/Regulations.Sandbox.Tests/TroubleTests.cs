using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class TroubleTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task A_system_that_is_down_for_a_person_answers_503()
    {
        var (status, _) = await LookUpLicenceAsync(SandboxPeople.ELicensingDown);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_system_that_is_down_three_times_answers_the_fourth_call()
    {
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await LookUpLicenceAsync(SandboxPeople.DownThreeTimes, "the same key")).Status);
        }

        statuses.ShouldBe([
            HttpStatusCode.ServiceUnavailable,
            HttpStatusCode.ServiceUnavailable,
            HttpStatusCode.ServiceUnavailable,
            HttpStatusCode.OK,
        ]);
    }

    [Fact]
    public async Task A_lost_answer_can_be_had_by_asking_again_and_nothing_is_done_twice()
    {
        var question = new JsonObject
        {
            ["reference"] = "answer lost",
            ["amount"] = 1,
            ["currency"] = "KZT",
            ["payer"] = SandboxPeople.FirstPaymentAnswerLost,
        };
        await Should.ThrowAsync<HttpRequestException>(() => sandbox.CallAsync("payment-gateway", "payment.make", question, "lost-answer"));

        var (status, _) = await sandbox.CallAsync("payment-gateway", "payment.make", question, "lost-answer");

        status.ShouldBe(HttpStatusCode.OK);
        var counts = await sandbox.CountsAsync();
        counts["payment-gateway/payment.make/lost-answer"]!["applied"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_call_given_up_by_its_caller_is_not_dealt_with()
    {
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "persons-database/person.find");
        request.Content = JsonContent.Create(new JsonObject { ["subject"] = SandboxPeople.Slow });
        request.Headers.Add("Idempotency-Key", "given-up");
        var call = sandbox.Http.SendAsync(request, patience.Token);
        await Poll.UntilAsync(async () => (await sandbox.CountsAsync())["persons-database/person.find/given-up"] is not null);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        (await sandbox.CountsAsync())["persons-database/person.find/given-up"]!["applied"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_system_that_declines_a_call_refuses_it_for_good()
    {
        var question = new JsonObject { ["subject"] = SandboxPeople.RegistrationDeclined };

        (await sandbox.CallAsync("e-licensing", "request.register", question)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refused_call_is_decided_anew_once_its_cause_is_removed()
    {
        const string Subject = "980101300011";
        var declining = new JsonArray(new JsonObject { ["system"] = "e-licensing", ["kind"] = "declines" });
        await ScriptAsync(Subject, new JsonObject { ["troubles"] = declining });
        var question = new JsonObject { ["subject"] = Subject };
        var refused = await sandbox.CallAsync("e-licensing", "request.register", question, "decided-anew");

        await ScriptAsync(Subject, []);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await sandbox.CallAsync("e-licensing", "request.register", question, "decided-anew")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_persons_script_can_be_changed()
    {
        await ScriptAsync(SandboxPeople.Unlisted, new JsonObject { ["person"] = "not-found" });

        var (_, answer) = await sandbox.CallAsync(
            "persons-database",
            "person.find",
            new JsonObject { ["subject"] = SandboxPeople.Unlisted }
        );
        answer["found"]!.GetValue<bool>().ShouldBeFalse();
    }

    private async Task ScriptAsync(string subject, JsonObject script)
    {
        var change = new JsonObject { ["subject"] = subject, ["script"] = script };
        (await sandbox.Http.PostAsJsonAsync("admin/scripts", change)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Task<(HttpStatusCode Status, JsonObject Body)> LookUpLicenceAsync(string subject, string? key = null) =>
        sandbox.CallAsync("e-licensing", "licence.find", new JsonObject { ["number"] = "1", ["subject"] = subject }, key);
}
