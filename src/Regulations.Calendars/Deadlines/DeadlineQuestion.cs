using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars.Deadlines;

/// <summary>A question for a due instant, understood.</summary>
/// <param name="Calendar">The calendar asked.</param>
/// <param name="Start">The start.</param>
/// <param name="Limit">The limit.</param>
public sealed record DeadlineQuestion(WorkingCalendar Calendar, Instant Start, Limit Limit)
{
    private const int LongestText = 100;

    private static readonly IPattern<OffsetDateTime> Instants = new CompositePatternBuilder<OffsetDateTime>
    {
        { OffsetDateTimePattern.ExtendedIso, _ => true },
        { OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>"), _ => false },
    }.Build();

    /// <summary>Understands a question given as text; what cannot be understood is a fault that names the part.</summary>
    /// <param name="calendar">A calendar's id.</param>
    /// <param name="zone">An IANA zone id.</param>
    /// <param name="start">An instant in ISO 8601, with <c>Z</c> or an offset.</param>
    /// <param name="limit">A limit as in <c>20min</c>.</param>
    public static (DeadlineQuestion? Question, DeadlineFault? Fault) Read(
        CalendarLibrary library,
        string? calendar,
        string? zone,
        string? start,
        string? limit
    )
    {
        if (calendar is null || library.Find(calendar) is not { } history)
            return (null, DeadlineFault.UnknownCalendar(Short(calendar), library.All.Select(known => known.Id)));
        if (zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } knownZone)
            return (null, DeadlineFault.UnknownZone(Short(zone)));
        if (start is null || start.Length > LongestText || !Instants.Parse(start).TryGetValue(default, out var instant))
            return (null, DeadlineFault.NoInstant(Short(start)));
        if (!Limit.TryParse(limit, out var understood))
            return (null, DeadlineFault.NoLimit(Short(limit)));
        return (new DeadlineQuestion(history.In(knownZone), instant.ToInstant(), understood), null);
    }

    /// <summary>The due instant, or why there is none.</summary>
    public (Instant? Due, DeadlineFault? Fault) Answer()
    {
        try
        {
            return (Calendar.Add(Start, Limit), null);
        }
        catch (OutsideCalendarException outside)
        {
            return (null, new DeadlineFault("start", outside.Text));
        }
        catch (OverflowException)
        {
            return (null, DeadlineFault.NoInstant(InstantPattern.ExtendedIso.Format(Start)));
        }
    }

    private static string Short(string? text) =>
        text switch
        {
            null => "",
            { Length: > LongestText } => text[..LongestText] + "…",
            _ => text,
        };
}

/// <summary>Why a question for a due instant has no answer.</summary>
/// <param name="Part">The part at fault: <c>calendar</c>, <c>zone</c>, <c>start</c> or <c>limit</c>.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record DeadlineFault(string Part, CalendarText Message)
{
    internal static DeadlineFault UnknownCalendar(string given, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new(
            "calendar",
            new(
                $"«{given}» деген күнтізбе жоқ; барлары: {list}",
                $"нет календаря «{given}»; есть: {list}",
                $"there is no calendar '{given}'; known are: {list}"
            )
        );
    }

    internal static DeadlineFault UnknownZone(string given) =>
        new(
            "zone",
            new(
                $"«{given}» – IANA белдеуі емес; мысалы: Asia/Almaty",
                $"«{given}» не пояс IANA; пример: Asia/Almaty",
                $"'{given}' is no IANA zone; an example: Asia/Almaty"
            )
        );

    internal static DeadlineFault NoInstant(string given) =>
        new(
            "start",
            new(
                $"«{given}» – уақыт сәті емес; мысалы: 2026-03-06T10:00:00Z",
                $"«{given}» не момент времени; пример: 2026-03-06T10:00:00Z",
                $"'{given}' is no instant; an example: 2026-03-06T10:00:00Z"
            )
        );

    internal static DeadlineFault NoLimit(string given) =>
        new(
            "limit",
            new(
                $"«{given}» – мерзім емес; мысалдар: 90s, 20min, 1h, 2wd",
                $"«{given}» не срок; примеры: 90s, 20min, 1h, 2wd",
                $"'{given}' is no limit; examples: 90s, 20min, 1h, 2wd"
            )
        );
}
