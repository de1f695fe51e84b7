using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Loading;

namespace Regulations.Calendars.Tests;

/// <summary>Words the tests are written in.</summary>
internal static class Given
{
    public static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static WorkingCalendar Calendar(string id, string zone = "Asia/Almaty") =>
        CalendarData.Shipped.Find(id)!.In(DateTimeZoneProviders.Tzdb[zone]);

    public static Limit Limit(string text) => Limits.Limit.Parse(text);

    /// <summary>A local time of a calendar's zone, <c>2026-03-06 18:30</c> or with seconds, as an instant.</summary>
    public static Instant At(this WorkingCalendar calendar, string local) => Local(local).InZoneStrictly(calendar.Zone).ToInstant();

    /// <summary>An instant in a calendar's zone, <c>2026-03-06 18:30:00</c>.</summary>
    public static string Show(this WorkingCalendar calendar, Instant instant) =>
        instant.InZone(calendar.Zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static LocalDateTime Local(string text) =>
        LocalDateTimePattern
            .CreateWithInvariantCulture(text.Length > 16 ? "uuuu-MM-dd HH:mm:ss.FFFFFFFFF" : "uuuu-MM-dd HH:mm")
            .Parse(text)
            .Value;
}
