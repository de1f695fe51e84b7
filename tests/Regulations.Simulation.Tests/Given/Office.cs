using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Editions;
using Regulations.Simulation.Scenarios;

namespace Regulations.Simulation.Tests.Given;

/// <summary>Questions as tests ask them.</summary>
internal static class Office
{
    /// <summary>So many executors, around the clock.</summary>
    public static SimulationQuestion AroundTheClock(Edition edition, int executors, string time, string arrivals, int requests) =>
        new()
        {
            Edition = edition,
            Calendars = Given.AroundTheClock.Library,
            Calendar = Given.AroundTheClock.Id,
            Scenario = ScenarioReader.Read($$"""{ "staff": [{ "roles": ["executor"], "count": {{executors}} }], "time": {{time}} }"""),
            Arrivals = ArrivalPattern.Parse(arrivals),
            Requests = requests,
            Start = new LocalDate(2018, 1, 1),
        };

    /// <summary>The shipped survey licence in an office of seven.</summary>
    public static SimulationQuestion OfSurveyLicences(int requests = 400) =>
        new()
        {
            Edition = Shipped("eastkz", "survey-licence.json"),
            Calendars = CalendarData.Shipped,
            Scenario = ScenarioReader.Read(
                """
                {
                  "mix": { "channels": { "portal": 7, "state-corporation": 3 } },
                  "staff": [
                    { "roles": ["operator"], "count": 2 },
                    { "roles": ["chancellery"] },
                    { "roles": ["head"], "absences": [{ "from": "2026-01-12", "to": "2026-01-13" }] },
                    { "roles": ["executor"], "count": 3 }
                  ],
                  "tasks": {
                    "step-4": { "outcomes": { "meets": 0.8, "fails": 0.2 } },
                    "step-7": { "outcomes": { "signed": 0.9, "returned": 0.1 } }
                  },
                  "systems": { "portal/account.check": { "positive": 0.95 }, "certification-authority/certificate.check": { "positive": 0.9 } }
                }
                """
            ),
            Arrivals = ArrivalPattern.Parse("poisson:0.5"),
            Requests = requests,
            Seed = 7,
        };

    /// <summary>A shipped edition.</summary>
    public static Edition Shipped(string authority, string file) =>
        EditionFolder.ReadFile(Path.Combine(Workflows, authority, file), Workflows);

    private static string Workflows
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(root.FullName, "Regulations.sln")))
                root = root.Parent!;
            return Path.Combine(root.FullName, "workflows");
        }
    }
}
