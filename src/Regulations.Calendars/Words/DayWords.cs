using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Days;

namespace Regulations.Calendars.Words;

/// <summary>Days in words.</summary>
public static class DayWords
{
    /// <summary>The name of a weekday.</summary>
    public static CalendarText Weekday(IsoDayOfWeek day) =>
        day switch
        {
            IsoDayOfWeek.Monday => new("дүйсенбі", "понедельник", "Monday"),
            IsoDayOfWeek.Tuesday => new("сейсенбі", "вторник", "Tuesday"),
            IsoDayOfWeek.Wednesday => new("сәрсенбі", "среда", "Wednesday"),
            IsoDayOfWeek.Thursday => new("бейсенбі", "четверг", "Thursday"),
            IsoDayOfWeek.Friday => new("жұма", "пятница", "Friday"),
            IsoDayOfWeek.Saturday => new("сенбі", "суббота", "Saturday"),
            _ => new("жексенбі", "воскресенье", "Sunday"),
        };

    /// <summary>What a day is, with the holiday's name and the day it was exchanged for.</summary>
    public static CalendarText Of(CalendarDay day)
    {
        var name = day.Name ?? new CalendarText("", "", "");
        var other = day.Counterpart is { } date ? LocalDatePattern.Iso.Format(date) : "";
        return day.Status switch
        {
            DayStatus.Working => new("жұмыс күні", "рабочий день", "working day"),
            DayStatus.Weekend => new("апта соңындағы демалыс күні", "выходной день", "weekend"),
            DayStatus.PublicHoliday => new($"мереке күні: {name.Kk}", $"праздничный день: {name.Ru}", $"public holiday: {name.En}"),
            DayStatus.DayOff => new($"демалыс күні: {name.Kk}", $"нерабочий день: {name.Ru}", $"day off: {name.En}"),
            DayStatus.CarriedHoliday => new(
                $"{other} күнгі мерекенің орнына берілген демалыс: {name.Kk}",
                $"выходной за праздник {other}: {name.Ru}",
                $"day off for the holiday of {other}: {name.En}"
            ),
            DayStatus.TransferredOff => new(
                $"ауыстырылған демалыс күні, орнына {other} жұмыс күні",
                $"перенесённый выходной, вместо него рабочий день {other}",
                $"day off by transfer, {other} is worked instead"
            ),
            _ => new(
                $"ауыстырылған жұмыс күні, орнына {other} демалыс",
                $"перенесённый рабочий день, вместо него выходной {other}",
                $"working day by transfer, {other} is off instead"
            ),
        };
    }
}
