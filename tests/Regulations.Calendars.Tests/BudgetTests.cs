using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Words;
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
    [InlineData(
        "2026-03-10 15:30",
        "2026-03-12 18:30",
        "10wd",
        "2 жұмыс күні 3 сағ қалды (10-нан)",
        "осталось 2 рабочих дня 3 ч (из 10)",
        "2 working days 3 h left of 10"
    )]
    [InlineData(
        "2026-03-08 12:00",
        "2026-03-11 18:30",
        "15wd",
        "2 жұмыс күні қалды (15-тен)",
        "осталось 2 рабочих дня (из 15)",
        "2 working days left of 15"
    )]
    [InlineData(
        "2026-03-10 18:31",
        "2026-03-11 18:30",
        "2wd",
        "1 жұмыс күні қалды (2-ден)",
        "осталось 1 рабочий день (из 2)",
        "1 working day left of 2"
    )]
    [InlineData(
        "2026-03-11 08:00",
        "2026-03-11 18:30",
        "1wd",
        "8 сағ қалды (1 жұмыс күнінен)",
        "осталось 8 ч (из 1 рабочего дня)",
        "8 h left of 1 working day"
    )]
    [InlineData(
        "2026-03-10 12:55",
        "2026-03-10 14:40",
        "20min",
        "15 мин қалды (20 минуттан)",
        "осталось 15 мин (из 20 минут)",
        "15 min left of 20 min"
    )]
    [InlineData(
        "2026-03-10 18:00",
        "2026-03-11 10:15",
        "4h",
        "1 сағ 45 мин қалды (4 сағаттан)",
        "осталось 1 ч 45 мин (из 4 часов)",
        "1 h 45 min left of 4 h"
    )]
    [InlineData(
        "2026-03-12 12:00",
        "2026-03-10 18:30",
        "2wd",
        "1 жұмыс күні 3 сағ кешікті",
        "просрочено на 1 рабочий день 3 ч",
        "1 working day 3 h late"
    )]
    public void Time_left_is_told_as_whole_working_days_after_today_and_working_hours_left_today(
        string now,
        string due,
        string limit,
        string kk,
        string ru,
        string en
    )
    {
        var budget = Given.Limit(limit);

        var words = RemainingWords.Of(provider.Remaining(provider.At(now), provider.At(due), budget.Unit), budget);

        words.ShouldBe(new CalendarText(kk, ru, en));
    }

    [Fact]
    public void Seconds_are_left_by_the_wall_clock()
    {
        var now = provider.At("2026-03-08 03:00");

        var left = provider.Remaining(now, now + Duration.FromSeconds(45), LimitUnit.Second);

        RemainingWords.Of(left, Limit.Seconds(90)).Kk.ShouldBe("45 сек қалды (90 секундтан)");
    }

    [Theory]
    [InlineData(1, "1-ден")]
    [InlineData(3, "3-тен")]
    [InlineData(6, "6-дан")]
    [InlineData(10, "10-нан")]
    [InlineData(15, "15-тен")]
    [InlineData(20, "20-дан")]
    [InlineData(30, "30-дан")]
    [InlineData(40, "40-тан")]
    [InlineData(80, "80-нен")]
    [InlineData(100, "100-ден")]
    [InlineData(1000, "1000-нан")]
    public void Kazakh_figures_take_the_ending_of_their_last_word(int number, string ablative) =>
        KazakhNumerals.Ablative(number).ShouldBe(ablative);
}
