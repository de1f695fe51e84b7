using NodaTime;
using Regulations.Calendars.Days;

namespace Regulations.Calendars.Hours;

/// <summary>
/// Every working interval of a calendar version in one zone, laid out once as instants, so that a reckoning is a look-up: intervals with
/// the working time before them, and working days with their first and last interval. Nanoseconds since 1970-01-01T00:00:00Z.
/// </summary>
internal sealed class WorkingSchedule
{
    private const long NanosecondsPerDay = 86_400_000_000_000;

    private readonly long[] opens;
    private readonly long[] closes;

    /// <summary>Working nanoseconds from the start of the schedule to the end of each interval.</summary>
    private readonly long[] workedThrough;
    private readonly int[] dayOfInterval;
    private readonly int[] lastIntervalOfDay;
    private readonly LocalDate[] dates;

    /// <summary>For each stretch of 24 hours from the beginning: the first interval that ends in it or later.</summary>
    private readonly int[] firstEndingFrom;

    public WorkingSchedule(NationalDays days, WeeklyHours hours, DateTimeZone zone)
    {
        Begin = zone.AtStartOfDay(new LocalDate(days.FromYear, 1, 1)).ToInstant();
        End = zone.AtStartOfDay(new LocalDate(days.ToYear + 1, 1, 1)).ToInstant();
        List<long> openings = [];
        List<long> closings = [];
        List<int> daysOfIntervals = [];
        List<int> lastIntervals = [];
        List<LocalDate> workingDates = [];
        foreach (var day in days.All)
        {
            var intervals = hours.On(day);
            foreach (var interval in intervals)
            {
                // A time skipped or repeated by a change of the clock is read leniently: shifted forward, or the earlier of the two.
                openings.Add(Nanoseconds(interval.OpensOn(day.Date).InZoneLeniently(zone).ToInstant()));
                closings.Add(Nanoseconds(interval.ClosesOn(day.Date).InZoneLeniently(zone).ToInstant()));
                daysOfIntervals.Add(workingDates.Count);
            }
            if (intervals.Count == 0)
                continue;
            lastIntervals.Add(openings.Count - 1);
            workingDates.Add(day.Date);
        }
        opens = [.. openings];
        closes = [.. closings];
        dayOfInterval = [.. daysOfIntervals];
        lastIntervalOfDay = [.. lastIntervals];
        dates = [.. workingDates];
        workedThrough = RunningTotals(opens, closes);
        firstEndingFrom = FirstEndings(closes, Nanoseconds(Begin), Nanoseconds(End));
    }

    /// <summary>The first instant of the first year covered.</summary>
    public Instant Begin { get; }

    /// <summary>The first instant after the last year covered.</summary>
    public Instant End { get; }

    public int IntervalCount => opens.Length;

    public int DayCount => dates.Length;

    public static long Nanoseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant ToInstant(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);

    public long Opens(int interval) => opens[interval];

    public long Closes(int interval) => closes[interval];

    public int DayOf(int interval) => dayOfInterval[interval];

    public LocalDate DateOf(int day) => dates[day];

    public long CloseOfDay(int day) => closes[lastIntervalOfDay[day]];

    public long LengthOfDay(int day)
    {
        var last = lastIntervalOfDay[day];
        var first = day == 0 ? 0 : lastIntervalOfDay[day - 1] + 1;
        return workedThrough[last] - WorkedBefore(first);
    }

    /// <summary>Working nanoseconds before an interval.</summary>
    public long WorkedBefore(int interval) => interval == 0 ? 0 : workedThrough[interval - 1];

    public long WorkedThrough(int interval) => workedThrough[interval];

    /// <summary>The first interval that ends at an instant or later, by which an instant at an interval's end lies in that interval; <see cref="IntervalCount"/> where there is none.</summary>
    public int EndingAtOrAfter(long instant)
    {
        var stretch = (instant - Nanoseconds(Begin)) / NanosecondsPerDay;
        var interval = firstEndingFrom[Math.Clamp(stretch, 0, firstEndingFrom.Length - 1)];
        while (interval < closes.Length && closes[interval] < instant)
            interval++;
        return interval;
    }

    /// <summary>The first interval, from <paramref name="from"/> on, by whose end so much has been worked; <see cref="IntervalCount"/> where there is none.</summary>
    public int Reaching(long worked, int from)
    {
        var found = Array.BinarySearch(workedThrough, from, workedThrough.Length - from, worked);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The first interval by whose end more than so much has been worked; <see cref="IntervalCount"/> where there is none.</summary>
    public int Exceeding(long worked) => Reaching(worked + 1, 0);

    /// <summary>Working nanoseconds from the start of the schedule to an instant.</summary>
    public long WorkedUntil(long instant)
    {
        var interval = EndingAtOrAfter(instant);
        if (interval == IntervalCount)
            return interval == 0 ? 0 : workedThrough[interval - 1];
        return WorkedBefore(interval) + Math.Max(0, instant - opens[interval]);
    }

    /// <summary>How many working days have closed by an instant: also the index of the first that has not.</summary>
    public int DaysClosedBy(long instant)
    {
        var interval = EndingAtOrAfter(instant);
        if (interval == IntervalCount)
            return DayCount;
        var day = dayOfInterval[interval];
        return CloseOfDay(day) <= instant ? day + 1 : day;
    }

    /// <summary>The index of the first working day on a date or later.</summary>
    public int FirstDayFrom(LocalDate date)
    {
        var found = Array.BinarySearch(dates, date);
        return found >= 0 ? found : ~found;
    }

    private static long[] RunningTotals(long[] opens, long[] closes)
    {
        var totals = new long[opens.Length];
        long total = 0;
        for (var i = 0; i < opens.Length; i++)
            totals[i] = total += closes[i] - opens[i];
        return totals;
    }

    private static int[] FirstEndings(long[] closes, long begin, long end)
    {
        var first = new int[((end - begin) / NanosecondsPerDay) + 1];
        var interval = 0;
        for (var stretch = 0; stretch < first.Length; stretch++)
        {
            while (interval < closes.Length && closes[interval] < begin + (stretch * NanosecondsPerDay))
                interval++;
            first[stretch] = interval;
        }
        return first;
    }
}
