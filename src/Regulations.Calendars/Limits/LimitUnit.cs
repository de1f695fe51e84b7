namespace Regulations.Calendars.Limits;

/// <summary>The unit an act gives a limit in. One is never turned into another: a working day is neither eight hours nor twenty-four.</summary>
public enum LimitUnit
{
    /// <summary>Seconds of the wall clock (<c>s</c>), day and night.</summary>
    Second,

    /// <summary>Minutes of working time (<c>min</c>).</summary>
    WorkingMinute,

    /// <summary>Hours of working time (<c>h</c>).</summary>
    WorkingHour,

    /// <summary>Working days (<c>wd</c>); they end at close of business.</summary>
    WorkingDay,
}
