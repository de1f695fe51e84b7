using NodaTime;

namespace Regulations.Calendars.Days;

/// <summary>A date with what the national calendar says of it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">What it is.</param>
/// <param name="Name">The holiday's name, for holidays and for what is carried from them; else null.</param>
/// <param name="Counterpart">The holiday a carried day stands for, or the other day of a transfer; else null.</param>
public sealed record CalendarDay(LocalDate Date, DayStatus Status, CalendarText? Name = null, LocalDate? Counterpart = null)
{
    /// <summary>The date is worked in the national week.</summary>
    public bool IsWorking => Status is DayStatus.Working or DayStatus.TransferredWorking;
}
