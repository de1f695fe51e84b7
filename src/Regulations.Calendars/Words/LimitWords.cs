using Regulations.Calendars.Limits;

namespace Regulations.Calendars.Words;

/// <summary>Limits in words.</summary>
public static class LimitWords
{
    /// <summary>The limit written out, as in "10 working days".</summary>
    public static CalendarText Full(Limit limit)
    {
        var n = limit.Amount;
        return limit.Unit switch
        {
            LimitUnit.Second => new($"{n} секунд", $"{n} {RussianPlurals.Of(n, "секунда", "секунды", "секунд")}", $"{n} second{Plural(n)}"),
            LimitUnit.WorkingMinute => new(
                $"{n} жұмыс минуты",
                $"{n} {RussianPlurals.Of(n, "рабочая минута", "рабочие минуты", "рабочих минут")}",
                $"{n} working minute{Plural(n)}"
            ),
            LimitUnit.WorkingHour => new(
                $"{n} жұмыс сағаты",
                $"{n} {RussianPlurals.Of(n, "рабочий час", "рабочих часа", "рабочих часов")}",
                $"{n} working hour{Plural(n)}"
            ),
            _ => Days(n),
        };
    }

    internal static CalendarText Days(int n) =>
        new($"{n} жұмыс күні", $"{n} {RussianPlurals.Of(n, "рабочий день", "рабочих дня", "рабочих дней")}", $"{n} working day{Plural(n)}");

    private static string Plural(int number) => number == 1 ? "" : "s";
}
