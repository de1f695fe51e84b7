using NodaTime;
using Regulations.Calendars;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Time;

/// <summary>
/// When somebody is at work: the intervals of a working calendar from a day on, without the days of absence, laid out once so that adding and
/// measuring working time is a search. Milliseconds since 1970-01-01T00:00:00Z. The intervals are the calendar's own.
/// </summary>
/// <remarks>For due instants the calendar itself is asked; this is for presence and service, which know absences and half-open intervals: at
/// close of business one goes home.</remarks>
internal sealed class WorkingIndex
{
    private readonly long[] opens;
    private readonly long[] closes;
    private readonly long[] workedBefore;
    private readonly WorkingCalendar calendar;

    public WorkingIndex(WorkingCalendar calendar, LocalDate from, IReadOnlyList<Absence> absences)
    {
        this.calendar = calendar;
        var (opening, closing) = (new List<long>(), new List<long>());
        var end = new LocalDate(calendar.ToYear, 12, 31);
        for (var date = from; date <= end; date = date.PlusDays(1))
        {
            if (absences.Any(absence => absence.From <= date && date <= absence.To))
                continue;
            foreach (var interval in calendar.HoursOn(date))
            {
                var (open, close) = (
                    At(interval.OpensOn(date).InZoneLeniently(calendar.Zone)),
                    At(interval.ClosesOn(date).InZoneLeniently(calendar.Zone))
                );
                // Work that goes on past midnight is one interval.
                if (closing.Count > 0 && closing[^1] == open)
                    closing[^1] = close;
                else
                {
                    opening.Add(open);
                    closing.Add(close);
                }
            }
        }
        opens = [.. opening];
        closes = [.. closing];
        workedBefore = new long[opens.Length + 1];
        for (var i = 0; i < opens.Length; i++)
            workedBefore[i + 1] = workedBefore[i] + closes[i] - opens[i];
    }

    /// <summary>Somebody who starts now has time at once.</summary>
    public bool IsOpen(long at)
    {
        var interval = EndingAfter(at);
        return interval < opens.Length && opens[interval] <= at;
    }

    /// <summary>The instant itself at work, else the next opening.</summary>
    /// <exception cref="OutsideCalendarException">There is none in the years of the calendar.</exception>
    public long NextOpen(long at)
    {
        var interval = EndingAfter(at);
        return interval < opens.Length ? Math.Max(at, opens[interval]) : throw Outside();
    }

    /// <summary>When so much work is done that is begun at an instant.</summary>
    /// <exception cref="OutsideCalendarException">Not in the years of the calendar.</exception>
    public long Add(long at, long work)
    {
        var done = WorkedUntil(at) + work;
        if (work == 0)
            return at;
        // The first interval by whose end it is done: its end belongs to it.
        var interval = Array.BinarySearch(workedBefore, done);
        interval = interval >= 0 ? FirstOf(interval, done) - 1 : ~interval - 1;
        return interval < opens.Length ? opens[interval] + done - workedBefore[interval] : throw Outside();
    }

    /// <summary>How much work there was from the beginning to an instant.</summary>
    public long WorkedUntil(long at)
    {
        var interval = EndingAfter(at);
        return interval == opens.Length ? workedBefore[interval] : workedBefore[interval] + Math.Max(0, at - opens[interval]);
    }

    /// <summary>How much work there is between two instants.</summary>
    public long Between(long from, long to) => WorkedUntil(to) - WorkedUntil(from);

    // Intervals of no length share a total with their neighbour: the earliest is meant.
    private int FirstOf(int index, long done)
    {
        while (index > 0 && workedBefore[index - 1] == done)
            index--;
        return index;
    }

    private int EndingAfter(long at)
    {
        var found = Array.BinarySearch(closes, at);
        return found >= 0 ? found + 1 : ~found;
    }

    private OutsideCalendarException Outside() => new(calendar.Id, calendar.FromYear, calendar.ToYear);

    private static long At(ZonedDateTime moment) => moment.ToInstant().ToUnixTimeMilliseconds();
}
