using System.Text;
using Regulations.Calendars;
using Regulations.Calendars.Loading;

namespace Regulations.Simulation.Tests.Given;

/// <summary>A calendar without nights and days off, for comparison with formulas that know none.</summary>
internal static class AroundTheClock
{
    public const string Id = "always";

    public static CalendarLibrary Library { get; } = Read();

    private static CalendarLibrary Read()
    {
        const string Name = """{ "kk": "тәулік бойы", "ru": "круглосуточно", "en": "around the clock" }""";
        var days = $$"""
            { "kind": "days", "id": "plain", "name": {{Name}}, "years": { "from": 2018, "to": 2027 }, "sources": ["none"],
              "versions": [{ "version": "1", "validFrom": "2018-01-01", "reason": {{Name}}, "holidays": [], "transfers": [] }] }
            """;
        var hours = $$"""
            { "kind": "calendar", "id": "{{Id}}", "name": {{Name}}, "days": "plain", "sources": ["none"],
              "versions": [{ "version": "1", "validFrom": "2018-01-01", "reason": {{Name}},
                "weeks": [{ "hours": [{ "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "intervals": ["00:00-24:00"] }] }] }] }
            """;
        var loading = CalendarData.Read([
            new CalendarFile("days.json", Encoding.UTF8.GetBytes(days)),
            new CalendarFile("hours.json", Encoding.UTF8.GetBytes(hours)),
        ]);
        return loading.Library ?? throw new InvalidOperationException(loading.Findings[0].In("en") + " " + loading.Findings[0].Location);
    }
}
