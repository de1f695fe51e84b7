using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sla;

/// <summary>Writes the instants of ledger lines: as they begin, rest, go on, stop, and when a calendar's version changes.</summary>
internal sealed partial class SlaBook(WorkingTime time, ILogger<SlaBook> log)
{
    /// <summary>Reckons a line whose origin is filled in, with the calendar in force at <paramref name="now"/>.</summary>
    public void Reckon(SlaClock clock, Instant now)
    {
        var counted = time.Calendar(CalendarId(clock), clock.Zone, now);
        clock.Calendar = Reference(counted);
        if (!Limit.TryParse(clock.Budget, out var budget))
        {
            return;
        }
        var reckoning = new SlaReckoning(time.Calendar(clock.ReceivedBy, clock.Zone, now), counted);
        try
        {
            var instants = reckoning.Begin(clock.Arrived, budget);
            if (clock is { ResumedAt: { } resumed, Left: { } left })
            {
                instants = reckoning.Resume(instants, resumed, left, budget);
            }
            Write(clock, instants, budget);
        }
        catch (OutsideCalendarException outside)
        {
            // The work goes on without a due instant; a calendar with more years brings it, when the line is reckoned again.
            LogOutside(clock.Id, outside.Message);
            (clock.Due, clock.WarnAt, clock.EscalateAt, clock.NextRing, clock.Span) = (null, null, null, null, null);
        }
    }

    /// <summary>The line rests: what is left of it is kept.</summary>
    public void Pause(SlaClock clock, Instant now)
    {
        if (!clock.IsRunning)
        {
            return;
        }
        clock.PausedAt = now;
        clock.ResumedAt = null;
        clock.NextRing = null;
        if (clock.Due is { } due && Limit.TryParse(clock.Budget, out var budget))
        {
            clock.Left = Left(clock, now, due, budget);
        }
    }

    /// <summary>The line goes on: what was left counts from now.</summary>
    public void Resume(SlaClock clock, Instant now)
    {
        if (clock.Stopped is not null || clock.PausedAt is null)
        {
            return;
        }
        clock.PausedAt = null;
        clock.ResumedAt = now;
        Reckon(clock, now);
    }

    /// <summary>The line has ended.</summary>
    public static void Stop(SlaClock clock, Instant now)
    {
        clock.Stopped ??= now;
        clock.NextRing = null;
    }

    /// <summary>The calendar and version a line is reckoned with, as it is stored.</summary>
    public static string Reference(WorkingCalendar calendar) => $"{calendar.Id} {calendar.Version.Label}";

    /// <summary>The id of the calendar a line is reckoned with.</summary>
    public static string CalendarId(SlaClock clock) => clock.Calendar.Split(' ')[0];

    private long Left(SlaClock clock, Instant now, Instant due, Limit budget)
    {
        var counted = time.Reckoned(clock.Calendar, clock.Zone);
        try
        {
            return new SlaReckoning(counted, counted).Left(now, due, budget);
        }
        catch (OutsideCalendarException outside)
        {
            // Now lies beyond the years of the calendar, and so beyond the due instant: nothing is left.
            LogOutside(clock.Id, outside.Message);
            return 0;
        }
    }

    private static void Write(SlaClock clock, SlaInstants instants, Limit budget)
    {
        clock.Started = instants.Started;
        clock.Span = instants.Span;
        clock.Due = instants.Due;
        clock.WarnAt = instants.WarnAt;
        clock.EscalateAt = instants.EscalateAt;
        clock.NextRing = clock.IsRunning && SlaRungs.Of(clock, budget) is [var first, ..] ? first.At : null;
    }

    [LoggerMessage(1, LogLevel.Error, "Limit {Clock} has no due instant: {Reason}")]
    private partial void LogOutside(string clock, string reason);
}
