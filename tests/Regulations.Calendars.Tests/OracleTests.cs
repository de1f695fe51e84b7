using System.Collections.Concurrent;
using NodaTime;
using Regulations.Calendars.Limits;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class OracleTests
{
    private static readonly ConcurrentDictionary<(string, string), Lazy<MinuteWalker>> Walkers = new();

    private static readonly string[] Calendars = ["kz-provider", "kz-state-corporation", "kz-duty"];

    public static TheoryData<string, int> CalendarsAndYears =>
        [.. from calendar in Calendars from year in Enumerable.Range(2018, 10) select new TheoryDataRow<string, int>(calendar, year)];

    [Theory]
    [MemberData(nameof(CalendarsAndYears))]
    public void Adding_agrees_with_a_walk_minute_by_minute(string id, int year)
    {
        var calendar = Given.Calendar(id);
        var walker = Walker(id, calendar.Zone);
        var random = new Random(year);
        var begin = calendar.At($"{year}-01-01 00:00");
        for (var round = 0; round < 25; round++)
        {
            var start = begin + Duration.FromMinutes(random.Next(350 * 24 * 60));
            foreach (var limit in Limits(random))
                calendar.Add(start, limit).ShouldBe(walker.Add(start, limit), $"{calendar.Show(start)} + {limit}");
        }
    }

    [Theory]
    [InlineData("Asia/Almaty", "2024-02-27 00:00")]
    [InlineData("Asia/Qostanay", "2024-02-27 00:00")]
    [InlineData("Asia/Qyzylorda", "2018-12-18 00:00")]
    [InlineData("Asia/Aqtobe", "2024-02-27 00:00")]
    public void Adding_agrees_with_the_walk_across_a_change_of_the_clock(string zone, string from)
    {
        foreach (var id in Calendars)
        {
            var calendar = Given.Calendar(id, zone);
            var walker = Walker(id, calendar.Zone);
            var random = new Random(7);
            var begin = calendar.At(from);
            for (var quarter = 0; quarter < 4 * 24 * 5; quarter += 5)
            {
                var start = begin + Duration.FromMinutes(15 * quarter);
                foreach (var limit in Limits(random))
                    calendar.Add(start, limit).ShouldBe(walker.Add(start, limit), $"{id} {calendar.Show(start)} + {limit}");
            }
        }
    }

    [Theory]
    [InlineData("kz-provider", "2026-03-19 00:00")]
    [InlineData("kz-duty", "2022-03-03 00:00")]
    [InlineData("kz-state-corporation", "2024-02-28 00:00")]
    public void Subtracting_agrees_with_the_walk_back(string id, string from)
    {
        var calendar = Given.Calendar(id);
        var walker = Walker(id, calendar.Zone);
        for (var halfDay = 0; halfDay < 5; halfDay++)
            foreach (var minute in new[] { 60, 61, 240, 630, 631 })
            {
                var due = calendar.At(from) + Duration.FromMinutes((halfDay * 720) + 480 + minute);
                foreach (var limit in new[] { Limit.Minutes(0), Limit.Minutes(20), Limit.Hours(1), Limit.Days(0), Limit.Days(1) })
                    calendar.Subtract(due, limit).ShouldBe(walker.Subtract(due, limit), $"{calendar.Show(due)} - {limit}");
            }
    }

    private static MinuteWalker Walker(string calendar, DateTimeZone zone) =>
        Walkers.GetOrAdd((calendar, zone.Id), _ => new Lazy<MinuteWalker>(() => new MinuteWalker(calendar, zone))).Value;

    private static IEnumerable<Limit> Limits(Random random) =>
        [Limit.Minutes(random.Next(600)), Limit.Hours(random.Next(1, 12)), Limit.Days(random.Next(6))];
}
