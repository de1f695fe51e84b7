using System.Text;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars.Loading;
using Shouldly;
using Xunit;

namespace Regulations.Calendars.Tests;

public sealed class CalendarDataTests
{
    private const string Days = """
        { "kind": "days", "id": "days", "name": { "kk": "k", "ru": "r", "en": "e" }, "years": { "from": 2026, "to": 2026 },
          "versions": [ { "version": "1", "validFrom": "2026-01-01", "reason": { "kk": "k", "ru": "r", "en": "e" } CHANGES } ] }
        """;

    private const string Hours = """
        { "kind": "calendar", "id": "office", "name": { "kk": "k", "ru": "r", "en": "e" }, "days": "days",
          "versions": [ { "version": "1", "validFrom": "2026-01-01", "reason": { "kk": "k", "ru": "r", "en": "e" }, "weeks": WEEKS } ] }
        """;

    private const string Week = """[ { "hours": [ { "days": ["mon", "tue"], "intervals": ["09:00-13:00"] } ] } ]""";

    [Theory]
    [InlineData(""", "holidayz": []""", "unknown-property", "/versions/0/holidayz")]
    [InlineData(""", "holidays": [ { "id": "x", "carried": true, "days": ["03-08"] } ]""", "missing-property", "/versions/0/holidays/0")]
    [InlineData(
        """, "holidays": [ { "id": "x", "name": { "kk": "k", "ru": "r", "en": "e" }, "carried": true, "days": ["03-32"] } ]""",
        "wrong-value",
        "/versions/0/holidays/0/days/0"
    )]
    [InlineData(
        """, "holidays": [ { "id": "x", "name": { "kk": "k", "ru": "r", "en": "" }, "carried": true, "days": ["03-08"] } ]""",
        "wrong-value",
        "/versions/0/holidays/0/name/en"
    )]
    [InlineData(
        """, "holidays": [ { "id": "x", "name": { "kk": "k", "ru": "r", "en": "e" }, "carried": true } ]""",
        "no-days",
        "/versions/0/holidays/0"
    )]
    [InlineData(
        """, "holidays": [ { "id": "x", "name": { "kk": "k", "ru": "r", "en": "e" }, "carried": true, "dates": ["2027-03-08"] } ]""",
        "outside-years",
        "/versions/0/holidays/0/dates/0"
    )]
    [InlineData(""", "removed": ["x"]""", "unknown-rule", "/versions/0/removed/0")]
    [InlineData(""", "transfers": [ { "off": "2026-03-07", "worked": "2026-03-14" } ]""", "idle-transfer", "/versions/0/transfers/0")]
    [InlineData(""", "transfers": [ { "off": "\ud800", "worked": "2026-03-14" } ]""", "wrong-value", "/versions/0/transfers/0/off")]
    public void A_fault_in_the_national_days_is_named_with_its_place(string changes, string code, string location) =>
        ShouldFind(Days.Replace("CHANGES", changes), Hours.Replace("WEEKS", Week), "days.json", code, location);

    [Theory]
    [InlineData("""[]""", "no-working-time", "/versions/0/weeks")]
    [InlineData(
        """[ { "hours": [ { "days": ["mon"], "intervals": ["9-13"] } ] } ]""",
        "wrong-value",
        "/versions/0/weeks/0/hours/0/intervals/0"
    )]
    [InlineData(
        """[ { "hours": [ { "days": ["mon"], "intervals": ["13:00-09:00"] } ] } ]""",
        "reversed",
        "/versions/0/weeks/0/hours/0/intervals/0"
    )]
    [InlineData(
        """[ { "hours": [ { "days": ["mon"], "intervals": ["09:00-13:00", "13:00-18:00"] } ] } ]""",
        "overlap",
        "/versions/0/weeks/0/hours/0/intervals/1"
    )]
    [InlineData(
        """[ { "hours": [ { "days": ["mon", "mon"], "intervals": ["09:00-13:00"] } ] } ]""",
        "given-twice",
        "/versions/0/weeks/0/hours/0/days/1"
    )]
    [InlineData(
        """[ { "hours": [ { "days": ["montag"], "intervals": ["09:00-13:00"] } ] } ]""",
        "wrong-value",
        "/versions/0/weeks/0/hours/0/days/0"
    )]
    public void A_fault_in_the_hours_is_named_with_its_place(string weeks, string code, string location) =>
        ShouldFind(Days.Replace("CHANGES", ""), Hours.Replace("WEEKS", weeks), "office.json", code, location);

    [Fact]
    public void A_calendar_whose_national_days_are_missing_is_refused() =>
        Read(("office.json", Hours.Replace("WEEKS", Week)))
            .Findings.ShouldHaveSingleItem()
            .In("en")
            .ShouldBe("office.json /days: there is no file of national days 'days'");

    [Fact]
    public void A_file_that_is_no_JSON_is_named_with_the_line()
    {
        var finding = Read(("days.json", "{\n  \"kind\": days\n}")).Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("no-json");
        finding.Location.ShouldBe("line 2");
    }

    [Fact]
    public void A_file_of_another_kind_is_named() => Read(("x.json", "[]")).Findings.ShouldHaveSingleItem().Location.ShouldBe("/kind");

    [Fact]
    public void A_folder_that_cannot_be_read_is_a_finding() =>
        CalendarData
            .FromFolder(Path.Combine(AppContext.BaseDirectory, "no-such-folder"))
            .Findings.ShouldHaveSingleItem()
            .Code.ShouldBe("unreadable");

    [Fact]
    public void Hours_that_change_on_a_date_hold_from_that_date_and_the_earlier_ones_before_it()
    {
        var weeks = """
            [ { "hours": [ { "days": ["mon"], "intervals": ["09:00-18:00"] } ] },
              { "from": "2026-08-01", "hours": [ { "days": ["mon"], "intervals": ["08:00-17:00"] } ] } ]
            """;
        var library = Read(("days.json", Days.Replace("CHANGES", "")), ("office.json", Hours.Replace("WEEKS", weeks))).Library!;

        var office = library.Find("office")!.In(Given.Almaty);

        string.Join(' ', office.HoursOn(Date("2026-07-27"))).ShouldBe("09:00-18:00");
        string.Join(' ', office.HoursOn(Date("2026-08-03"))).ShouldBe("08:00-17:00");
    }

    [Fact]
    public void A_calendar_that_never_closes_reckons_across_midnight()
    {
        var weeks = """[ { "hours": [ { "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "intervals": ["00:00-24:00"] } ] } ]""";
        var library = Read(("days.json", Days.Replace("CHANGES", "")), ("office.json", Hours.Replace("WEEKS", weeks))).Library!;

        var office = library.Find("office")!.In(Given.Almaty);

        office.Show(office.Add(office.At("2026-03-09 23:30"), Given.Limit("1h"))).ShouldBe("2026-03-10 00:30:00");
        office.Show(office.Add(office.At("2026-03-10 00:00"), Given.Limit("1wd"))).ShouldBe("2026-03-11 00:00:00");
    }

    [Fact]
    public void The_shipped_calendars_are_three_and_each_knows_its_versions()
    {
        CalendarData.Shipped.All.Select(calendar => calendar.Id).ShouldBe(["kz-duty", "kz-provider", "kz-state-corporation"]);
        CalendarData.Shipped.All.ShouldAllBe(calendar =>
            calendar.Versions.Count == 2 && calendar.Versions[1].ValidFrom == new LocalDate(2026, 7, 1)
        );
    }

    private static void ShouldFind(string days, string hours, string file, string code, string location)
    {
        var loading = Read(("days.json", days), ("office.json", hours));
        loading.Library.ShouldBeNull();
        var finding = loading.Findings.ShouldHaveSingleItem();
        (finding.File, finding.Code, finding.Location).ShouldBe((file, code, location));
        finding.Message.Kk.ShouldNotBe(finding.Message.Ru);
    }

    private static CalendarLoading Read(params (string Name, string Json)[] files) =>
        CalendarData.Read([.. files.Select(file => new CalendarFile(file.Name, Encoding.UTF8.GetBytes(file.Json)))]);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
