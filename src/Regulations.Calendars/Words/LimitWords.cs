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

    /// <summary>The budget something is left of: "of 10 working days".</summary>
    internal static CalendarText Of(Limit limit)
    {
        var n = limit.Amount;
        return limit.Unit switch
        {
            LimitUnit.Second => new($"{n} секундтан", $"из {n} {RussianPlurals.Genitive(n, "секунды", "секунд")}", $"of {n} s"),
            LimitUnit.WorkingMinute => new($"{n} минуттан", $"из {n} {RussianPlurals.Genitive(n, "минуты", "минут")}", $"of {n} min"),
            LimitUnit.WorkingHour => new($"{n} сағаттан", $"из {n} {RussianPlurals.Genitive(n, "часа", "часов")}", $"of {n} h"),
            _ => new(
                $"{n} жұмыс күнінен",
                $"из {n} {RussianPlurals.Genitive(n, "рабочего дня", "рабочих дней")}",
                $"of {n} working day{Plural(n)}"
            ),
        };
    }

    /// <summary>The budget's bare figure, where the unit was just said: "of 10".</summary>
    internal static CalendarText OfBare(int amount) => new(KazakhNumerals.Ablative(amount), $"из {amount}", $"of {amount}");

    private static string Plural(int number) => number == 1 ? "" : "s";
}
