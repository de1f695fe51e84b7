using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Regulations.Workflows.Expressions;

/// <summary>
/// A schedule of six fields in UTC: seconds, minutes, hours, day of month, month, day of week (five fields: at second 0). Each field is
/// <c>*</c>, <c>?</c>, a value, a range <c>a-b</c>, a step <c>/n</c> or a list of these; months and days may be named; <c>L</c> is the
/// month's last day; Sunday is 0 or 7. Where both day fields are given, both must match.
/// </summary>
internal sealed class CronSchedule
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>How far ahead the next time is looked for: a 29 February that must be a given weekday comes within 40 years.</summary>
    private const int HorizonDays = 40 * 366;

    private readonly bool[] _seconds;
    private readonly bool[] _minutes;
    private readonly bool[] _hours;
    private readonly bool[] _days;
    private readonly bool[] _months;
    private readonly bool[] _weekdays;
    private readonly bool _lastDay;

    private CronSchedule(bool[][] fields, bool lastDay)
    {
        (_seconds, _minutes, _hours, _days, _months, _weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
        _lastDay = lastDay;
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out CronSchedule? schedule, out string reason)
    {
        schedule = null;
        var parts = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 5)
        {
            parts = ["0", .. parts];
        }
        if (parts.Length != 6)
        {
            reason = "it needs six fields: seconds, minutes, hours, day of month, month, day of week";
            return false;
        }
        var lastDay = parts[3] == "L";
        bool[]?[] fields =
        [
            Field(parts[0], 0, 59, []),
            Field(parts[1], 0, 59, []),
            Field(parts[2], 0, 23, []),
            lastDay ? new bool[32] : Field(parts[3], 1, 31, []),
            Field(parts[4], 1, 12, Months),
            Field(parts[5], 0, 7, Days),
        ];
        var wrong = Array.IndexOf(fields, null);
        if (wrong >= 0)
        {
            reason = $"“{parts[wrong]}” is not understood";
            return false;
        }
        reason = "";
        fields[5]![0] |= fields[5]![7];
        schedule = new CronSchedule(fields!, lastDay);
        return true;
    }

    /// <summary>The first time after an instant; null where there is none.</summary>
    public Instant? Next(Instant after)
    {
        var from = after.InUtc().LocalDateTime;
        var date = from.Date;
        // The first second that may be taken is the next whole one.
        var first = from.TimeOfDay.NanosecondOfDay / 1_000_000_000 + 1;
        for (var i = 0; i < HorizonDays; i++, date = date.PlusDays(1), first = 0)
        {
            if (Matches(date) && FirstSecond((int)first) is { } second)
            {
                return date.AtMidnight().PlusSeconds(second).InUtc().ToInstant();
            }
        }
        return null;
    }

    private bool Matches(LocalDate date) =>
        _months[date.Month]
        && (_lastDay ? date.Day == date.Calendar.GetDaysInMonth(date.Year, date.Month) : _days[date.Day])
        && _weekdays[(int)date.DayOfWeek % 7];

    private int? FirstSecond(int from)
    {
        for (var hour = from / 3600; hour < 24; hour++)
        {
            if (!_hours[hour])
            {
                continue;
            }
            for (var minute = 0; minute < 60; minute++)
            {
                var start = (hour * 3600) + (minute * 60);
                if (!_minutes[minute] || start + 59 < from)
                {
                    continue;
                }
                for (var second = Math.Max(0, from - start); second < 60; second++)
                {
                    if (_seconds[second])
                    {
                        return start + second;
                    }
                }
            }
        }
        return null;
    }

    private static bool[]? Field(string text, int least, int most, string[] names)
    {
        var set = new bool[most + 1];
        foreach (var part in text.Split(','))
        {
            var stepped = part.Split('/');
            var range = stepped[0].Split('-');
            if (stepped.Length > 2 || range.Length > 2)
            {
                return null;
            }
            var step = 1;
            if (stepped.Length == 2 && !(int.TryParse(stepped[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) && step > 0))
            {
                return null;
            }
            var (first, last) = range switch
            {
                ["*" or "?"] => (least, most),
                [var one] => (Number(one, names, least), stepped.Length == 2 ? most : Number(one, names, least)),
                _ => (Number(range[0], names, least), Number(range[1], names, least)),
            };
            if (first < least || last > most || first > last)
            {
                return null;
            }
            for (var value = first; value <= last; value += step)
            {
                set[value] = true;
            }
        }
        return set;
    }

    private static int Number(string text, string[] names, int least)
    {
        var named = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named + (least == 1 ? 1 : 0)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : -1;
    }
}
