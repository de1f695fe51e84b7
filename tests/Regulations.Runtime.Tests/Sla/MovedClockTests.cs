using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Clock;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Sla;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;
using Step = Regulations.Tests.Sla.LimitDefinition.Step;

namespace Regulations.Tests.Sla;

/// <summary>The demonstration's clock and the limits it passes. Its time is the wall clock's plus an offset, so instants are compared to the second.</summary>
public sealed class MovedClockTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private LedgerHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.SqliteAsync();
        house = await (await LedgerHouse.OpenDemonstrationAsync(database)).WithPeopleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Limits_that_are_passed_ring_one_after_another_each_at_its_own_instant()
    {
        await house.PublishAsync(LimitDefinition.Json("5wd", new Step("step-1", "chancellery", "20min")));
        var request = await house.FileAsync();

        var moved = (await MoveByAsync("2wd")).Answer;

        moved.Rings.ShouldBe(3);
        var line = (await house.LedgerAsync(request)).Single(line => line.Kind == SlaKind.Step);
        await using var store = house.Open();
        var rungs = await store.SlaRungs.Where(rung => rung.ClockId == line.Id).ToDictionaryAsync(rung => rung.Rung, rung => rung.At);
        ShouldBeAt(rungs["warn"], line.WarnAt);
        ShouldBeAt(rungs["due"], line.Due);
        ShouldBeAt(rungs["escalate"], line.EscalateAt);
    }

    [Fact]
    public async Task The_clock_moves_to_the_next_limit_and_every_move_is_journalled()
    {
        await house.PublishAsync(LimitDefinition.Json(null, new Step("step-1", "chancellery", "20min")));
        var request = await house.FileAsync();
        var warning = (await house.LedgerAsync(request)).Single(line => line.Kind == SlaKind.Step).WarnAt;

        var moved = (await house.Get<DemonstrationClock>().MoveToNextAsync(Context())).Answer;

        ShouldBeAt(moved.To, warning);
        (await house.RungsAsync(request)).ShouldBe(["step-1 warn"]);
        await using var store = house.Open();
        (
            await store.Journal.CountAsync(entry => entry.Kind == JournalKinds.ClockMoved && entry.Actor == LedgerHouse.Head)
        ).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_move_beyond_the_years_of_the_calendar_is_refused_by_name()
    {
        var refusal = (await MoveByAsync("9000wd")).Refusal;

        refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("outside-calendar");
        refusal.Message["kk"].ShouldContain("2018–2027");
    }

    private Task<CommandResult<ClockMoved>> MoveByAsync(string amount) => house.Get<DemonstrationClock>().MoveByAsync(amount, Context());

    private CommandContext Context() => new(LedgerHouse.Head, house.Key());

    private static void ShouldBeAt(Instant actual, Instant? expected) =>
        (actual - expected!.Value).ShouldBeInRange(Duration.Zero, Duration.FromSeconds(60));
}
