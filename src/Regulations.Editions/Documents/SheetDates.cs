using System.Globalization;
using NodaTime;

namespace Regulations.Editions.Documents;

/// <summary>Days as documents write them.</summary>
internal static class SheetDates
{
    private static readonly string[] KazakhMonths =
    [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ];

    private static readonly string[] RussianMonths =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    public static string Write(LocalDate day, string language) =>
        language switch
        {
            "ru" => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {RussianMonths[day.Month - 1]} {day.Year} года"),
            "en" => string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{day.Year} жылғы {day.Day} {KazakhMonths[day.Month - 1]}"),
        };
}
