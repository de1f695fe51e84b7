using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Regulations.Chaos.Audit;
using Regulations.Chaos.House;
using Regulations.Chaos.People;
using Regulations.Chaos.Scripts;
using Shouldly;
using Xunit;

namespace Regulations.Chaos;

/// <summary>
/// Five hundred requests for a survey licence run through scripted people while one of two hosts is killed again and again. Afterwards the
/// database is read. <c>REGULATIONS_CHAOS_SEED</c> repeats a run's plans and order of kills; <c>REGULATIONS_CHAOS_REQUESTS</c> sets how many.
/// </summary>
public sealed class CrashTest(ChaosHouse house, ITestOutputHelper output) : IClassFixture<ChaosHouse>
{
    private const int CommandsBetweenKills = 150;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(12);
    private static readonly int Requests = Size.Of("REGULATIONS_CHAOS_REQUESTS", 500);
    private static readonly int Seed = Size.Of("REGULATIONS_CHAOS_SEED", 20261122);
    private readonly AcceptedCommands accepted = new();

    [Fact]
    public async Task Whatever_is_killed_every_accepted_command_is_applied_once_and_no_request_is_stuck()
    {
        output.WriteLine($"seed {Seed}, {Requests} requests");
        await using var audit = new DatabaseAudit(house.ConnectionString);
        using var signing = new SigningProgram(house.Sandbox);
        var time = new HouseTime(house.ConnectionString);
        await PrepareTroubleAsync(signing);
        await time.MoveToMondayMorningAsync();
        await using var stage = await Stage.OpenAsync(house.Hosts, signing, accepted, Seed);

        await WorkWhileHostsDieAsync(stage, audit, time);
        await LetTimeRunOutAsync(stage, audit, time);
        await stage.CloseAsync();

        house.Hosts.Kills.ShouldBeGreaterThan(1);
        await new Findings(audit, accepted, stage.Plans).ShouldBeAsPlannedAsync();
        await ShouldHaveWholeJournalsAsync(stage.Plans.Keys);
        await ShouldHaveAskedOthersOnceAsync(audit, signing);
    }

    // Answers that get lost and a register that is down now and then, so that calls are repeated while hosts die.
    private static async Task PrepareTroubleAsync(SigningProgram signing)
    {
        await signing.ScriptAsync(Cast.Subjects[Cast.Newcomer], Troubled("payment-gateway", "lost-answer", 10));
        await signing.ScriptAsync(Cast.Subjects[Cast.Firm], Troubled("e-licensing", "down", 10));
    }

    private static JsonObject Troubled(string system, string kind, int times)
    {
        var trouble = new JsonObject
        {
            ["system"] = system,
            ["kind"] = kind,
            ["times"] = times,
        };
        return new JsonObject { ["troubles"] = new JsonArray(trouble) };
    }

    private async Task WorkWhileHostsDieAsync(Stage stage, DatabaseAudit audit, HouseTime time)
    {
        var watch = Stopwatch.StartNew();
        using var closing = new CancellationTokenSource();
        var killing = new Killer(house.Hosts, time, accepted, CommandsBetweenKills, Seed).KillAsync(closing.Token);
        var plans = Plan.Draw(Requests, Seed);
        try
        {
            await stage.FileAsync(plans);
            var resting = plans.Count(plan => plan.IsLate || plan.Ending == Ending.Abandoned);
            await UntilAsync(stage, audit, async () => killing.IsFaulted || await OpenAsync(audit) == resting);
        }
        finally
        {
            await closing.CancelAsync();
            await killing;
        }

        output.WriteLine($"{accepted.Count} commands accepted, {house.Hosts.Kills} hosts killed, {watch.Elapsed}");
    }

    // What was left lying comes due, for both hosts at once and while one of them dies; then the latecomers are dealt with.
    private async Task LetTimeRunOutAsync(Stage stage, DatabaseAudit audit, HouseTime time)
    {
        await time.MoveAsync(TimeSpan.FromDays(40));
        await house.Hosts.KillAndStartAnewAsync(Seed % 2);
        await time.MoveAsync(TimeSpan.FromMinutes(5));
        await UntilAsync(stage, audit, async () => await audit.CountAsync("select count(*) from timers where status = 'Waiting'") == 0);
        await UntilAsync(
            stage,
            audit,
            async () => await audit.CountAsync("select count(*) from sla_clocks where next_ring is not null") == 0
        );
        stage.Latecomers.Release();
        await UntilAsync(stage, audit, async () => await OpenAsync(audit) == 0);
        await UntilAsync(stage, audit, async () => await audit.CountAsync("select count(*) from outbox where status = 'Pending'") == 0);
    }

    private static Task UntilAsync(Stage stage, DatabaseAudit audit, Func<Task<bool>> holds) =>
        Wait.UntilAsync(
            async () => stage.HasFailed || await holds(),
            Deadline,
            async () => "Requests are stuck: " + string.Join("; ", await audit.WhatIsWaitedForAsync())
        );

    private static Task<long> OpenAsync(DatabaseAudit audit) =>
        audit.CountAsync("select count(*) from requests where phase in ('Draft', 'Running')");

    private async Task ShouldHaveWholeJournalsAsync(IEnumerable<string> requests)
    {
        using var auditor = await SignedInPerson.SignInAsync(house.Hosts, Cast.Administrator, accepted, Seed);
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (request, _) =>
            {
                var journal = await auditor.ReadAsync($"/api/v1/requests/{request}/journal?size=1");
                if (!journal["whole"]!.GetValue<bool>())
                {
                    broken.Add($"{request}: {journal["why"]} at {journal["brokenAt"]}");
                }
            }
        );
        broken.ShouldBeEmpty();
    }

    // The systems were asked at least once and acted once.
    private static async Task ShouldHaveAskedOthersOnceAsync(DatabaseAudit audit, SigningProgram signing)
    {
        var counts = await signing.CountsAsync();
        counts.Where(key => key.Value!["applied"]!.GetValue<int>() != 1).ShouldBeEmpty();
        var payments = counts.Count(key => key.Key.StartsWith("payment-gateway/payment.make/", StringComparison.Ordinal));
        payments.ShouldBe((int)await audit.CountAsync("select count(*) from outbox where node_id = 'portal-payment'"));
    }
}
