using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("kz-provider", "2026-03-06 11:00", StartPosition.InWorkingTime, "2026-03-06 11:00:00")]
    [InlineData("kz-provider", "2026-03-06 18:30", StartPosition.InWorkingTime, "2026-03-06 18:30:00")]
    [InlineData("kz-provider", "2026-03-06 18:30:01", StartPosition.AfterHours, "2026-03-10 09:00:00")]
    [InlineData("kz-provider", "2026-03-07 11:00", StartPosition.DayOff, "2026-03-10 09:00:00")]
    [InlineData("kz-provider", "2026-03-10 07:00", StartPosition.BeforeOpening, "2026-03-10 09:00:00")]
    [InlineData("kz-provider", "2026-03-10 13:30", StartPosition.InBreak, "2026-03-10 14:30:00")]
    [InlineData("kz-state-corporation", "2026-03-10 13:30", StartPosition.InWorkingTime, "2026-03-10 13:30:00")]
    [InlineData("kz-state-corporation", "2026-03-10 18:10", StartPosition.AfterHours, "2026-03-11 09:00:00")]
    [InlineData("kz-duty", "2026-03-10 19:30", StartPosition.InWorkingTime, "2026-03-10 19:30:00")]
    [InlineData("kz-duty", "2026-03-14 12:00", StartPosition.InWorkingTime, "2026-03-14 12:00:00")]
    [InlineData("kz-duty", "2026-03-14 13:01", StartPosition.AfterHours, "2026-03-16 09:00:00")]
    public void A_request_made_outside_working_time_is_received_at_the_next_working_instant(
        string id,
        string arrived,
        StartPosition position,
        string received
    )
    {
        var calendar = Given.Calendar(id);

        var receipt = calendar.Receive(calendar.At(arrived));

        receipt.Position.ShouldBe(position);
        calendar.Show(receipt.Received).ShouldBe(received);
        receipt.Day.ShouldBe(calendar.DateOf(receipt.Received));
        receipt.Moved.ShouldBe(position != StartPosition.InWorkingTime);
    }
}
