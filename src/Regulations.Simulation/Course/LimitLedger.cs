using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;

namespace Regulations.Simulation.Course;

/// <summary>A limit that runs: from when it counts and when it is due, by the calendar's own reckoning.</summary>
internal sealed class LimitLine
{
    /// <summary>The clock's name; null: the limit of a task.</summary>
    public string? Clock { get; init; }

    /// <summary>When what it is counted from happened.</summary>
    public required long Arrived { get; init; }

    /// <summary>By whose hours it counts as received.</summary>
    public required WorkingCalendar ReceivedBy { get; init; }

    public required WorkingCalendar Counted { get; init; }

    /// <summary>Null: the act gives none.</summary>
    public required Limit? Budget { get; init; }

    /// <summary>Null: there is no limit.</summary>
    public long? Due { get; set; }

    /// <summary>Seconds left while it rests.</summary>
    public long? Left { get; set; }

    public bool IsStopped { get; set; }
}

/// <summary>
/// The limits of one request, opened, rested and closed as the runtime's ledger does it: working time begins with the receiving channel's hours,
/// is counted in the calendar of who works, and rests in whole seconds.
/// </summary>
/// <remarks>That it comes to the same instants as the runtime is a test (tests/Regulations.Runtime.Tests/Simulation).</remarks>
internal sealed class LimitLedger
{
    public const string TotalClock = "total";

    private readonly List<LimitLine> clocks = [];

    /// <summary>The total clock that began last; null: none has.</summary>
    public LimitLine? Total => clocks.FindLast(line => line.Clock == TotalClock);

    /// <summary>A task's limit begins.</summary>
    public static LimitLine OpenStep(long arrived, WorkingCalendar receivedBy, WorkingCalendar counted, Limit budget) =>
        Reckoned(
            new LimitLine
            {
                Arrived = arrived,
                ReceivedBy = receivedBy,
                Counted = counted,
                Budget = budget,
            }
        );

    /// <summary>A clock over the request starts; one of the name that runs already goes on.</summary>
    public void StartClock(string clock, long now, WorkingCalendar receivedBy, WorkingCalendar counted, Limit? budget)
    {
        if (clocks.Exists(line => line.Clock == clock && !line.IsStopped))
            return;
        clocks.Add(
            Reckoned(
                new LimitLine
                {
                    Clock = clock,
                    Arrived = now,
                    ReceivedBy = receivedBy,
                    Counted = counted,
                    Budget = budget,
                }
            )
        );
    }

    /// <summary>A clock stops.</summary>
    /// <returns>The line that ran; null: none.</returns>
    public LimitLine? StopClock(string clock)
    {
        var line = clocks.Find(line => line.Clock == clock && !line.IsStopped);
        if (line is not null)
            line.IsStopped = true;
        return line;
    }

    /// <summary>The total clock rests.</summary>
    public void Pause(long now)
    {
        foreach (var line in clocks)
        {
            if (line is { Clock: TotalClock, IsStopped: false, Left: null, Due: { } due, Budget: { } budget })
                line.Left = (long)(budget.Unit == LimitUnit.Second ? At(due) - At(now) : Working(line, now, due)).TotalSeconds;
        }
    }

    /// <summary>The total clock goes on with what was left of it.</summary>
    public void Resume(long now)
    {
        foreach (var line in clocks)
        {
            if (line is not { Clock: TotalClock, IsStopped: false, Left: { } left, Budget: { } budget })
                continue;
            var rest = Duration.FromSeconds(Math.Max(0, left));
            line.Due = Milliseconds(budget.Unit == LimitUnit.Second ? At(now) + rest : line.Counted.AddWorkingTime(At(now), rest));
            line.Left = null;
        }
    }

    private static Duration Working(LimitLine line, long now, long due) => line.Counted.WorkingTimeBetween(At(now), At(due));

    private static LimitLine Reckoned(LimitLine line)
    {
        if (line.Budget is not { } budget)
            return line;
        var arrived = At(line.Arrived);
        line.Due = Milliseconds(
            line.Counted.Add(budget.Unit == LimitUnit.Second ? arrived : line.ReceivedBy.MoveToWorkingTime(arrived), budget)
        );
        return line;
    }

    private static Instant At(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);

    private static long Milliseconds(Instant instant) => instant.ToUnixTimeMilliseconds();
}
