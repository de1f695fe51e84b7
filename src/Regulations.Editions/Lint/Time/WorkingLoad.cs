using System.Runtime.InteropServices;
using Regulations.Calendars.Limits;

namespace Regulations.Editions.Lint.Time;

/// <summary>How much of a total some limits use up, reckoned without a calendar: a working day has 480 working minutes.</summary>
/// <param name="Days">Working days.</param>
/// <param name="Seconds">Working minutes and hours, and seconds of the clock, in seconds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WorkingLoad(long Days, long Seconds)
{
    private const long SecondsOfDay = 480 * 60;

    /// <summary>All of it in seconds: what decides whether it fits.</summary>
    public long Weight => (Days * SecondsOfDay) + Seconds;

    public static WorkingLoad Of(Limit limit) =>
        limit.Unit switch
        {
            LimitUnit.WorkingDay => new WorkingLoad(limit.Amount, 0),
            LimitUnit.WorkingHour => new WorkingLoad(0, limit.Amount * 3600L),
            LimitUnit.WorkingMinute => new WorkingLoad(0, limit.Amount * 60L),
            _ => new WorkingLoad(0, limit.Amount),
        };

    public static WorkingLoad operator +(WorkingLoad one, WorkingLoad other) => new(one.Days + other.Days, one.Seconds + other.Seconds);

    /// <summary>It cannot be done within the total: more days, as many days with something left over, or too little room for the rest.</summary>
    public bool Exceeds(WorkingLoad total) => Weight > total.Weight;

    /// <summary>As an act would write it: <c>13wd 110min</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Days > 0)
        {
            parts.Add($"{Days}wd");
        }
        if (Seconds >= 60)
        {
            parts.Add($"{Seconds / 60}min");
        }
        if (Seconds % 60 > 0)
        {
            parts.Add($"{Seconds % 60}s");
        }
        return parts.Count == 0 ? "0" : string.Join(' ', parts);
    }
}

/// <summary>Where a chain of limits, each used to its end, comes to in the worst case: a day after the day of receipt and the time used of it.
/// A limit in days ends with its day, so what follows it begins on the next.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChainPosition(long Day, long Second)
{
    private const long SecondsOfDay = 480 * 60;

    /// <summary>Received in the last minute of a day.</summary>
    public static ChainPosition Receipt { get; } = new(0, SecondsOfDay);

    public ChainPosition After(Limit limit)
    {
        if (limit.Unit == LimitUnit.WorkingDay)
        {
            return new ChainPosition(Day + limit.Amount, SecondsOfDay);
        }
        // An instant at a day's end still belongs to that day.
        var second = Second + WorkingLoad.Of(limit).Seconds;
        var days = second == 0 ? 0 : (second - 1) / SecondsOfDay;
        return new ChainPosition(Day + days, second - (days * SecondsOfDay));
    }

    public bool IsAfter(ChainPosition other) => Day > other.Day || (Day == other.Day && Second > other.Second);
}
