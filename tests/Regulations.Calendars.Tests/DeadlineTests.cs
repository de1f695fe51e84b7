using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class DeadlineTests
{
    private readonly WorkingCalendar provider = Given.Calendar("kz-provider");

    [Theory]
    [InlineData("2026-03-04 10:00", "2wd", "2026-03-06 18:30:00")]
    [InlineData("2026-03-06 10:00", "1wd", "2026-03-10 18:30:00")]
    [InlineData("2026-03-06 18:30", "1wd", "2026-03-10 18:30:00")]
    [InlineData("2026-03-06 18:30:01", "1wd", "2026-03-11 18:30:00")]
    [InlineData("2026-03-07 12:00", "1wd", "2026-03-11 18:30:00")]
    [InlineData("2026-03-10 08:00", "1wd", "2026-03-11 18:30:00")]
    [InlineData("2026-03-10 13:45", "1wd", "2026-03-11 18:30:00")]
    [InlineData("2026-03-20 10:00", "1wd", "2026-03-26 18:30:00")]
    [InlineData("2026-03-10 10:00", "0wd", "2026-03-10 18:30:00")]
    public void Working_days_end_at_the_close_of_the_nth_working_day_after_the_day_of_the_start(string start, string limit, string due) =>
        provider.Show(provider.Add(provider.At(start), Given.Limit(limit))).ShouldBe(due);

    [Theory]
    [InlineData("2026-03-10 12:50", "10min", "2026-03-10 13:00:00")]
    [InlineData("2026-03-10 13:00", "10min", "2026-03-10 14:40:00")]
    [InlineData("2026-03-10 13:00:01", "10min", "2026-03-10 14:40:00")]
    [InlineData("2026-03-10 13:20", "20min", "2026-03-10 14:50:00")]
    [InlineData("2026-03-10 08:10", "1h", "2026-03-10 10:00:00")]
    [InlineData("2026-03-10 18:20", "20min", "2026-03-11 09:10:00")]
    [InlineData("2026-03-10 18:30", "20min", "2026-03-11 09:20:00")]
    [InlineData("2026-03-10 17:30", "1h", "2026-03-10 18:30:00")]
    [InlineData("2026-03-10 09:00", "8h", "2026-03-10 18:30:00")]
    [InlineData("2026-03-10 09:00", "4h", "2026-03-10 13:00:00")]
    [InlineData("2026-03-07 09:00", "20min", "2026-03-10 09:20:00")]
    [InlineData("2026-03-10 13:20", "0min", "2026-03-10 14:30:00")]
    [InlineData("2026-03-10 13:00", "0min", "2026-03-10 13:00:00")]
    public void Minutes_and_hours_run_over_the_working_intervals(string start, string limit, string due) =>
        provider.Show(provider.Add(provider.At(start), Given.Limit(limit))).ShouldBe(due);

    [Fact]
    public void Seconds_are_wall_clock_by_night_on_a_day_off() =>
        provider.Show(provider.Add(provider.At("2026-03-07 23:59:30"), Given.Limit("90s"))).ShouldBe("2026-03-08 00:01:00");

    [Fact]
    public void Seconds_are_wall_clock_through_the_hour_that_Almaty_repeated() =>
        provider.Show(provider.Add(provider.At("2024-02-29 22:30"), Given.Limit("5400s"))).ShouldBe("2024-02-29 23:00:00");
}
