using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Timers;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_limit_waits_in_working_time()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("wait").AsEdition().Wait("pause", "1wd").Task("check"));
        var id = await house.StartAsync("wait");

        house.Clock.MoveTo(Instant.FromUtc(2026, 12, 8, 13, 29));
        (await house.SweepAsync()).ShouldBe(0);
        house.Clock.MoveTo(Instant.FromUtc(2026, 12, 8, 13, 30));
        (await house.SweepAsync()).ShouldBe(1);

        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Timers_fire_once_though_two_nodes_sweep_at_the_same_time()
    {
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("fire").AsEdition().Wait("pause", "20min").Task("check"));
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => one.StartAsync("fire"))));
        one.Clock.Advance(Duration.FromDays(1));

        var fired = await Task.WhenAll(Task.Run(one.SweepAsync), Task.Run(two.SweepAsync));

        // A timer whose request the other node was just working on is left for the next beat.
        (fired.Sum() + await one.SweepAsync()).ShouldBe(30);
        await using var store = one.OpenStore();
        (await store.Journal.CountAsync(e => e.Kind == JournalKinds.TimerFired)).ShouldBe(30);
        (await store.Timers.CountAsync(t => t.Status == TimerStatus.Fired)).ShouldBe(30);
        (await store.Tasks.CountAsync(t => ids.Contains(t.RequestId))).ShouldBe(30);
    }

    [Fact]
    public async Task A_draft_nobody_finishes_expires()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(
            new TestDefinition("expiry").AsEdition(draftExpires: "10wd").Task("fill", "applicant").StartClock().Task("check")
        );
        var id = await house.StartAsync("expiry");

        house.Clock.Advance(Duration.FromDays(30));
        await house.SweepAsync();

        var view = await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id);
        view!.Row.Phase.ShouldBe(RequestPhase.Expired);
        view.OpenTasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_registered_request_does_not_expire()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("kept").AsEdition(draftExpires: "10wd").StartClock().Task("check"));
        var id = await house.StartAsync("kept");

        house.Clock.Advance(Duration.FromDays(30));
        await house.SweepAsync();

        (await house.Requests.FindAsync(new Viewer(TestPeople.Applicant), id))!.Row.Phase.ShouldBe(RequestPhase.Running);
    }
}
