using NodaTime;
using Regulations.Calendars.Deadlines;
using Regulations.Calendars.Limits;

namespace Regulations.Calendars;

public sealed partial class WorkingCalendar
{
    /// <summary>The due instant of <see cref="Add"/> with the days and intervals that lead to it.</summary>
    /// <exception cref="OutsideCalendarException">The start or the due instant lies outside the years covered (not for seconds).</exception>
    public DeadlineExplanation Explain(Instant start, Limit limit)
    {
        var due = Add(start, limit);
        if (limit.Unit == LimitUnit.Second)
            return new DeadlineExplanation(Id, Version.Label, Zone.Id, limit, start, StartPosition.InWorkingTime, start, due, []);
        var receipt = Receive(start);
        var explained = new List<ExplainedDay>();
        var number = 0;
        for (var date = DateOf(start); date <= DateOf(due); date = date.PlusDays(1))
        {
            var day = ExplainDay(date, receipt, due, limit.Unit, number + 1);
            if (day.Number is { } counted)
                number = counted;
            explained.Add(day);
        }
        return new DeadlineExplanation(Id, Version.Label, Zone.Id, limit, start, receipt.Position, receipt.Received, due, explained);
    }

    private ExplainedDay ExplainDay(LocalDate date, Receipt start, Instant due, LimitUnit unit, int next)
    {
        var day = Day(date);
        var worked = IntervalsOn(date).ToList();
        if (worked.Count == 0)
            return new ExplainedDay(day, DayCount.Off, null, []);
        if (date < start.Day)
            return new ExplainedDay(day, DayCount.TooLate, null, []);
        if (unit == LimitUnit.WorkingDay)
            return date == start.Day
                ? new ExplainedDay(day, DayCount.StartingDay, null, [])
                : new ExplainedDay(day, DayCount.Counted, next, worked);
        var counted = worked
            .Select(interval => new ExplainedInterval(Instant.Max(interval.From, start.Received), Instant.Min(interval.To, due)))
            .Where(interval => interval.From < interval.To)
            .ToList();
        return new ExplainedDay(day, DayCount.Counted, null, counted);
    }

    private IEnumerable<ExplainedInterval> IntervalsOn(LocalDate date) =>
        HoursOn(date)
            .Select(interval => new ExplainedInterval(
                interval.OpensOn(date).InZoneLeniently(Zone).ToInstant(),
                interval.ClosesOn(date).InZoneLeniently(Zone).ToInstant()
            ));
}
