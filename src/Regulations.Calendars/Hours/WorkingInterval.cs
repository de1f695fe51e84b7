using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace Regulations.Calendars.Hours;

/// <summary>A stretch of a working day in local time, both ends included: an instant at its end still lies in it.</summary>
/// <param name="OpensAt">Minutes after midnight, 0–1439.</param>
/// <param name="ClosesAt">Minutes after midnight, 1–1440; 1440 is midnight at the day's end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WorkingInterval(int OpensAt, int ClosesAt)
{
    /// <summary>The local opening on a date.</summary>
    public LocalDateTime OpensOn(LocalDate date) => date.AtMidnight().PlusMinutes(OpensAt);

    /// <summary>The local closing on a date.</summary>
    public LocalDateTime ClosesOn(LocalDate date) => date.AtMidnight().PlusMinutes(ClosesAt);

    /// <summary>As in the data: <c>09:00-13:00</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{OpensAt / 60:00}:{OpensAt % 60:00}-{ClosesAt / 60:00}:{ClosesAt % 60:00}");
}
