using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void A_count_stands_for_so_many_people_alike()
    {
        var scenario = ScenarioReader.Read(
            """{ "staff": [{ "roles": ["executor"], "count": 2 }, { "id": "timur", "roles": ["head"] }] }"""
        );

        scenario.Staff.Select(person => person.Id).ShouldBe(["executor-1", "executor-2", "timur"]);
    }

    [Fact]
    public void Every_shape_of_time_is_read()
    {
        var scenario = ScenarioReader.Read(
            """
            {
              "staff": [],
              "tasks": {
                "a": { "time": { "fixed": 5 } },
                "b": { "time": { "exponential": { "mean": 5 } } },
                "c": { "time": { "uniform": { "from": 1, "to": 2 } } },
                "d": { "time": { "triangular": { "least": 1, "likely": 2, "most": 3 } } },
                "e": { "time": { "lognormal": { "mean": 5, "deviation": 2 } } }
              }
            }
            """
        );

        scenario
            .Tasks.Values.Select(rule => rule.Time!.GetType().Name)
            .ShouldBe([
                nameof(Distribution.Fixed),
                nameof(Distribution.Exponential),
                nameof(Distribution.Uniform),
                nameof(Distribution.Triangular),
                nameof(Distribution.LogNormal),
            ]);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("""{ "stuff": [] }""", "stuff")]
    [InlineData("""{ }""", "staff")]
    [InlineData("""{ "staff": [{ "id": "a" }] }""", "staff[0].roles")]
    [InlineData("""{ "staff": [{ "roles": [] }] }""", "staff[0].roles")]
    [InlineData("""{ "staff": [{ "roles": ["a"] }, { "roles": ["a"] }] }""", "staff")]
    [InlineData("""{ "staff": [{ "roles": ["a"], "count": 100000 }] }""", "staff[0].count")]
    [InlineData(
        """{ "staff": [{ "roles": ["a"], "absences": [{ "from": "2026-02-02", "to": "2026-02-01" }] }] }""",
        "staff[0].absences[0]"
    )]
    [InlineData("""{ "staff": [{ "roles": ["a"], "absences": [{ "from": "soon", "to": "2026-02-01" }] }] }""", "staff[0].absences[0].from")]
    [InlineData("""{ "staff": [], "time": { "fixed": -1 } }""", "time.fixed")]
    [InlineData("""{ "staff": [], "time": { "uniform": { "from": 3, "to": 2 } } }""", "time.uniform.to")]
    [InlineData("""{ "staff": [], "time": { "fixed": 1, "exponential": { "mean": 1 } } }""", "time")]
    [InlineData("""{ "staff": [], "arrivals": { "poisson": 0 } }""", "arrivals.poisson")]
    [InlineData("""{ "staff": [], "mix": { "kinds": { "issue": 0 } } }""", "mix.kinds")]
    [InlineData("""{ "staff": [], "appointment": "at-will" }""", "appointment")]
    public void A_fault_says_where_it_is(string json, string place) =>
        Should.Throw<SimulationRefusedException>(() => ScenarioReader.Read(json)).Place.ShouldBe(place);

    [Theory]
    [InlineData("""{ "staff": [], "tasks": { "step-99": { } } }""", "tasks.step-99")]
    [InlineData("""{ "staff": [], "tasks": { "step-4": { "outcomes": { "perhaps": 1 } } } }""", "tasks.step-4")]
    [InlineData("""{ "staff": [], "systems": { "portal/nothing": { } } }""", "systems.portal/nothing")]
    [InlineData("""{ "staff": [], "mix": { "kinds": { "loan": 1 } } }""", "mix.kinds.loan")]
    public void What_the_definition_does_not_have_is_told(string json, string place) =>
        Should
            .Throw<SimulationRefusedException>(() =>
                Simulator.Run(Office.OfSurveyLicences(20) with { Scenario = ScenarioReader.Read(json) })
            )
            .Place.ShouldBe(place);

    [Theory]
    [InlineData("poisson")]
    [InlineData("poisson:-1")]
    [InlineData("poisson:1e9")]
    [InlineData("hourly:3")]
    public void Arrivals_that_are_none_are_refused(string text) =>
        Should.Throw<SimulationRefusedException>(() => ArrivalPattern.Parse(text)).Place.ShouldBe("arrivals");

    [Fact]
    public void Arrivals_out_of_order_are_refused() =>
        Should.Throw<SimulationRefusedException>(() => ArrivalPattern.ParseList(["2026-01-05T04:00:00Z", "2026-01-05T03:00:00Z"]));
}
