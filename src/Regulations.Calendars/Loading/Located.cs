using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Hours;

namespace Regulations.Calendars.Loading;

/// <summary>A value of a file with its place, read leniently: whatever is wrong becomes a finding, and reading goes on.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Located(JsonElement Value, string File, string Location, List<CalendarFinding> Findings)
{
    private static readonly AnnualDatePattern AnnualDates = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    /// <summary>The text of a string; null where the value is none, or one that is no Unicode text.</summary>
    private string? Raw
    {
        get
        {
            try
            {
                return Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    public void Report(string code, CalendarText message) => Findings.Add(new CalendarFinding(code, File, Location, message));

    /// <summary>The named properties of an object; any other one is reported.</summary>
    public bool IsObject(params ReadOnlySpan<string> known)
    {
        if (Value.ValueKind != JsonValueKind.Object)
            return Wrong<bool>(new CalendarText("объект", "объект", "an object"));
        foreach (var property in Value.EnumerateObject())
        {
            if (!known.Contains(property.Name))
                (this with { Location = $"{Location}/{property.Name}" }).Report("unknown-property", FindingTexts.Unknown(property.Name));
        }
        return true;
    }

    public Located? Optional(string property) =>
        Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(property, out var value)
            ? this with
            {
                Value = value,
                Location = $"{Location}/{property}",
            }
            : null;

    public Located? Required(string property)
    {
        var value = Optional(property);
        if (value is null && Value.ValueKind == JsonValueKind.Object)
            Report("missing-property", FindingTexts.Missing(property));
        return value;
    }

    public IReadOnlyList<Located> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            return Wrong<IReadOnlyList<Located>>(new CalendarText("тізім", "список", "a list")) ?? [];
        var items = new List<Located>();
        foreach (var item in Value.EnumerateArray())
            items.Add(this with { Value = item, Location = string.Create(CultureInfo.InvariantCulture, $"{Location}/{items.Count}") });
        return items;
    }

    public string? Text() =>
        Raw is { Length: > 0 } text
            ? text
            : Wrong<string>(new CalendarText("бос емес мәтін", "непустой текст", "a text that is not empty"));

    public bool? Truth() =>
        Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Value.GetBoolean()
            : Wrong<bool?>(new CalendarText("true немесе false", "true или false", "true or false"));

    public int? Number(int least, int greatest) =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= greatest
            ? number
            : Wrong<int?>(
                new CalendarText(
                    $"{least}–{greatest} аралығындағы бүтін сан",
                    $"целое число {least}–{greatest}",
                    $"a whole number from {least} to {greatest}"
                )
            );

    public LocalDate? Date() =>
        Raw is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? date.Value
            : Wrong<LocalDate?>(new CalendarText("2026-03-09 түріндегі күн", "дата вида 2026-03-09", "a date like 2026-03-09"));

    public AnnualDate? DayOfYear() =>
        Raw is { } text && AnnualDates.Parse(text) is { Success: true } date
            ? date.Value
            : Wrong<AnnualDate?>(new CalendarText("03-09 түріндегі ай мен күн", "месяц и день вида 03-09", "a month and day like 03-09"));

    public IsoDayOfWeek? Weekday()
    {
        string[] names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        var index = Array.IndexOf(names, Raw);
        return index >= 0
            ? (IsoDayOfWeek)(index + 1)
            : Wrong<IsoDayOfWeek?>(new CalendarText("апта күні (mon … sun)", "день недели (mon … sun)", "a weekday (mon … sun)"));
    }

    public WorkingInterval? Interval()
    {
        var expected = new CalendarText("09:00-13:00 түріндегі аралық", "интервал вида 09:00-13:00", "an interval like 09:00-13:00");
        if (Raw is not { Length: 11 } text || text[5] != '-')
            return Wrong<WorkingInterval?>(expected);
        if (MinuteOfDay(text[..5]) is not { } opens || MinuteOfDay(text[6..]) is not { } closes)
            return Wrong<WorkingInterval?>(expected);
        if (closes > opens)
            return new WorkingInterval(opens, closes);
        Report("reversed", FindingTexts.Reversed());
        return null;
    }

    public CalendarText? Trilingual()
    {
        if (!IsObject("kk", "ru", "en"))
            return null;
        var (kk, ru, en) = (Required("kk")?.Text(), Required("ru")?.Text(), Required("en")?.Text());
        return kk is null || ru is null || en is null ? null : new CalendarText(kk, ru, en);
    }

    private static int? MinuteOfDay(string text)
    {
        if (text == "24:00")
            return 24 * 60;
        var time = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text);
        return time.Success ? (time.Value.Hour * 60) + time.Value.Minute : null;
    }

    private T? Wrong<T>(CalendarText what)
    {
        Report("wrong-value", FindingTexts.Expected(what));
        return default;
    }
}
