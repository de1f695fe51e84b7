using System.Globalization;
using NodaTime;

namespace Regulations.Web.Localisation;

/// <summary>The case a Kazakh date stands in: its ending hangs on the month's name. Other languages say it with a preposition.</summary>
public enum KazakhCase
{
    /// <summary>22 қараша</summary>
    Nominative,

    /// <summary>22 қарашаға (дейін): until.</summary>
    Dative,

    /// <summary>22 қарашада: on.</summary>
    Locative,

    /// <summary>22 қарашадағы: of that day.</summary>
    Attributive,
}

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

    private static readonly string[] KazakhDative = ["ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға"];

    private static readonly string[] KazakhLocative = ["да", "да", "да", "де", "да", "да", "де", "да", "те", "да", "да", "да"];

    /// <summary>A date in full, in a case of the Kazakh language: «2026 жылғы 22 қарашаға».</summary>
    public static string Date(Language language, LocalDate date, KazakhCase inCase) =>
        language != Language.Kazakh ? Date(language, date) : Date(language, date) + KazakhEnding(date.Month - 1, inCase);

    private static string KazakhEnding(int month, KazakhCase inCase) =>
        inCase switch
        {
            KazakhCase.Dative => KazakhDative[month],
            KazakhCase.Locative => KazakhLocative[month],
            KazakhCase.Attributive => KazakhLocative[month] + (KazakhLocative[month][^1] == 'а' ? "ғы" : "гі"),
            _ => "",
        };

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
