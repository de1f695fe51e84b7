using NodaTime;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars.Tests;

/// <summary>
/// The rules of working time in their slowest and plainest form: a walk minute by minute over a hand-typed calendar. Knows whole minutes
/// only. What it says and what <see cref="WorkingCalendar"/> says must be the same.
/// </summary>
internal sealed class MinuteWalker
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly string calendar;
    private readonly Instant begin;

    /// <summary>What each minute of the ten years is: one entry a minute, from the first year's first.</summary>
    private readonly MinuteKind[] minutes;

    public MinuteWalker(string calendar, DateTimeZone zone)
    {
        this.calendar = calendar;
        begin = zone.AtStartOfDay(new LocalDate(2018, 1, 1)).ToInstant();
        minutes = new MinuteKind[(int)(zone.AtStartOfDay(new LocalDate(2028, 1, 1)).ToInstant() - begin).TotalMinutes];
        var (date, hours) = (LocalDate.MinIsoValue, Array.Empty<(LocalTime Opens, LocalTime Closes)>());
        for (var i = 0; i < minutes.Length; i++)
        {
            var local = (begin + (i * Minute)).InZone(zone).LocalDateTime;
            if (local.Date != date)
                (date, hours) = (local.Date, Hours(local.Date));
            foreach (var (opens, closes) in hours)
            {
                if (opens <= local.TimeOfDay && local.TimeOfDay < closes)
                    minutes[i] |= MinuteKind.Worked | MinuteKind.InWorkingTime;
                if (local.TimeOfDay == closes)
                    minutes[i] |= MinuteKind.InWorkingTime;
            }
            if (hours.Length > 0 && hours[^1].Closes == local.TimeOfDay)
                minutes[i] |= MinuteKind.CloseOfBusiness;
        }
    }

    [Flags]
    private enum MinuteKind : byte
    {
        Off = 0,

        /// <summary>The minute that begins here is worked.</summary>
        Worked = 1,

        /// <summary>The instant lies in an interval, its ends included.</summary>
        InWorkingTime = 2,

        /// <summary>The last interval of the day ends here.</summary>
        CloseOfBusiness = 4,
    }

    public Instant Add(Instant start, Limit limit) => begin + (Add((int)(start - begin).TotalMinutes, limit) * Minute);

    public Instant Subtract(Instant due, Limit limit)
    {
        var end = (int)(due - begin).TotalMinutes;
        var start = end;
        while (Add(start, limit) > end)
            start--;
        return begin + (start * Minute);
    }

    private int Add(int start, Limit limit)
    {
        var at = start;
        while ((minutes[at] & MinuteKind.InWorkingTime) == MinuteKind.Off)
            at++;
        if (limit.Unit == LimitUnit.WorkingDay)
            return WalkDays(at, limit.Amount);
        for (var left = limit.Amount * (limit.Unit == LimitUnit.WorkingHour ? 60 : 1); left > 0; at++)
        {
            if ((minutes[at] & MinuteKind.Worked) != MinuteKind.Off)
                left--;
        }
        return at;
    }

    private int WalkDays(int at, int days)
    {
        for (var closings = 0; ; at++)
        {
            if ((minutes[at] & MinuteKind.CloseOfBusiness) != MinuteKind.Off && closings++ == days)
                return at;
        }
    }

    private (LocalTime Opens, LocalTime Closes)[] Hours(LocalDate date)
    {
        var weekday = date.DayOfWeek <= IsoDayOfWeek.Friday;
        var ordinary = weekday ? !PublishedDays.OffWeekdays.Contains(date) : PublishedDays.WorkedWeekends.Contains(date);
        if (!ordinary)
            return calendar == "kz-duty" && date.DayOfWeek == IsoDayOfWeek.Saturday && !PublishedDays.OffSaturdays.Contains(date)
                ? [(new(9, 0), new(13, 0))]
                : [];
        return calendar switch
        {
            "kz-provider" => [(new(9, 0), new(13, 0)), (new(14, 30), new(18, 30))],
            "kz-state-corporation" => [(new(9, 0), new(18, 0))],
            _ => [(new(9, 0), new(20, 0))],
        };
    }
}
