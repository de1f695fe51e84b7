using System.Globalization;
using Regulations.Web.Localisation;

namespace Regulations.Web.Elements;

/// <summary>Says amounts of working time: “2 working days 3 h left of 10 working days”.</summary>
public static class TimeWords
{
    private const int MinutesInHour = 60;

    /// <summary>A limit written out: <c>10wd</c> → “10 working days”, <c>20min</c> → “20 minutes”.</summary>
    public static string Limit(Words words, string limit)
    {
        var digits = limit.TakeWhile(char.IsAsciiDigit).Count();
        var number = long.Parse(limit.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return words.Count("time.limit." + limit[digits..], number);
    }

    /// <summary>Working days, hours and minutes, the two largest that matter.</summary>
    public static string Amount(Words words, int days, int minutes)
    {
        var (hours, rest) = (minutes / MinutesInHour, minutes % MinutesInHour);
        var parts = new List<string>(2);
        if (days > 0)
        {
            parts.Add(words.Count("time.days", days));
        }
        if (hours > 0)
        {
            parts.Add(words.Count("time.hours", hours));
        }
        if (rest > 0 && days == 0)
        {
            parts.Add(words.Count("time.minutes", rest));
        }
        return parts.Count == 0 ? words["time.under-a-minute"] : string.Join(' ', parts);
    }

    /// <summary>The words of a limit as it stands.</summary>
    public static string Of(Words words, TimeShown time)
    {
        var amount = Amount(words, time.Days, time.Minutes);
        var key = time.State switch
        {
            TimeState.Breached => "time.overrun",
            TimeState.Paused => "time.paused-with",
            TimeState.DoneInTime => "state.done-in-time",
            TimeState.DoneLate => "state.done-late",
            _ => time.Budget is null ? "time.left" : "time.left-of",
        };
        return words.With(key, ("amount", amount), ("budget", time.Budget is null ? "" : Limit(words, time.Budget)));
    }
}
