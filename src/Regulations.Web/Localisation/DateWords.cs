using System.Globalization;
using NodaTime;

namespace Regulations.Web.Localisation;

/// <summary>Dates and times written out as each language writes them; own month names, so that no machine's settings change them.</summary>
public static class DateWords
{
    private static readonly string[][] Months =
    [
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
        ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ];

    /// <summary>A date in full: «2026 жылғы 22 қараша», «22 ноября 2026 г.», “22 November 2026”.</summary>
    public static string Date(Language language, LocalDate date)
    {
        var month = Months[(int)language][date.Month - 1];
        return language switch
        {
            Language.Kazakh => Invariant($"{date.Year} жылғы {date.Day} {month}"),
            Language.Russian => Invariant($"{date.Day} {month} {date.Year} г."),
            _ => Invariant($"{date.Day} {month} {date.Year}"),
        };
    }

    /// <summary>A date without its year, where the year goes without saying: «22 қараша», «22 ноября», “22 November”.</summary>
    public static string Day(Language language, LocalDate date) => Invariant($"{date.Day} {Months[(int)language][date.Month - 1]}");

    /// <summary>The day of the week, in small letters where the language writes it so.</summary>
    public static string Weekday(Language language, LocalDate date) => Weekdays[(int)language][(int)date.DayOfWeek - 1];

    /// <summary>Hours and minutes of the day, 24 hours.</summary>
    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Date and time in full.</summary>
    public static string Moment(Language language, LocalDateTime moment) => $"{Date(language, moment.Date)}, {Time(moment.TimeOfDay)}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
