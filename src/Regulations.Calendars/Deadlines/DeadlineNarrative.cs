using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Words;

namespace Regulations.Calendars.Deadlines;

/// <summary>An explanation of a deadline told line by line.</summary>
public static class DeadlineNarrative
{
    private static readonly CalendarText Calendar = new("Күнтізбе", "Календарь", "Calendar");
    private static readonly CalendarText Version = new("нұсқа", "версия", "version");
    private static readonly CalendarText Start = new("Басталуы", "Начало", "Start");
    private static readonly CalendarText CountedFrom = new("Есептің басы", "Отсчёт с", "Counted from");
    private static readonly CalendarText LimitIs = new("Мерзім", "Срок", "Limit");
    private static readonly CalendarText Due = new("Мерзімнің соңы", "Истекает", "Due");
    private static readonly CalendarText StartingDay = new(
        "басталған күн, есептелмейді",
        "день начала, не считается",
        "starting day, not counted"
    );
    private static readonly CalendarText TooLate = new(
        "есептелмейді: жұмыс уақыты аяқталған",
        "не считается: рабочее время закончилось",
        "not counted: after hours"
    );
    private static readonly CalendarText NotCounted = new("есептелмейді", "не считается", "not counted");

    /// <summary>The lines in a language (<c>kk</c>, <c>ru</c>, <c>en</c>), times in the explanation's zone.</summary>
    public static IReadOnlyList<string> Lines(DeadlineExplanation explanation, DateTimeZone zone, string language)
    {
        var position = Position(explanation.Position).In(language);
        List<string> lines =
        [
            $"{Calendar.In(language)}: {explanation.Calendar}, {Version.In(language)} {explanation.Version}, {explanation.Zone}",
            $"{Start.In(language)}: {Time(explanation.Start, zone)}{(explanation.Days.Count == 0 ? "" : $" ({position})")}",
        ];
        if (explanation.CountedFrom != explanation.Start)
            lines.Add($"{CountedFrom.In(language)}: {Time(explanation.CountedFrom, zone)}");
        lines.Add($"{LimitIs.In(language)}: {LimitWords.Full(explanation.Limit).In(language)}");
        lines.AddRange(explanation.Days.Select(day => "  " + Line(day, zone, language)));
        lines.Add($"{Due.In(language)}: {Time(explanation.Due, zone)}");
        return lines;
    }

    private static string Line(ExplainedDay day, DateTimeZone zone, string language)
    {
        var date = $"{LocalDatePattern.Iso.Format(day.Day.Date)}, {DayWords.Weekday(day.Day.Date.DayOfWeek).In(language)}";
        return day.Count switch
        {
            DayCount.Off => $"{date}: {NotCounted.In(language)}, {DayWords.Of(day.Day).In(language)}",
            DayCount.TooLate => $"{date}: {TooLate.In(language)}",
            DayCount.StartingDay => $"{date}: {StartingDay.In(language)}",
            _ => $"{date}: {Counted(day, zone, language)}",
        };
    }

    private static string Counted(ExplainedDay day, DateTimeZone zone, string language)
    {
        var intervals = string.Join(", ", day.Intervals.Select(interval => $"{Clock(interval.From, zone)}–{Clock(interval.To, zone)}"));
        if (day.Number is { } number)
            return string.Create(CultureInfo.InvariantCulture, $"{Numbered(number).In(language)} ({intervals})");
        var length = day.Intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Length);
        return intervals.Length == 0 ? NotCounted.In(language) : $"{intervals} = {Length(length).In(language)}";
    }

    private static CalendarText Numbered(int number) => new($"{number}-жұмыс күні", $"{number}-й рабочий день", $"working day {number}");

    private static CalendarText Length(Duration length)
    {
        var (minutes, seconds) = ((int)length.TotalMinutes, length.Seconds);
        return seconds == 0
            ? new($"{minutes} мин", $"{minutes} мин", $"{minutes} min")
            : new($"{minutes} мин {seconds} сек", $"{minutes} мин {seconds} с", $"{minutes} min {seconds} s");
    }

    private static CalendarText Position(StartPosition position) =>
        position switch
        {
            StartPosition.InWorkingTime => new("жұмыс уақытында", "в рабочее время", "in working time"),
            StartPosition.BeforeOpening => new("жұмыс уақыты басталмай тұрып", "до начала рабочего времени", "before opening"),
            StartPosition.InBreak => new("үзіліс кезінде", "в перерыве", "in the break"),
            StartPosition.AfterHours => new("жұмыс уақыты аяқталғаннан кейін", "после окончания рабочего времени", "after hours"),
            _ => new("демалыс күні", "в выходной день", "on a day off"),
        };

    private static string Time(Instant instant, DateTimeZone zone) =>
        $"{instant.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss o<g>", CultureInfo.InvariantCulture)}";

    private static string Clock(Instant instant, DateTimeZone zone)
    {
        var time = instant.InZone(zone).TimeOfDay;
        return time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
