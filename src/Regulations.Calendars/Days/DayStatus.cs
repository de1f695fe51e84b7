namespace Regulations.Calendars.Days;

/// <summary>What a date is in the national Monday–Friday week.</summary>
public enum DayStatus
{
    /// <summary>Monday to Friday, nothing special.</summary>
    Working,

    /// <summary>A Saturday or Sunday, nothing special. A calendar may have hours of its own on it.</summary>
    Weekend,

    /// <summary>A public holiday; on a weekend it is carried to a later day.</summary>
    PublicHoliday,

    /// <summary>A day off that is never carried (7 January, the first day of Kurban-ait).</summary>
    DayOff,

    /// <summary>A day off in place of a public holiday that fell on a weekend.</summary>
    CarriedHoliday,

    /// <summary>A working day given off by decree; another day is worked instead.</summary>
    TransferredOff,

    /// <summary>A day off worked by decree, with ordinary hours.</summary>
    TransferredWorking,
}
