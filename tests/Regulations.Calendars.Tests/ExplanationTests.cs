using Regulations.Calendars.Deadlines;
using Regulations.Calendars.Loading;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class ExplanationTests
{
    private readonly WorkingCalendar provider = Given.Calendar("kz-provider");

    [Fact]
    public void A_day_limit_is_told_day_by_day_with_what_was_skipped_and_why() =>
        Told("2026-03-06 18:30:01", "1wd", "en")
            .ShouldBe([
                "Calendar: kz-provider, version 1.2, Asia/Almaty",
                "Start: 2026-03-06 18:30:01 +05 (after hours)",
                "Counted from: 2026-03-10 09:00:00 +05",
                "Limit: 1 working day",
                "  2026-03-06, Friday: not counted: after hours",
                "  2026-03-07, Saturday: not counted, weekend",
                "  2026-03-08, Sunday: not counted, public holiday: International Women's Day",
                "  2026-03-09, Monday: not counted, day off for the holiday of 2026-03-08: International Women's Day",
                "  2026-03-10, Tuesday: starting day, not counted",
                "  2026-03-11, Wednesday: working day 1 (09:00–13:00, 14:30–18:30)",
                "Due: 2026-03-11 18:30:00 +05",
            ]);

    [Fact]
    public void A_minute_limit_is_told_by_the_intervals_counted() =>
        Told("2026-03-10 12:50", "20min", "ru")
            .ShouldBe([
                "Календарь: kz-provider, версия 1.2, Asia/Almaty",
                "Начало: 2026-03-10 12:50:00 +05 (в рабочее время)",
                "Срок: 20 рабочих минут",
                "  2026-03-10, вторник: 12:50–13:00, 14:30–14:40 = 20 мин",
                "Истекает: 2026-03-10 14:40:00 +05",
            ]);

    [Fact]
    public void Seconds_are_told_without_days() =>
        Told("2026-03-08 12:50", "90s", "kk")
            .ShouldBe([
                "Күнтізбе: kz-provider, нұсқа 1.2, Asia/Almaty",
                "Басталуы: 2026-03-08 12:50:00 +05",
                "Мерзім: 90 секунд",
                "Мерзімнің соңы: 2026-03-08 12:51:30 +05",
            ]);

    [Theory]
    [InlineData("kz-nobody", "Asia/Almaty", "2026-03-06T10:00:00Z", "1wd", "calendar")]
    [InlineData("kz-provider", "Asia/Nowhere", "2026-03-06T10:00:00Z", "1wd", "zone")]
    [InlineData("kz-provider", "Asia/Almaty", "2026-03-06 10:00", "1wd", "start")]
    [InlineData("kz-provider", "Asia/Almaty", "2026-03-06T10:00:00Z", "1 day", "limit")]
    [InlineData(null, null, null, null, "calendar")]
    public void A_question_that_cannot_be_understood_names_the_part(
        string? calendar,
        string? zone,
        string? start,
        string? limit,
        string part
    ) => DeadlineQuestion.Read(CalendarData.Shipped, calendar, zone, start, limit).Fault!.Part.ShouldBe(part);

    [Fact]
    public void A_question_outside_the_years_is_answered_with_the_years()
    {
        var (question, _) = DeadlineQuestion.Read(CalendarData.Shipped, "kz-provider", "Asia/Almaty", "2030-01-01T00:00:00+05:00", "1wd");
        question!.Answer().Fault!.Message.Kk.ShouldContain("2018–2027");
    }

    private IReadOnlyList<string> Told(string start, string limit, string language) =>
        DeadlineNarrative.Lines(provider.Explain(provider.At(start), Given.Limit(limit)), provider.Zone, language);
}
