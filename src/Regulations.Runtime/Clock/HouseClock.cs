using NodaTime;

namespace Regulations.Runtime.Clock;

/// <summary>The wall clock plus the demonstration's offset. Outside demonstration mode the offset stays zero.</summary>
internal sealed class HouseClock : IClock
{
    private long offsetTicks;

    public Duration Offset
    {
        get => Duration.FromTicks(Interlocked.Read(ref offsetTicks));
        set => Interlocked.Exchange(ref offsetTicks, value.BclCompatibleTicks);
    }

    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + Offset;
}
