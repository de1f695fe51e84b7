using NodaTime;
using NodaTime.Text;
using Regulations.Workflows.Expressions;
using Shouldly;
using Xunit;

namespace Regulations.Workflows.Tests.Scripts;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 0 * * * *", "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z")]
    [InlineData("*/15 * * * * *", "2026-03-02T12:00:01Z", "2026-03-02T12:00:15Z")]
    [InlineData("0 */10 9-17 * * *", "2026-03-02T17:50:00Z", "2026-03-03T09:00:00Z")]
    [InlineData("0 0 9 * * MON-FRI", "2026-03-06T10:00:00Z", "2026-03-09T09:00:00Z")]
    [InlineData("0 0 9 * * 7", "2026-03-02T00:00:00Z", "2026-03-08T09:00:00Z")]
    [InlineData("0 0 0 L * ?", "2026-02-01T00:00:00Z", "2026-02-28T00:00:00Z")]
    [InlineData("0 0 0 29 FEB *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 30 9 1,15 * *", "2026-03-01T09:30:00Z", "2026-03-15T09:30:00Z")]
    [InlineData("30 9 * * *", "2026-03-02T12:00:00Z", "2026-03-03T09:30:00Z")]
    [InlineData("0 0 12 13 * FRI", "2026-03-14T00:00:00Z", "2026-11-13T12:00:00Z")]
    public void The_next_time_comes_after_the_given_one(string schedule, string after, string next)
    {
        CronSchedule.TryParse(schedule, out var parsed, out _).ShouldBeTrue();
        parsed!.Next(Read(after)).ShouldBe(Read(next));
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 * 13 *")]
    [InlineData("0 0 0 * * FUN")]
    [InlineData("0 5-1 0 * * *")]
    [InlineData("0 */0 0 * * *")]
    public void What_is_no_schedule_is_not_read(string schedule) => CronSchedule.TryParse(schedule, out _, out _).ShouldBeFalse();

    [Fact]
    public void A_day_that_never_comes_has_no_next_time()
    {
        CronSchedule.TryParse("0 0 0 31 FEB *", out var parsed, out _).ShouldBeTrue();
        parsed!.Next(Instant.FromUtc(2026, 1, 1, 0, 0)).ShouldBeNull();
    }

    private static Instant Read(string text) => InstantPattern.General.Parse(text).Value;
}
