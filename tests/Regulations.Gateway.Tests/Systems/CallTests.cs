using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Regulations.Gateway.Systems;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Systems;

public sealed class CallTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>, IDisposable
{
    private readonly GatewayUnderTest gateway = new(
        ("Gateway:SystemsUrl", sandbox.Url.AbsoluteUri),
        ("Systems:portal:Timeout", "00:00:05"),
        ("Systems:eds:LargestAnswer", "1000"),
        ("Systems:integrated-is:Url", "http://127.0.0.1:1")
    );

    public void Dispose() => gateway.Dispose();

    [Fact]
    public async Task A_question_is_answered()
    {
        var answer = await CallAsync("persons-database", "person.find", SandboxPeople.Lucky);

        answer.ShouldBeOfType<Answered>().Body["found"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_system_nobody_knows_is_refused_without_a_call() =>
        (await RefusalAsync("tax-office", "anything")).ShouldBe("unknown-system");

    [Fact]
    public async Task An_operation_the_system_does_not_have_is_refused_without_a_call() =>
        (await RefusalAsync("portal", "account.destroy")).ShouldBe("unknown-operation");

    [Fact]
    public async Task A_known_system_without_an_address_is_refused()
    {
        using var unconfigured = new GatewayUnderTest();

        var answer = await unconfigured.Systems.CallAsync("portal", "account.check", null, "k", CancellationToken.None);

        answer.ShouldBeOfType<Refused>().Reason.Code.ShouldBe("not-configured");
    }

    [Fact]
    public async Task A_call_that_the_system_refuses_is_refused_for_good()
    {
        var answer = await CallAsync("e-licensing", "request.register", SandboxPeople.RegistrationDeclined);

        answer.ShouldBeOfType<Refused>().Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_system_that_is_down_fails_for_now_and_says_when_to_come_back()
    {
        var answer = await CallAsync("e-licensing", "licence.find", SandboxPeople.ELicensingDown);

        var failure = answer.ShouldBeOfType<PassingFailure>();
        failure.Reason.Code.ShouldBe("unavailable");
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_system_that_cannot_be_reached_fails_for_now() =>
        (await CallAsync("integrated-is", "package.send", SandboxPeople.Lucky))
            .ShouldBeOfType<PassingFailure>()
            .Reason.Code.ShouldBe("unreachable");

    [Fact]
    public async Task A_slow_system_fails_for_now_when_its_time_is_over()
    {
        var call = CallAsync("portal", "account.ensure", SandboxPeople.Slow, "slow");
        await Poll.UntilAsync(async () => (await sandbox.CountsAsync())["portal/account.ensure/slow"] is not null);

        gateway.Time.Move(TimeSpan.FromSeconds(5));

        (await call).ShouldBeOfType<PassingFailure>().Reason.Code.ShouldBe("timed-out");
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_answered()
    {
        using var patience = new CancellationTokenSource();
        var question = new JsonObject { ["subject"] = SandboxPeople.Slow };
        var call = gateway.Systems.CallAsync("portal", "account.check", question, "given-up", patience.Token);
        await Poll.UntilAsync(async () => (await sandbox.CountsAsync())["portal/account.check/given-up"] is not null);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_lost_answer_is_had_by_repeating_with_the_same_key()
    {
        var question = new JsonObject
        {
            ["reference"] = "lost answer",
            ["amount"] = 1,
            ["currency"] = "KZT",
            ["payer"] = SandboxPeople.FirstPaymentAnswerLost,
        };
        var first = await gateway.Systems.CallAsync("payment-gateway", "payment.make", question, "repeated", CancellationToken.None);
        var second = await gateway.Systems.CallAsync("payment-gateway", "payment.make", question, "repeated", CancellationToken.None);

        first.ShouldBeOfType<PassingFailure>();
        second.ShouldBeOfType<Answered>();
        (await sandbox.CountsAsync())["payment-gateway/payment.make/repeated"]!["applied"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_larger_than_allowed_is_refused() =>
        (await CallAsync("eds", "certificates.list", SandboxPeople.Lucky))
            .ShouldBeOfType<Refused>()
            .Reason.Code.ShouldBe("answer-too-large");

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("ключ")]
    public async Task A_key_that_is_no_header_value_is_our_own_fault(string key) =>
        await Should.ThrowAsync<ArgumentException>(() => CallAsync("portal", "account.check", SandboxPeople.Lucky, key));

    [Fact]
    public async Task The_trace_of_the_caller_is_passed_on()
    {
        using var activity = new Activity("a command").SetIdFormat(ActivityIdFormat.W3C).Start();
        await CallAsync("persons-database", "person.find", SandboxPeople.Lucky, "traced");

        var calls = await sandbox.Http.GetFromJsonAsync<JsonArray>("admin/calls");
        var trace = calls!.Single(call => call!["key"]!.GetValue<string>() == "traced")!["traceParent"]!.GetValue<string>();
        trace.ShouldContain(activity.TraceId.ToHexString());
    }

    [Fact]
    public async Task No_personal_data_is_logged()
    {
        await CallAsync("persons-database", "person.find", SandboxPeople.Lucky);
        await CallAsync("e-licensing", "licence.find", SandboxPeople.ELicensingDown);
        await CallAsync("e-licensing", "request.register", SandboxPeople.RegistrationDeclined);

        gateway.Log.Lines.ShouldNotBeEmpty();
        gateway.Log.Lines.ShouldAllBe(line =>
            !line.Contains(SandboxPeople.Lucky)
            && !line.Contains(SandboxPeople.ELicensingDown)
            && !line.Contains(SandboxPeople.RegistrationDeclined)
            && !line.Contains("Нұрланова")
        );
    }

    [Fact]
    public async Task Health_tells_the_last_success_and_the_last_failure_of_each_system()
    {
        await CallAsync("e-licensing", "licence.find", SandboxPeople.Lucky);
        gateway.Time.Move(TimeSpan.FromMinutes(1));
        await CallAsync("e-licensing", "licence.find", SandboxPeople.ELicensingDown);

        var health = gateway.Systems.Health.Single(system => system.System == "e-licensing");

        (health.LastFailure - health.LastSuccess).ShouldBe(NodaTime.Duration.FromMinutes(1));
        health.LastFailureReason!.Code.ShouldBe("unavailable");
        health.Answered.ShouldBe(1);
        health.Failed.ShouldBe(1);
    }

    private Task<SystemAnswer> CallAsync(string system, string operation, string subject, string? key = null) =>
        gateway.Systems.CallAsync(
            system,
            operation,
            new JsonObject { ["subject"] = subject, ["number"] = "1" },
            key ?? Guid.NewGuid().ToString(),
            CancellationToken.None
        );

    private async Task<string> RefusalAsync(string system, string operation) =>
        (await CallAsync(system, operation, SandboxPeople.Lucky)).ShouldBeOfType<Refused>().Reason.Code;
}
