using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Regulations.Calendars.Limits;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class PropertyTests
{
    private static readonly LimitUnit[] WorkingUnits = [LimitUnit.WorkingMinute, LimitUnit.WorkingHour, LimitUnit.WorkingDay];

    /// <summary>Seconds of a day at which something happens in some calendar, and those just after.</summary>
    private static readonly int[] Edges =
    [
        .. new[] { 0, 9 * 60, 13 * 60, (14 * 60) + 30, 18 * 60, (18 * 60) + 30, 20 * 60 }.SelectMany(minute =>
            new[] { minute * 60, (minute * 60) + 1 }
        ),
        86_399,
    ];

    private static Gen<WorkingCalendar> Calendars =>
        from id in Gen.Elements("kz-provider", "kz-state-corporation", "kz-duty")
        from zone in Gen.Elements("Asia/Almaty", "Asia/Aqtobe", "Asia/Qyzylorda")
        select Given.Calendar(id, zone);

    /// <summary>Instants of 2018–2026; the last year is left to what is added.</summary>
    private static Gen<Instant> Instants(DateTimeZone zone) =>
        from day in Gen.Choose(0, 3280)
        from second in Gen.OneOf(Gen.Choose(0, 86_399), Gen.Elements(Edges))
        from tick in Gen.Elements(0, 0, 0, 1)
        select new LocalDate(2018, 1, 2).PlusDays(day).AtMidnight().PlusSeconds(second).InZoneLeniently(zone).ToInstant().PlusTicks(tick);

    private static Gen<Question> Questions(params LimitUnit[] units) =>
        from calendar in Calendars
        from start in Instants(calendar.Zone)
        from other in Instants(calendar.Zone)
        from unit in Gen.Elements(units)
        from a in Gen.Choose(0, Greatest(unit))
        from b in Gen.Choose(0, Greatest(unit))
        select new Question(calendar, start, other, new Limit(a, unit), new Limit(b, unit));

    [Fact]
    public void A_later_start_is_never_due_earlier() =>
        Holds(
            [LimitUnit.Second, .. WorkingUnits],
            q =>
            {
                var (earlier, later) = q.Start <= q.Other ? (q.Start, q.Other) : (q.Other, q.Start);
                return q.Calendar.Add(earlier, q.A) <= q.Calendar.Add(later, q.A);
            }
        );

    [Fact]
    public void A_greater_amount_is_due_later() =>
        Holds(
            [LimitUnit.Second, .. WorkingUnits],
            q => q.A.Amount.CompareTo(q.B.Amount) == q.Calendar.Add(q.Start, q.A).CompareTo(q.Calendar.Add(q.Start, q.B))
        );

    [Fact]
    public void Between_is_the_inverse_of_add() =>
        Holds([LimitUnit.Second, .. WorkingUnits], q => q.Calendar.Between(q.Start, q.Calendar.Add(q.Start, q.A), q.A.Unit) == q.A.Amount);

    [Fact]
    public void Between_is_the_largest_amount_due_by_the_end() =>
        Holds(
            WorkingUnits,
            q =>
            {
                var end = q.Calendar.Add(q.Start, q.A) + Duration.FromSeconds(q.B.Amount);
                var amount = (int)q.Calendar.Between(q.Start, end, q.A.Unit);
                return q.Calendar.Add(q.Start, new Limit(amount, q.A.Unit)) <= end
                    && q.Calendar.Add(q.Start, new Limit(amount + 1, q.A.Unit)) > end;
            }
        );

    [Fact]
    public void Adding_in_two_parts_equals_adding_once() =>
        Holds(
            [LimitUnit.Second, .. WorkingUnits],
            q => q.Calendar.Add(q.Calendar.Add(q.Start, q.A), q.B) == q.Calendar.Add(q.Start, new Limit(q.A.Amount + q.B.Amount, q.A.Unit))
        );

    [Fact]
    public void A_due_instant_lies_in_working_time() => Holds(WorkingUnits, q => q.Calendar.IsWorkingTime(q.Calendar.Add(q.Start, q.A)));

    [Fact]
    public void Moving_the_start_changes_no_due_instant() =>
        Holds(WorkingUnits, q => q.Calendar.Add(q.Calendar.MoveToWorkingTime(q.Start), q.A) == q.Calendar.Add(q.Start, q.A));

    [Fact]
    public void Subtract_returns_the_latest_start_that_is_due_by_then() =>
        Holds(
            WorkingUnits,
            q =>
            {
                var due = q.Calendar.Add(q.Start, q.A);
                var latest = q.Calendar.Subtract(due, q.A);
                return latest >= q.Start && q.Calendar.Add(latest, q.A) == due && q.Calendar.Add(latest + Duration.Epsilon, q.A) > due;
            }
        );

    [Fact]
    public void The_share_of_a_budget_grows_from_its_start_to_its_due_instant() =>
        Holds(
            WorkingUnits,
            q =>
            {
                var due = q.Calendar.Add(q.Start, q.A);
                if (due < q.Start)
                    return true;
                var warning = q.Calendar.AtShare(q.Start, due, 75, q.A.Unit);
                return q.Calendar.AtShare(q.Start, due, 0, q.A.Unit) <= warning
                    && warning <= q.Calendar.AtShare(q.Start, due, 100, q.A.Unit)
                    && q.Calendar.AtShare(q.Start, due, 100, q.A.Unit) <= due
                    && q.Calendar.IsWorkingTime(warning);
            }
        );

    [Fact]
    public void An_explanation_counts_exactly_what_was_asked_for() =>
        Holds(
            WorkingUnits,
            q =>
            {
                var explained = q.Calendar.Explain(q.Start, q.A);
                var counted = explained
                    .Days.SelectMany(day => day.Intervals)
                    .Aggregate(Duration.Zero, (sum, interval) => sum + interval.Length);
                return q.A.Unit switch
                {
                    LimitUnit.WorkingMinute => counted == Duration.FromMinutes(q.A.Amount),
                    LimitUnit.WorkingHour => counted == Duration.FromHours(q.A.Amount),
                    _ => explained.Days.Count(day => day.Number is not null) == q.A.Amount,
                };
            }
        );

    private static void Holds(LimitUnit[] units, Func<Question, bool> property) =>
        Prop.ForAll(Questions(units).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static int Greatest(LimitUnit unit) =>
        unit switch
        {
            LimitUnit.Second => 200_000,
            LimitUnit.WorkingMinute => 3_000,
            LimitUnit.WorkingHour => 60,
            _ => 30,
        };

    private sealed record Question(WorkingCalendar Calendar, Instant Start, Instant Other, Limit A, Limit B)
    {
        public override string ToString() => $"{Calendar.Id} {Calendar.Zone.Id} {Start} / {Other} + {A}, {B}";
    }
}
