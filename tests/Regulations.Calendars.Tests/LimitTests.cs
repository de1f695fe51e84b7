using Regulations.Calendars.Limits;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData("90s", 90, LimitUnit.Second)]
    [InlineData("20min", 20, LimitUnit.WorkingMinute)]
    [InlineData("1h", 1, LimitUnit.WorkingHour)]
    [InlineData("2wd", 2, LimitUnit.WorkingDay)]
    public void A_limit_is_read_and_written_in_short(string text, int amount, LimitUnit unit)
    {
        Limit.Parse(text).ShouldBe(new Limit(amount, unit));
        new Limit(amount, unit).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wd")]
    [InlineData("2")]
    [InlineData("2d")]
    [InlineData("2 wd")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("2WD")]
    [InlineData("٢wd")]
    [InlineData("1000000000min")]
    [InlineData("99999999999999999999s")]
    public void Anything_else_is_no_limit(string? text) => Limit.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Sixty_minutes_are_not_an_hour_and_eight_hours_are_not_a_day()
    {
        Limit.Minutes(60).ShouldNotBe(Limit.Hours(1));
        Limit.Hours(8).ShouldNotBe(Limit.Days(1));
    }
}
