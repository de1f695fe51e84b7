using System.Globalization;
using NodaTime;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars.Words;

/// <summary>Remaining time in words: "2 working days 3 h left of 10".</summary>
public static class RemainingWords
{
    /// <summary>What is left of a limit, or how late it is.</summary>
    /// <param name="limit">The budget; null where the act gives none, then it is not named.</param>
    public static CalendarText Of(RemainingTime remaining, Limit? limit)
    {
        var time = Time(remaining, limit?.Unit);
        if (remaining.Late)
            return new($"{time.Kk} кешікті", $"просрочено на {time.Ru}", $"{time.En} late");
        var left = new CalendarText($"{time.Kk} қалды", $"осталось {time.Ru}", $"{time.En} left");
        if (limit is not { } budget)
            return left;
        var whole =
            budget.Unit == LimitUnit.WorkingDay && remaining.WorkingDays > 0 ? LimitWords.OfBare(budget.Amount) : LimitWords.Of(budget);
        return new($"{left.Kk} ({whole.Kk})", $"{left.Ru} ({whole.Ru})", $"{left.En} {whole.En}");
    }

    private static CalendarText Time(RemainingTime remaining, LimitUnit? unit)
    {
        var (hours, minutes) = (remaining.Hours, remaining.Minutes);
        if (remaining.WorkingDays > 0)
        {
            var days = LimitWords.Days(remaining.WorkingDays);
            return hours == 0 ? days : new($"{days.Kk} {hours} сағ", $"{days.Ru} {hours} ч", $"{days.En} {hours} h");
        }
        if (hours > 0)
            return minutes == 0
                ? new($"{hours} сағ", $"{hours} ч", $"{hours} h")
                : new($"{hours} сағ {minutes} мин", $"{hours} ч {minutes} мин", $"{hours} h {minutes} min");
        if (minutes > 0)
            return new($"{minutes} мин", $"{minutes} мин", $"{minutes} min");
        var seconds = ((int)remaining.WorkingTime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return unit == LimitUnit.Second || remaining.WorkingTime == Duration.Zero
            ? new($"{seconds} сек", $"{seconds} с", $"{seconds} s")
            : new("1 минутқа жетпейтін уақыт", "меньше минуты", "less than a minute");
    }
}
