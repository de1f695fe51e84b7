using NodaTime;
using NodaTime.Text;

namespace Regulations.Calendars.Tests;

/// <summary>
/// The nation's days typed in by hand, year by year, from the published calendars: what the rules of the data must come to.
/// Mondays to Fridays that are off, Saturdays that are a holiday or a day off, and weekend days worked by decree.
/// </summary>
internal static class PublishedDays
{
    private static readonly string[] WeekdaysOff =
    [
        "2018: 01-01 01-02 03-08 03-09 03-21 03-22 03-23 04-30 05-01 05-07 05-08 05-09 07-06 08-21 08-30 08-31 12-03 12-17 12-18 12-31",
        "2019: 01-01 01-02 01-07 03-08 03-21 03-22 03-25 05-01 05-07 05-09 05-10 07-08 08-30 12-02 12-16 12-17",
        "2020: 01-01 01-02 01-03 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-08 07-06 07-31 08-31 12-01 12-16 12-17 12-18",
        "2021: 01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-07 05-10 07-05 07-06 07-20 08-30 12-01 12-16 12-17",
        "2022: 01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-29 08-30 10-24 10-25 12-16",
        "2023: 01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18",
        "2024: 01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16",
        "2025: 01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
        "2026: 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
        "2027: 01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
    ];

    private static readonly string[] SaturdaysOff =
    [
        "2018: 12-01",
        "2019: 03-23 07-06",
        "2020: 03-21 05-09",
        "2021: 01-02 05-01",
        "2022: 01-01 05-07 07-09",
        "2023: 01-07 12-16",
        "2024: 03-23 07-06",
        "2025: 03-08 03-22 08-30 10-25",
        "2026: 03-21 05-09",
        "2027: 01-02 05-01",
    ];

    private static readonly string[] WorkedByDecree =
    [
        "2018: 03-03 04-28 05-05 08-25 12-29",
        "2019: 05-04",
        "2020: 01-05 12-20",
        "2021: 07-03",
        "2022: 03-05 08-27 10-22",
        "2023: 07-01",
        "2024: 05-04",
        "2025: 01-05",
    ];

    public static IReadOnlySet<LocalDate> OffWeekdays { get; } = Dates(WeekdaysOff);

    public static IReadOnlySet<LocalDate> OffSaturdays { get; } = Dates(SaturdaysOff);

    public static IReadOnlySet<LocalDate> WorkedWeekends { get; } = Dates(WorkedByDecree);

    private static HashSet<LocalDate> Dates(IEnumerable<string> years) =>
        [.. years.SelectMany(line => line[6..].Split(' ').Select(day => LocalDatePattern.Iso.Parse($"{line[..4]}-{day}").Value))];
}
