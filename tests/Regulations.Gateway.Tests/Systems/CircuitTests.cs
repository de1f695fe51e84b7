using System.Text.Json.Nodes;
using Regulations.Gateway.Systems;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Systems;

public sealed class CircuitTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>, IDisposable
{
    private readonly GatewayUnderTest gateway = new(
        ("Gateway:SystemsUrl", sandbox.Url.AbsoluteUri),
        ("Systems:e-licensing:Breaker:Calls", "3"),
        ("Systems:e-licensing:Breaker:Break", "00:00:15")
    );

    public void Dispose() => gateway.Dispose();

    [Fact]
    public async Task After_repeated_failures_calls_are_stopped_before_they_leave()
    {
        await FailThreeTimesAsync();

        var answer = await FindAsync(SandboxPeople.Lucky, "stopped");

        var failure = answer.ShouldBeOfType<PassingFailure>();
        failure.Reason.Code.ShouldBe("circuit-open");
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));
        (await sandbox.CountsAsync())["e-licensing/licence.find/stopped"].ShouldBeNull();
        Circuit().ShouldBe(CircuitPosition.Open);
    }

    [Fact]
    public async Task After_the_pause_one_success_closes_the_circuit()
    {
        await FailThreeTimesAsync();
        gateway.Time.Move(TimeSpan.FromSeconds(16));

        (await FindAsync(SandboxPeople.Lucky)).ShouldBeOfType<Answered>();

        Circuit().ShouldBe(CircuitPosition.Closed);
    }

    [Fact]
    public async Task After_the_pause_one_failure_opens_it_again()
    {
        await FailThreeTimesAsync();
        gateway.Time.Move(TimeSpan.FromSeconds(16));

        await FindAsync(SandboxPeople.ELicensingDown);

        Circuit().ShouldBe(CircuitPosition.Open);
    }

    [Fact]
    public async Task The_circuit_of_one_system_does_not_stop_calls_to_another()
    {
        await FailThreeTimesAsync();

        var question = new JsonObject { ["subject"] = SandboxPeople.Lucky };
        var answer = await gateway.Systems.CallAsync("persons-database", "person.find", question, "other", CancellationToken.None);

        answer.ShouldBeOfType<Answered>();
    }

    [Fact]
    public async Task A_refusal_for_good_is_no_sign_of_trouble()
    {
        for (var i = 0; i < 5; i++)
        {
            var question = new JsonObject { ["subject"] = SandboxPeople.RegistrationDeclined };
            await gateway.Systems.CallAsync("e-licensing", "request.register", question, $"refused-{i}", CancellationToken.None);
        }

        Circuit().ShouldBe(CircuitPosition.Closed);
    }

    private async Task FailThreeTimesAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await FindAsync(SandboxPeople.ELicensingDown);
        }
    }

    private CircuitPosition Circuit() => gateway.Systems.Health.Single(system => system.System == "e-licensing").Circuit;

    private Task<SystemAnswer> FindAsync(string subject, string? key = null) =>
        gateway.Systems.CallAsync(
            "e-licensing",
            "licence.find",
            new JsonObject { ["number"] = "1", ["subject"] = subject },
            key ?? Guid.NewGuid().ToString(),
            CancellationToken.None
        );
}
