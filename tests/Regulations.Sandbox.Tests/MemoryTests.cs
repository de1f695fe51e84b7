using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class MemoryTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task The_same_key_gets_the_same_answer_and_is_dealt_with_once()
    {
        var first = await sandbox.CallAsync("e-licensing", "request.register", [], "same");
        var second = await sandbox.CallAsync("e-licensing", "request.register", [], "same");

        JsonNode.DeepEquals(first.Body, second.Body).ShouldBeTrue();
        var counts = await sandbox.CountsAsync();
        counts["e-licensing/request.register/same"]!["received"]!.GetValue<int>().ShouldBe(2);
        counts["e-licensing/request.register/same"]!["applied"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_fifty_times_at_once_registers_one_request()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => sandbox.CallAsync("e-licensing", "request.register", [], "at once"))
        );

        answers.Select(answer => answer.Body["registrationNumber"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_question_is_refused()
    {
        await sandbox.CallAsync("integrated-is", "package.send", new JsonObject { ["a"] = 1 }, "reused");

        var (status, _) = await sandbox.CallAsync("integrated-is", "package.send", new JsonObject { ["a"] = 2 }, "reused");

        status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_call_without_a_key_is_refused()
    {
        using var content = new StringContent("{}");

        (await sandbox.Http.PostAsync("integrated-is/package.send", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_operation_is_refused() =>
        (await sandbox.CallAsync("portal", "account.destroy", [])).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_question_that_is_too_large_is_refused()
    {
        using var content = new StringContent("{\"a\":\"" + new string('a', 3 * 1024 * 1024) + "\"}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "integrated-is/package.send");
        request.Content = content;
        request.Headers.Add("Idempotency-Key", "large");

        (await sandbox.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_restart_remembers_answers_payments_and_licences_and_drops_a_torn_line()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-restart-").FullName;
        var before = await RunningSandbox.OverAsync(folder);
        var first = await before.CallAsync("e-licensing", "request.register", [], "restart");
        await before.DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(folder, "facts.jsonl"), "[{\"fact\":\"request-regi");

        var after = await RunningSandbox.OverAsync(folder);
        var again = await after.CallAsync("e-licensing", "request.register", [], "restart");
        var next = await after.CallAsync("e-licensing", "request.register", [], "next");
        await after.DisposeAsync();
        Directory.Delete(folder, recursive: true);

        JsonNode.DeepEquals(first.Body, again.Body).ShouldBeTrue();
        next.Body["registrationNumber"]!.GetValue<string>().ShouldEndWith("00000002");
    }
}
