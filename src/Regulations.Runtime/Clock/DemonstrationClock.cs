using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Clock;

/// <summary>The clock of the demonstration: wall clock plus a stored offset. It only goes forward, timer by timer in due order, and every move is journalled.</summary>
public sealed class DemonstrationClock
{
    private const int MostStops = 2000;
    private static readonly Duration Farthest = Duration.FromDays(366);

    private readonly IStore store;
    private readonly IClock clock;
    private readonly Sweeper sweeper;
    private readonly CommandBus bus;
    private readonly PeopleDirectory people;
    private readonly WorkingTime time;
    private readonly IOptions<RuntimeOptions> options;

    internal DemonstrationClock(
        IStore store,
        IClock clock,
        Sweeper sweeper,
        CommandBus bus,
        PeopleDirectory people,
        WorkingTime time,
        IOptions<RuntimeOptions> options
    )
    {
        this.store = store;
        this.clock = clock;
        this.sweeper = sweeper;
        this.bus = bus;
        this.people = people;
        this.time = time;
        this.options = options;
    }

    /// <summary>Whether this host runs in demonstration mode.</summary>
    public bool IsAvailable => options.Value.Demonstration && clock is HouseClock;

    /// <summary>The next instant at which something comes due; null: nothing waits for a time.</summary>
    public Task<Instant?> NextDueAsync(CancellationToken cancellation = default) => sweeper.NextDueAsync(cancellation);

    /// <summary>Moves to an instant. Refused outside demonstration mode, for the past, and for more than a year.</summary>
    public async Task<CommandResult<ClockMoved>> MoveToAsync(Instant to, CommandContext context, CancellationToken cancellation = default)
    {
        var from = clock.GetCurrentInstant();
        if (!IsAvailable || to <= from || to - from > Farthest)
        {
            return new CommandResult<ClockMoved>(Refusals.ClockNotMovable().Refusal);
        }
        if (await people.FindAsync(context.Actor, cancellation) is null)
        {
            return new CommandResult<ClockMoved>(Refusals.NotYours().Refusal);
        }
        var rings = await sweeper.SweepAsync(cancellation);
        for (var stop = 0; stop < MostStops && await sweeper.NextDueAsync(cancellation) is { } due && due <= to; stop++)
        {
            var at = Instant.Max(due, clock.GetCurrentInstant());
            await SetAsync(at, context with { IdempotencyKey = $"{context.IdempotencyKey}/{Text(stop)}" }, cancellation);
            rings += await sweeper.SweepAsync(cancellation);
        }
        if (clock.GetCurrentInstant() < to)
        {
            await SetAsync(to, context, cancellation);
        }
        return new CommandResult<ClockMoved>(new ClockMoved(from, clock.GetCurrentInstant(), rings), repeated: false);
    }

    /// <summary>Moves by an amount of the provider's working time, as in <c>20min</c>, <c>1h</c>, <c>2wd</c>, or of wall clock, as in <c>90s</c>.</summary>
    public async Task<CommandResult<ClockMoved>> MoveByAsync(
        string amount,
        CommandContext context,
        CancellationToken cancellation = default
    )
    {
        if (!Limit.TryParse(amount, out var limit))
        {
            return new CommandResult<ClockMoved>(Refusals.LimitUnknown().Refusal);
        }
        var now = clock.GetCurrentInstant();
        try
        {
            return await MoveToAsync(time.House(now).Add(now, limit), context, cancellation);
        }
        catch (OutsideCalendarException outside)
        {
            return new CommandResult<ClockMoved>(Refusals.OutsideCalendar(outside.Text).Refusal);
        }
    }

    /// <summary>Moves to the next instant at which something comes due.</summary>
    public async Task<CommandResult<ClockMoved>> MoveToNextAsync(CommandContext context, CancellationToken cancellation = default) =>
        await sweeper.NextDueAsync(cancellation) is { } due
            ? await MoveToAsync(Instant.Max(due, clock.GetCurrentInstant() + Duration.FromMilliseconds(1)), context, cancellation)
            : new CommandResult<ClockMoved>(Refusals.ClockNotMovable().Refusal);

    /// <summary>Takes over the stored offset: at start, and on every heartbeat, since another node may have moved the clock.</summary>
    internal async Task FollowAsync(CancellationToken cancellation)
    {
        if (!options.Value.Demonstration || clock is not HouseClock house)
        {
            return;
        }
        await using var database = store.Open();
        var stored = await database
            .Settings.Where(s => s.Name == MoveClockHandler.Setting)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(cancellation);
        if (stored is not null)
        {
            house.Offset = Duration.FromTicks(long.Parse(stored, CultureInfo.InvariantCulture));
        }
    }

    private async Task SetAsync(Instant at, CommandContext context, CancellationToken cancellation)
    {
        var house = (HouseClock)clock;
        var offset = at - SystemClock.Instance.GetCurrentInstant();
        var stored = await bus.SendAsync(new MoveClock(offset.BclCompatibleTicks, at), context, cancellation);
        house.Offset = Duration.FromTicks(stored.Answer.OffsetTicks);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How far the demonstration's clock was moved.</summary>
/// <param name="From">The time before.</param>
/// <param name="To">The time after.</param>
/// <param name="Rings">How many timers, warnings and limits came due on the way, each at its own instant.</param>
public sealed record ClockMoved(Instant From, Instant To, int Rings);
