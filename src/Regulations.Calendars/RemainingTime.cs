using NodaTime;

namespace Regulations.Calendars;

/// <summary>Working time left until a due instant, or by which it has passed (wall-clock time for a limit in seconds).</summary>
/// <param name="Late">The due instant has passed.</param>
/// <param name="WorkingDays">Whole working days beyond the first day.</param>
/// <param name="WorkingTime">The working time beside the whole days.</param>
public sealed record RemainingTime(bool Late, int WorkingDays, Duration WorkingTime)
{
    /// <summary>Whole working hours beside the whole days.</summary>
    public int Hours => (int)Math.Floor(WorkingTime.TotalHours);

    /// <summary>Whole working minutes beside the whole hours, 0–59.</summary>
    public int Minutes => (int)(Math.Floor(WorkingTime.TotalMinutes) % 60);
}
