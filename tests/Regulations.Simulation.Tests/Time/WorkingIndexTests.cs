using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Loading;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Time;

/// <summary>The laid out hours say what the calendar says.</summary>
public sealed class WorkingIndexTests
{
    private static readonly WorkingCalendar Calendar = CalendarData
        .Shipped.Find("kz-provider")!
        .In(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
    private static readonly LocalDate From = new(2025, 1, 1);

    [Fact]
    public void Working_time_added_is_what_the_calendar_adds()
    {
        var index = new WorkingIndex(Calendar, From, []);
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var start = Instant.FromUtc(2025, 2, 1, 0, 0) + Duration.FromSeconds(random.Next(0, 400 * 86_400));
            var work = Duration.FromMinutes(random.Next(1, 5000));
            var expected = Calendar.AddWorkingTime(start, work);
            index.Add(Ms(start), (long)work.TotalMilliseconds).ShouldBe(Ms(expected), $"{start} + {work}");
            index.Between(Ms(start), Ms(expected)).ShouldBe((long)work.TotalMilliseconds);
        }
    }

    [Fact]
    public void At_close_of_business_one_goes_home()
    {
        var index = new WorkingIndex(Calendar, From, []);
        var close = Ms(Instant.FromUtc(2026, 1, 5, 13, 30));

        index.IsOpen(close - 1).ShouldBeTrue();
        index.IsOpen(close).ShouldBeFalse();
        index.NextOpen(close).ShouldBe(Ms(Instant.FromUtc(2026, 1, 6, 4, 0)));
    }

    [Fact]
    public void Days_of_absence_are_not_there()
    {
        var index = new WorkingIndex(Calendar, From, [new Absence(new LocalDate(2026, 1, 6), new LocalDate(2026, 1, 9))]);

        index.NextOpen(Ms(Instant.FromUtc(2026, 1, 5, 14, 0))).ShouldBe(Ms(Instant.FromUtc(2026, 1, 12, 4, 0)));
    }

    [Fact]
    public void Beyond_its_years_it_refuses() =>
        Should.Throw<OutsideCalendarException>(() => new WorkingIndex(Calendar, From, []).NextOpen(Ms(Instant.FromUtc(2028, 1, 1, 0, 0))));

    private static long Ms(Instant instant) => instant.ToUnixTimeMilliseconds();
}
