using NodaTime;
using Regulations.Calendars.Limits;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class BudgetTests
{
    private readonly WorkingCalendar provider = Given.Calendar("kz-provider");

    [Theory]
    [InlineData("2026-03-10 10:00", "20min", "2026-03-10 10:15:00")]
    [InlineData("2026-03-10 12:50", "20min", "2026-03-10 14:35:00")]
    [InlineData("2026-03-10 12:45", "20min", "2026-03-10 13:00:00")]
    [InlineData("2026-03-09 17:00", "1wd", "2026-03-11 13:00:00")]
    [InlineData("2026-03-10 17:00", "1wd", "2026-03-11 16:07:30")]
    [InlineData("2026-03-07 03:00", "100s", "2026-03-07 03:01:15")]
    public void The_warning_comes_when_three_quarters_of_the_working_minutes_are_used(string from, string limit, string warning)
    {
        var start = provider.At(from);
        var budget = Given.Limit(limit);

        provider.Show(provider.AtShare(start, provider.Add(start, budget), 75, budget.Unit)).ShouldBe(warning);
    }

    [Fact]
    public void The_share_used_stands_still_outside_working_time_and_exceeds_one_when_overdue()
    {
        var start = provider.At("2026-03-10 16:30");
        var due = provider.Add(start, Limit.Hours(4));

        provider.ShareUsed(start, due, start, LimitUnit.WorkingHour).ShouldBe(0);
        provider.ShareUsed(start, due, provider.At("2026-03-10 18:30"), LimitUnit.WorkingHour).ShouldBe(0.5);
        provider.ShareUsed(start, due, provider.At("2026-03-11 03:00"), LimitUnit.WorkingHour).ShouldBe(0.5);
        provider.ShareUsed(start, due, due, LimitUnit.WorkingHour).ShouldBe(1);
        provider.ShareUsed(start, due, provider.At("2026-03-11 13:00"), LimitUnit.WorkingHour).ShouldBe(1.5);
    }

    [Theory]
    [InlineData("2026-03-10 15:30", "2026-03-12 18:30", 2, 3, 0, false)]
    [InlineData("2026-03-08 12:00", "2026-03-11 18:30", 2, 0, 0, false)]
    [InlineData("2026-03-10 18:31", "2026-03-11 18:30", 1, 0, 0, false)]
    [InlineData("2026-03-11 08:00", "2026-03-11 18:30", 0, 8, 0, false)]
    [InlineData("2026-03-10 12:55", "2026-03-10 14:40", 0, 0, 15, false)]
    [InlineData("2026-03-10 18:00", "2026-03-11 10:15", 0, 1, 45, false)]
    [InlineData("2026-03-12 12:00", "2026-03-10 18:30", 1, 3, 0, true)]
    [InlineData("2026-03-10 18:30", "2026-03-10 18:30", 0, 0, 0, false)]
    public void Time_left_is_whole_working_days_after_today_and_working_hours_left_today(
        string now,
        string due,
        int days,
        int hours,
        int minutes,
        bool late
    )
    {
        var left = provider.Remaining(provider.At(now), provider.At(due));

        (left.WorkingDays, left.Hours, left.Minutes, left.Late).ShouldBe((days, hours, minutes, late));
    }

    [Fact]
    public void Seconds_are_left_by_the_wall_clock()
    {
        var now = provider.At("2026-03-08 03:00");

        provider.Remaining(now, now + Duration.FromSeconds(45), LimitUnit.Second).WorkingTime.ShouldBe(Duration.FromSeconds(45));
    }
}
