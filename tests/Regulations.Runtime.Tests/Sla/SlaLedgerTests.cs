using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Views;
using Regulations.Testing;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;
using Step = Regulations.Tests.Sla.LimitDefinition.Step;

namespace Regulations.Tests.Sla;

/// <summary>How limits are kept, the same on every database.</summary>
public abstract class SlaLedgerTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private TestDatabase database = null!;
    private LedgerHouse house = null!;

    private protected abstract Task<TestDatabase> CreateDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        database = await CreateDatabaseAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-23 10:00"));
        house = await (await LedgerHouse.OpenAsync(database, clock)).WithPeopleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await house.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_executor_misses_the_10_working_day_limit_and_the_head_sees_it_escalated()
    {
        await house.PublishAsync(LimitDefinition.Json("15wd", new Step("step-4", "executor", "10wd")));
        var request = await house.FileAsync();

        (await house.ComeToAsync("2026-12-07 18:30")).ShouldBe(2, "the step's warning and its end");
        (await house.ComeToAsync("2026-12-08 09:59")).ShouldBe(0);
        await house.ComeToAsync("2026-12-08 10:00");

        var rungs = await house.RungsAsync(request);
        rungs
            .Where(rung => rung.StartsWith("step-4", StringComparison.Ordinal))
            .ShouldBe(["step-4 due", "step-4 warn", "step-4 escalate"], ignoreOrder: true);
        var escalation = (await house.NoticesAsync(request)).Single(notice => notice.Kind == "escalate");
        (escalation.To, escalation.ToUser).ShouldBe(("head", LedgerHouse.Head));
        var breaches = await house.Get<DashboardQueries>().LimitsAsync(new Viewer(LedgerHouse.Head), SlaState.Breached, null, new PageOf());
        var breach = breaches.Rows.ShouldHaveSingleItem();
        (breach.RequestId, breach.NodeId, breach.Escalated).ShouldBe((request, "step-4", true));
    }

    [Fact]
    public async Task A_step_is_warned_about_when_three_quarters_are_used_and_rings_when_due_and_an_hour_later()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("step-1", "chancellery", "20min")));
        var request = await house.FileAsync();

        (await house.ComeToAsync("2026-11-23 10:14")).ShouldBe(0);
        (await house.ComeToAsync("2026-11-23 10:15")).ShouldBe(1);
        (await house.ComeToAsync("2026-11-23 10:20")).ShouldBe(1);
        (await house.ComeToAsync("2026-11-23 11:19")).ShouldBe(0);
        (await house.ComeToAsync("2026-11-23 11:20")).ShouldBe(1);

        (await house.RungsAsync(request)).ShouldBe(["step-1 warn", "step-1 due", "step-1 escalate"]);
    }

    [Fact]
    public async Task Work_done_in_time_rings_nothing()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("step-1", "chancellery", "20min")));
        var request = await house.FileAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-23 10:10"));
        await house.CompleteAsync(request, LedgerHouse.Clerk);

        await house.ComeToAsync("2026-11-25 10:00");

        (await house.RungsAsync(request)).ShouldBeEmpty();
        var line = (await house.LedgerAsync(request)).Single(line => line.Kind == SlaKind.Step);
        house.View(line).State.ShouldBe(SlaState.DoneInTime);
    }

    [Fact]
    public async Task Lateness_of_the_head_is_escalated_to_operations()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("step-2", "head", "1h")));
        var request = await house.FileAsync();

        await house.ComeToAsync("2026-11-23 12:00");

        var escalation = (await house.NoticesAsync(request)).Single(notice => notice.Kind == "escalate");
        (escalation.To, escalation.ToUser).ShouldBe(("operations", null));
    }

    [Fact]
    public async Task A_limit_in_seconds_on_the_applicant_is_recorded_and_rings_nothing()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("process-4", "applicant", "90s")));
        var request = await house.FileAsync();
        (await house.ComeToAsync("2026-11-23 12:00")).ShouldBe(0);
        await house.CompleteAsync(request, LedgerHouse.Applicant);

        var line = (await house.LedgerAsync(request)).Single(line => line.Kind == SlaKind.Step);
        (LedgerHouse.Local(line.Due), house.View(line).State).ShouldBe(("2026-11-23 10:01", SlaState.DoneLate));
        (await house.RungsAsync(request)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_made_after_hours_is_received_on_the_next_working_day_by_the_channels_calendar()
    {
        await house.PublishAsync(LimitDefinition.Json("2wd", new Step("step-1", "chancellery", "20min", "receipt")));
        clock.MoveTo(LedgerHouse.At("2026-11-23 18:10"));

        var portal = await house.LedgerAsync(await house.FileAsync());
        var corporation = await house.LedgerAsync(await house.FileAsync(LedgerHouse.OperatorOfCorporation, "state-corporation"));

        Dues(portal).ShouldBe(["2026-11-25 18:30", "2026-11-23 18:30"]);
        Dues(corporation).ShouldBe(["2026-11-26 18:30", "2026-11-24 09:20"]);

        static IEnumerable<string?> Dues(List<SlaClock> lines) =>
            lines.OrderByDescending(line => line.Kind).Select(line => LedgerHouse.Local(line.Due));
    }

    [Fact]
    public async Task A_limit_may_be_counted_from_the_beginning_of_another_step()
    {
        await house.PublishAsync(
            LimitDefinition.Json(null, new Step("step-1", "chancellery", "1h"), new Step("step-2", "executor", "2h", "step-1"))
        );
        var request = await house.FileAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-23 10:40"));
        await house.CompleteAsync(request, LedgerHouse.Clerk);

        var line = (await house.LedgerAsync(request)).Single(line => line.NodeId == "step-2");

        LedgerHouse.Local(line.Due).ShouldBe("2026-11-23 12:00");
    }

    [Fact]
    public async Task A_pause_keeps_the_working_time_left_and_adds_it_on_resuming()
    {
        await house.PublishAsync(
            LimitDefinition.Json("2wd", new Step("wait", "applicant", null, PausesClock: true), new Step("step-1", "executor", null))
        );
        var request = await house.FileAsync();
        (await house.ComeToAsync("2026-12-03 09:00")).ShouldBe(0, "a resting limit rings nothing");
        house.View((await house.LedgerAsync(request)).Single()).State.ShouldBe(SlaState.Paused);

        await house.CompleteAsync(request, LedgerHouse.Applicant);

        var line = (await house.LedgerAsync(request)).Single();
        // 7 h of the first day and two whole days were left.
        LedgerHouse.Local(line.Due).ShouldBe("2026-12-07 17:30");
        house.View(line).UsedShare.ShouldBe(0);
    }

    [Fact]
    public async Task Two_nodes_that_sweep_the_same_limits_ring_each_once()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("step-1", "chancellery", "20min")));
        for (var i = 0; i < 10; i++)
            await house.FileAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-24 12:00"));
        await using var other = await LedgerHouse.OpenAsync(database, clock);

        var rang = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => Task.Run(() => (i % 2 == 0 ? house : other).Get<Sweeper>().SweepAsync(CancellationToken.None)))
        );
        var after = await house.Get<Sweeper>().SweepAsync(CancellationToken.None);

        (rang.Sum() + after).ShouldBe(30);
        await using var store = house.Open();
        (await store.SlaRungs.CountAsync()).ShouldBe(30);
        (await store.Journal.CountAsync(e => e.Kind == JournalKinds.Warned)).ShouldBe(10);
        (await store.Journal.CountAsync(e => e.Kind == JournalKinds.Escalated)).ShouldBe(10);
    }

    [Fact]
    public async Task A_new_version_of_the_calendar_moves_running_limits_and_what_rang_stays_rung()
    {
        clock.MoveTo(LedgerHouse.At("2026-06-30 10:00"));
        await house.PublishAsync(LimitDefinition.Json("45wd", new Step("step-4", "executor", "45wd")));
        var request = await house.FileAsync();
        var before = (await house.LedgerAsync(request)).Select(line => LedgerHouse.Local(line.Due)).Distinct();

        await house.ComeToAsync("2026-07-01 09:00");

        var after = await house.LedgerAsync(request);
        before.ShouldBe(["2026-09-03 18:30"]);
        after.Select(line => LedgerHouse.Local(line.Due)).Distinct().ShouldBe(["2026-09-02 18:30"]);
        after.ShouldAllBe(line => line.Calendar == "kz-provider 1.2");
        await using var store = house.Open();
        (await store.Journal.CountAsync(e => e.Stream == request && e.Kind == JournalKinds.LimitReckoned)).ShouldBe(2);
    }

    [Fact]
    public async Task The_dashboard_counts_each_request_under_the_worst_of_its_limits()
    {
        await house.PublishAsync(LimitDefinition.Json("15wd", new Step("step-1", "chancellery", "20min")));
        await house.FileAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-23 10:16"));
        await house.FileAsync();
        clock.MoveTo(LedgerHouse.At("2026-11-23 10:32"));
        await house.FileAsync();

        var dashboard = await house.Get<DashboardQueries>().OverviewAsync(new Viewer("kairat"));

        dashboard.ShouldNotBeNull();
        (dashboard.Running, dashboard.OnTrack, dashboard.AtRisk, dashboard.Breached).ShouldBe((3, 1, 1, 1));
        var step = dashboard.Regulations.ShouldHaveSingleItem().Steps.ShouldHaveSingleItem();
        (step.Open, step.OnTrack, step.AtRisk, step.Breached).ShouldBe((3, 1, 1, 1));
    }

    [Fact]
    public async Task The_end_of_a_request_stops_its_limits()
    {
        await house.PublishAsync(LimitDefinition.Json("15wd", new Step("step-1", "chancellery", "20min")));
        var request = await house.FileAsync();
        await house.CompleteAsync(request, LedgerHouse.Clerk);

        (await house.LedgerAsync(request)).ShouldAllBe(line => line.Stopped == clock.GetCurrentInstant() && line.NextRing == null);
        (await house.Get<Sweeper>().NextDueAsync(CancellationToken.None)).ShouldBeNull();
    }
}

/// <summary>On SQLite.</summary>
public sealed class SlaLedgerOnSqliteTests : SlaLedgerTests
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.SqliteAsync();
}

/// <summary>On PostgreSQL.</summary>
public sealed class SlaLedgerOnPostgreSqlTests : SlaLedgerTests
{
    private protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgreSqlAsync();
}
