using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Chaos.Audit;
using Regulations.Chaos.House;
using Regulations.Chaos.People;
using Regulations.Chaos.Scripts;
using Shouldly;
using Xunit;

namespace Regulations.Chaos;

/// <summary>An Elsa server took 3,000 completions posted at once and lost a third of those it had accepted. Here none may be lost.</summary>
public sealed class ThousandsAtOnceTest(ChaosHouse house, ITestOutputHelper output) : IClassFixture<ChaosHouse>
{
    private static readonly int Completions = Size.Of("REGULATIONS_CHAOS_COMPLETIONS", 3000);
    private readonly AcceptedCommands accepted = new();

    [Fact]
    public async Task Three_thousand_completions_posted_at_once_are_all_applied()
    {
        await using var audit = new DatabaseAudit(house.ConnectionString);
        using var desk = await SignedInPerson.SignInAsync(house.Hosts, Cast.Operator, accepted, seed: 1);
        await FileAsync(desk);
        var tasks = await audit.ListAsync("select id from tasks where status = 'Open' and node_id = 'corporation-process-2'");
        tasks.Count.ShouldBe(Completions);
        var filed = accepted.Count;

        var watch = Stopwatch.StartNew();
        var replies = await Task.WhenAll(tasks.Select(task => CompleteAsync(desk, task)));

        output.WriteLine($"{accepted.Count - filed} completions accepted in {watch.Elapsed}");
        replies.Count(reply => reply.IsApplied).ShouldBe(Completions);
        (await audit.CountAsync("select count(*) from tasks where status = 'Completed' and outcome = 'entered'")).ShouldBe(Completions);
        (
            await audit.CountAsync(
                "select count(distinct data::jsonb ->> 'task') from journal where kind = 'task-completed' and node_id = 'corporation-process-2'"
            )
        ).ShouldBe(Completions);
        (await audit.CountAsync("select count(*) from outbox where node_id = 'corporation-process-3'")).ShouldBe(
            Completions,
            "every request went on to its next node"
        );
    }

    private static Task FileAsync(SignedInPerson desk) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, Completions),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, _) =>
            {
                var request = new JsonObject
                {
                    ["edition"] = "eastkz/survey-licence",
                    ["kind"] = "duplicate",
                    ["channel"] = "state-corporation",
                };
                var key = string.Create(CultureInfo.InvariantCulture, $"file/{number}");
                (await desk.ChangeAsync("/api/v1/requests", request, key)).IsApplied.ShouldBeTrue();
            }
        );

    private static Task<Reply> CompleteAsync(SignedInPerson desk, string task)
    {
        var body = new JsonObject { ["outcome"] = "entered", ["form"] = Scripts.Completions.ApplicantForm() };
        return desk.ChangeAsync($"/api/v1/tasks/{task}/complete", body, $"complete/{task}");
    }
}
