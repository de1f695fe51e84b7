using System.Globalization;

namespace Regulations.Calendars;

/// <summary>A reckoning left the years a calendar knows. The calendar refuses instead of guessing; the message names the years.</summary>
public sealed class OutsideCalendarException : Exception
{
    /// <summary>Makes the refusal of a calendar that covers these years.</summary>
    public OutsideCalendarException(string calendar, int fromYear, int toYear)
        : base(TextOf(calendar, fromYear, toYear).En)
    {
        Calendar = calendar;
        FromYear = fromYear;
        ToYear = toYear;
    }

    /// <summary>The calendar's id.</summary>
    public string Calendar { get; }

    /// <summary>The first year it covers.</summary>
    public int FromYear { get; }

    /// <summary>The last year it covers.</summary>
    public int ToYear { get; }

    /// <summary>The refusal in the three languages.</summary>
    public CalendarText Text => TextOf(Calendar, FromYear, ToYear);

    private static CalendarText TextOf(string calendar, int from, int to) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"«{calendar}» күнтізбесі {from}–{to} жылдарды ғана қамтиды: есептеу осы аралықтан шығып кетті"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"календарь «{calendar}» охватывает только {from}–{to} годы: расчёт вышел за эти пределы"
            ),
            string.Create(CultureInfo.InvariantCulture, $"calendar '{calendar}' covers the years {from}–{to} only: the reckoning left them")
        );
}
