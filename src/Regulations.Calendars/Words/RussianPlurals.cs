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
}
