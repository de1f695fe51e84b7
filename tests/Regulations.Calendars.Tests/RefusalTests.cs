using NodaTime;
using Regulations.Calendars.Limits;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class RefusalTests
{
    private readonly WorkingCalendar provider = Given.Calendar("kz-provider");

    [Theory]
    [InlineData("2017-12-31 12:00", "20min")]
    [InlineData("2028-01-01 12:00", "1wd")]
    [InlineData("2027-12-31 18:30:01", "1min")]
    [InlineData("2027-12-31 18:30", "1min")]
    [InlineData("2027-12-30 12:00", "2wd")]
    [InlineData("2018-01-03 10:00", "999999999wd")]
    [InlineData("2018-01-03 10:00", "999999999h")]
    [InlineData("2018-01-03 10:00", "999999999min")]
    public void A_reckoning_that_leaves_the_years_is_refused(string start, string limit)
    {
        var refusal = Should.Throw<OutsideCalendarException>(() => provider.Add(provider.At(start), Given.Limit(limit)));
        refusal.Calendar.ShouldBe("kz-provider");
        (refusal.FromYear, refusal.ToYear).ShouldBe((2018, 2027));
    }

    [Fact]
    public void The_last_instant_that_can_be_due_is_the_last_close() =>
        provider.Show(provider.Add(provider.At("2027-12-30 12:00"), Limit.Days(1))).ShouldBe("2027-12-31 18:30:00");

    [Fact]
    public void Going_back_before_the_first_year_is_refused() =>
        Should.Throw<OutsideCalendarException>(() => provider.Subtract(provider.At("2018-01-03 10:00"), Limit.Days(1)));

    [Fact]
    public void Seconds_ask_no_calendar_and_are_never_refused() =>
        provider.Add(Instant.FromUtc(2040, 1, 1, 0, 0), Limit.Seconds(30)).ShouldBe(Instant.FromUtc(2040, 1, 1, 0, 0, 30));
}
