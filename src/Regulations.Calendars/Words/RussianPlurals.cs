namespace Regulations.Calendars.Words;

/// <summary>Russian forms after figures: 1 день, 2 дня, 5 дней.</summary>
internal static class RussianPlurals
{
    public static string Of(int number, string one, string few, string many) =>
        (number % 10, number % 100) switch
        {
            (_, >= 11 and <= 14) => many,
            (1, _) => one,
            (>= 2 and <= 4, _) => few,
            _ => many,
        };

    /// <summary>The genitive after "из": из 1 дня, из 2 дней.</summary>
    public static string Genitive(int number, string one, string many) => number % 10 == 1 && number % 100 != 11 ? one : many;
}
