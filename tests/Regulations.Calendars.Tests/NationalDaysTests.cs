using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Days;
using Regulations.Calendars.Loading;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class NationalDaysTests
{
    private readonly WorkingCalendar provider = Given.Calendar("kz-provider");
    private readonly WorkingCalendar duty = Given.Calendar("kz-duty");

    public static TheoryData<int> Years => [.. Enumerable.Range(2018, 10)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Weekdays_off_are_those_published(int year) =>
        Days(year)
            .Where(day => IsWeekday(day) && !provider.Day(day).IsWorking)
            .ShouldBe(PublishedDays.OffWeekdays.Where(day => day.Year == year));

    [Theory]
    [MemberData(nameof(Years))]
    public void Weekend_days_worked_are_those_decreed(int year) =>
        Days(year)
            .Where(day => !IsWeekday(day) && provider.Day(day).IsWorking)
            .ShouldBe(PublishedDays.WorkedWeekends.Where(day => day.Year == year));

    [Theory]
    [MemberData(nameof(Years))]
    public void A_duty_office_closes_on_Saturdays_that_are_holidays(int year) =>
        Days(year)
            .Where(day => day.DayOfWeek == IsoDayOfWeek.Saturday && duty.HoursOn(day).Count == 0)
            .ShouldBe(PublishedDays.OffSaturdays.Where(day => day.Year == year));

    [Theory]
    [InlineData("2026-03-09", "2026-03-08")]
    [InlineData("2026-03-24", "2026-03-21")]
    [InlineData("2026-03-25", "2026-03-22")]
    [InlineData("2026-05-11", "2026-05-09")]
    [InlineData("2026-10-26", "2026-10-25")]
    public void The_carried_days_of_2026_are_as_published(string off, string holiday)
    {
        var day = provider.Day(Date(off));
        day.Status.ShouldBe(DayStatus.CarriedHoliday);
        day.Counterpart.ShouldBe(Date(holiday));
    }

    [Theory]
    [InlineData("2023-01-09")]
    [InlineData("2024-06-17")]
    [InlineData("2022-07-11")]
    public void Christmas_and_Kurban_ait_on_a_weekend_are_not_carried(string monday) => provider.Day(Date(monday)).IsWorking.ShouldBeTrue();

    [Fact]
    public void A_decreed_working_Monday_beats_the_holiday_carried_to_it()
    {
        provider.Day(Date("2020-05-11")).Status.ShouldBe(DayStatus.TransferredWorking);
        provider.Day(Date("2020-05-12")).Status.ShouldBe(DayStatus.Working);
    }

    [Theory]
    [InlineData("kz-provider", "2022-03-05", "09:00-13:00 14:30-18:30")]
    [InlineData("kz-state-corporation", "2022-03-05", "09:00-18:00")]
    [InlineData("kz-duty", "2022-03-05", "09:00-20:00")]
    [InlineData("kz-duty", "2020-01-05", "09:00-20:00")]
    [InlineData("kz-duty", "2022-03-12", "09:00-13:00")]
    [InlineData("kz-duty", "2022-03-13", "")]
    public void A_day_worked_by_decree_has_ordinary_hours(string calendar, string date, string hours) =>
        string.Join(' ', Given.Calendar(calendar).HoursOn(Date(date))).ShouldBe(hours);

    [Fact]
    public void The_31st_of_August_2026_was_off_until_the_holiday_was_abolished()
    {
        var history = CalendarData.Shipped.Find("kz-provider")!;
        var inMay = history.In(Given.Almaty, Instant.FromUtc(2026, 5, 1, 0, 0));
        var inJuly = history.In(Given.Almaty, Instant.FromUtc(2026, 7, 15, 0, 0));

        inMay.Day(Date("2026-08-31")).Status.ShouldBe(DayStatus.CarriedHoliday);
        inJuly.Day(Date("2026-08-31")).Status.ShouldBe(DayStatus.Working);
        provider.Day(Date("2026-08-31")).Status.ShouldBe(DayStatus.Working);
        provider.Day(Date("2025-09-01")).Status.ShouldBe(DayStatus.CarriedHoliday);
    }

    [Theory]
    [InlineData("2017-12-31")]
    [InlineData("2028-01-01")]
    public void A_date_outside_the_years_is_refused_with_the_years_named(string date)
    {
        var refusal = Should.Throw<OutsideCalendarException>(() => provider.Day(Date(date)));
        refusal.Text.Kk.ShouldContain("2018–2027");
        refusal.Text.Ru.ShouldContain("2018–2027");
        refusal.Text.En.ShouldContain("2018–2027");
    }

    private static IEnumerable<LocalDate> Days(int year) =>
        Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => new LocalDate(year, 1, 1).PlusDays(day));

    private static bool IsWeekday(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
