using NodaTime;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Clock;

/// <summary>The clock of the demonstration: wall clock plus a stored offset. It only goes forward, timer by timer in due order, and every move is journalled.</summary>
public sealed class DemonstrationClock
{
    /// <summary>Whether this host runs in demonstration mode.</summary>
    public bool IsAvailable => throw new NotSupportedException();

    /// <summary>The next instant at which something comes due; null: nothing waits for a time.</summary>
    public Task<Instant?> NextDueAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Moves to an instant. Refused outside demonstration mode, for the past, and for more than a year.</summary>
    public Task<CommandResult<ClockMoved>> MoveToAsync(Instant to, CommandContext context, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Moves by an amount of the provider's working time, as in <c>20min</c>, <c>1h</c>, <c>2wd</c>, or of wall clock, as in <c>90s</c>.</summary>
    public Task<CommandResult<ClockMoved>> MoveByAsync(string amount, CommandContext context, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Moves to the next instant at which something comes due.</summary>
    public Task<CommandResult<ClockMoved>> MoveToNextAsync(CommandContext context, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

/// <summary>How far the demonstration's clock was moved.</summary>
/// <param name="From">The time before.</param>
/// <param name="To">The time after.</param>
/// <param name="Rings">How many timers, warnings and limits came due on the way, each at its own instant.</param>
public sealed record ClockMoved(Instant From, Instant To, int Rings);
