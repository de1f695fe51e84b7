using NodaTime;
using Regulations.Calendars;
using Regulations.Calendars.Limits;
using Regulations.Calendars.Loading;
using Regulations.Runtime.Sla;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Sla;

public sealed class SlaReckoningTests
{
    private readonly SlaReckoning provider = new(Calendar("kz-provider"), Calendar("kz-provider"));

    [Fact]
    public void A_day_limit_warns_at_three_quarters_of_the_working_minutes_and_escalates_a_working_hour_after_its_end()
    {
        var instants = provider.Begin(LedgerHouse.At("2026-11-23 09:00"), Limit.Days(2));

        LedgerHouse.Local(instants.Due).ShouldBe("2026-11-25 18:30");
        LedgerHouse.Local(instants.WarnAt).ShouldBe("2026-11-25 11:00");
        LedgerHouse.Local(instants.EscalateAt).ShouldBe("2026-11-26 10:00");
        instants.Span.ShouldBe(24 * 3600);
    }

    [Fact]
    public void What_the_front_office_receives_after_its_close_counts_from_its_next_day_in_the_providers_hours()
    {
        var reckoning = new SlaReckoning(Calendar("kz-state-corporation"), Calendar("kz-provider"));

        var instants = reckoning.Begin(LedgerHouse.At("2026-11-23 18:05"), Limit.Days(1));

        LedgerHouse.Local(instants.Started).ShouldBe("2026-11-24 09:00");
        LedgerHouse.Local(instants.Due).ShouldBe("2026-11-25 18:30");
    }

    [Fact]
    public void A_pause_moves_due_and_warning_by_the_working_time_it_took()
    {
        var begun = provider.Begin(LedgerHouse.At("2026-11-23 09:00"), Limit.Hours(8));
        var left = provider.Left(LedgerHouse.At("2026-11-23 11:00"), begun.Due, Limit.Hours(8));

        var resumed = provider.Resume(begun, LedgerHouse.At("2026-11-24 09:00"), left, Limit.Hours(8));

        left.ShouldBe(6 * 3600);
        LedgerHouse.Local(resumed.WarnAt).ShouldBe("2026-11-24 13:00");
        LedgerHouse.Local(resumed.Due).ShouldBe("2026-11-24 16:30");
    }

    [Fact]
    public void A_pause_of_no_length_changes_nothing()
    {
        var begun = provider.Begin(LedgerHouse.At("2026-11-23 09:10"), Limit.Days(3));
        var pausedAt = LedgerHouse.At("2026-11-24 16:00");

        var resumed = provider.Resume(begun, pausedAt, provider.Left(pausedAt, begun.Due, Limit.Days(3)), Limit.Days(3));

        resumed.ShouldBe(begun);
    }

    [Fact]
    public void A_limit_paused_when_overdue_is_due_again_at_once()
    {
        var begun = provider.Begin(LedgerHouse.At("2026-11-23 09:00"), Limit.Minutes(20));
        var left = provider.Left(LedgerHouse.At("2026-11-23 12:00"), begun.Due, Limit.Minutes(20));

        var resumed = provider.Resume(begun, LedgerHouse.At("2026-11-24 10:00"), left, Limit.Minutes(20));

        left.ShouldBeLessThan(0);
        LedgerHouse.Local(resumed.Due).ShouldBe("2026-11-24 10:00");
    }

    [Fact]
    public void Seconds_run_by_the_wall_clock_by_night()
    {
        var instants = provider.Begin(LedgerHouse.At("2026-11-22 23:00"), Limit.Seconds(120));

        (instants.Due - instants.Started).ShouldBe(Duration.FromMinutes(2));
        instants.Span.ShouldBe(120);
    }

    private static WorkingCalendar Calendar(string id) => CalendarData.Shipped.Find(id)!.In(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
}
