using NodaTime;

namespace Regulations.Testing;

/// <summary>A clock that stands still until a test moves it. Safe for many threads.</summary>
public sealed class FakeClock(Instant start) : IClock
{
    private long ticks = start.ToUnixTimeTicks();

    /// <summary>Monday 7 December 2026, 10:00 in Almaty: an ordinary working morning.</summary>
    public FakeClock()
        : this(Instant.FromUtc(2026, 12, 7, 5, 0)) { }

    /// <inheritdoc />
    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));

    /// <summary>Moves forward.</summary>
    public void Advance(Duration by) => Interlocked.Add(ref ticks, by.BclCompatibleTicks);

    /// <summary>Moves to an instant, forward or back.</summary>
    public void MoveTo(Instant to) => Interlocked.Exchange(ref ticks, to.ToUnixTimeTicks());
}
