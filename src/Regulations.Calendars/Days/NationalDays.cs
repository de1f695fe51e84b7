using NodaTime;

namespace Regulations.Calendars.Days;

/// <summary>The nation's days in one version: which dates of a span of years are worked and which are off, and why. Computed once.</summary>
/// <remarks>
/// The order of reckoning: weekends; holidays and days off; each carried holiday that falls on a weekend, in date order, takes the
/// next free working day (so several in a row stack); last the decreed transfers, which beat carry-over. Immutable and thread-safe.
/// Source: Law on holidays Z010000267_; Labour Code art. 84, 85.
/// </remarks>
public sealed class NationalDays
{
    private readonly CalendarDay[] days;
    private readonly LocalDate first;

    private NationalDays(int fromYear, int toYear, CalendarDay[] days)
    {
        FromYear = fromYear;
        ToYear = toYear;
        this.days = days;
        first = new LocalDate(fromYear, 1, 1);
    }

    /// <summary>The first year covered.</summary>
    public int FromYear { get; }

    /// <summary>The last year covered.</summary>
    public int ToYear { get; }

    /// <summary>Every day covered, in order.</summary>
    public IReadOnlyList<CalendarDay> All => days;

    /// <summary>What a date is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date's year is not covered.</exception>
    public CalendarDay this[LocalDate date] =>
        Covers(date) ? days[Period.DaysBetween(first, date)] : throw new ArgumentOutOfRangeException(nameof(date));

    /// <summary>The date's year is covered.</summary>
    public bool Covers(LocalDate date) => date.Year >= FromYear && date.Year <= ToYear;

    /// <summary>Reckons the days of a span of years.</summary>
    /// <param name="idle">Receives each transfer whose day off was off already or whose worked day was worked already.</param>
    public static NationalDays Reckon(
        int fromYear,
        int toYear,
        IReadOnlyList<HolidayRule> holidays,
        IReadOnlyList<DayTransfer> transfers,
        ICollection<DayTransfer>? idle = null
    )
    {
        // Two days at the end of a year can be carried into the next one: one year of margin on each side is reckoned and dropped.
        var reckoned = WeeksOf(fromYear - 1, toYear + 1);
        var given = transfers.Select(transfer => transfer.Off).ToHashSet();
        var carried = MarkHolidays(reckoned, fromYear - 1, toYear + 1, holidays);
        foreach (var holiday in carried.Order())
            Carry(reckoned, holiday, given);
        foreach (var transfer in transfers)
            Transfer(reckoned, transfer, idle);
        return new NationalDays(fromYear, toYear, [.. reckoned.Values.Where(day => day.Date.Year >= fromYear && day.Date.Year <= toYear)]);
    }

    private static SortedDictionary<LocalDate, CalendarDay> WeeksOf(int fromYear, int toYear)
    {
        var weeks = new SortedDictionary<LocalDate, CalendarDay>();
        for (var date = new LocalDate(fromYear, 1, 1); date.Year <= toYear; date = date.PlusDays(1))
            weeks.Add(date, new CalendarDay(date, IsWeekend(date) ? DayStatus.Weekend : DayStatus.Working));
        return weeks;
    }

    private static List<LocalDate> MarkHolidays(
        SortedDictionary<LocalDate, CalendarDay> reckoned,
        int fromYear,
        int toYear,
        IReadOnlyList<HolidayRule> holidays
    )
    {
        var toCarry = new List<LocalDate>();
        for (var year = fromYear; year <= toYear; year++)
        {
            // Days off first: where one coincides with a public holiday, the date is the holiday.
            foreach (var rule in holidays.OrderBy(rule => rule.Carried))
            foreach (var date in rule.In(year))
            {
                if (rule.Carried && IsWeekend(date) && reckoned[date].Status != DayStatus.PublicHoliday)
                    toCarry.Add(date);
                reckoned[date] = new CalendarDay(date, rule.Carried ? DayStatus.PublicHoliday : DayStatus.DayOff, rule.Name);
            }
        }
        return toCarry;
    }

    private static void Carry(SortedDictionary<LocalDate, CalendarDay> reckoned, LocalDate holiday, HashSet<LocalDate> givenByDecree)
    {
        var date = holiday.PlusDays(1);
        while (reckoned.TryGetValue(date, out var day) && (day.Status != DayStatus.Working || givenByDecree.Contains(date)))
            date = date.PlusDays(1);
        if (reckoned.ContainsKey(date))
            reckoned[date] = new CalendarDay(date, DayStatus.CarriedHoliday, reckoned[holiday].Name, holiday);
    }

    private static void Transfer(SortedDictionary<LocalDate, CalendarDay> reckoned, DayTransfer transfer, ICollection<DayTransfer>? idle)
    {
        if (!reckoned.TryGetValue(transfer.Off, out var off) || !reckoned.TryGetValue(transfer.Worked, out var worked))
            return;
        if (!off.IsWorking || worked.IsWorking)
            idle?.Add(transfer);
        reckoned[transfer.Off] = new CalendarDay(transfer.Off, DayStatus.TransferredOff, Counterpart: transfer.Worked);
        reckoned[transfer.Worked] = new CalendarDay(transfer.Worked, DayStatus.TransferredWorking, worked.Name, transfer.Off);
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
