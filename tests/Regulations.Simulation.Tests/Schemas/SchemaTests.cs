using System.Text.Json.Nodes;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Tests.Given;
using Regulations.Testing.Schemas;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Schemas;

/// <summary>What the published schemas promise is what is written and read.</summary>
public sealed class SchemaTests
{
    private const string Everything = """
        {
          "$schema": "simulation-scenario.schema.json",
          "arrivals": { "poisson": 0.5 },
          "mix": { "kinds": { "issue": 3, "duplicate": 0 }, "channels": { "portal": 1 }, "applicants": { "legal": 1 } },
          "staff": [
            { "roles": ["operator", "chancellery"], "count": 2, "calendar": "kz-provider" },
            { "id": "timur", "roles": ["head"], "absences": [{ "from": "2026-01-12", "to": "2026-01-13" }] },
            { "roles": ["executor"], "count": 3 }
          ],
          "withoutQueue": ["applicant"],
          "appointment": "in-turn",
          "time": { "lognormal": { "mean": 20, "deviation": 10 } },
          "tasks": {
            "role:head": { "time": { "exponential": { "mean": 8 } } },
            "step-3": { "time": { "triangular": { "least": 1, "likely": 2, "most": 3 } } },
            "step-4": { "time": { "uniform": { "from": 10, "to": 20 } }, "outcomes": { "meets": 9, "fails": 1 } },
            "step-7": { "time": { "fixed": 5 }, "answers": [{ "weight": 2, "outcome": "signed", "form": { } }] }
          },
          "systems": {
            "portal/account.check": { "positive": 0.9, "delay": { "fixed": 3 } },
            "e-licensing/payment.check": { "answers": [{ "weight": 1, "positive": true, "answer": { "sum": 1 } }] }
          }
        }
        """;

    private static readonly PublishedSchema OfResult = PublishedSchema.Of("simulation-result.schema.json");
    private static readonly PublishedSchema OfScenario = PublishedSchema.Of("simulation-scenario.schema.json");

    [Fact]
    public void A_result_with_changes_beside_it_keeps_its_schema() =>
        OfResult.Faults(Written(Asked() with { WhatIfs = [WhatIf.Parse("staff:executor+1"), WhatIf.Parse("total=1wd")] })).ShouldBeEmpty();

    [Fact]
    public void A_result_of_one_replication_keeps_its_schema() =>
        OfResult.Faults(Written(Asked() with { Replications = 1 })).ShouldBeEmpty();

    [Fact]
    public void A_result_in_which_nothing_has_a_limit_keeps_its_schema() =>
        OfResult
            .Faults(
                Written(
                    Office.AroundTheClock(SmallEdition.OneTask(), 1, """{ "fixed": 5 }""", "poisson:3", 40) with
                    {
                        WhatIfs = [WhatIf.Parse("staff:executor+1")],
                    }
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_result_that_lacks_something_or_says_more_does_not_keep_it()
    {
        var result = Written(Asked());
        result["variants"]![0]!.AsObject().Remove("bottleneck");
        result["seed"] = "1";
        result["weather"] = "fine";
        result["variants"]![0]!["roles"]![0]!["people"] = 1.5;

        OfResult.Faults(result).Count.ShouldBe(4);
    }

    [Fact]
    public void All_that_a_scenario_may_say_is_in_its_schema_and_is_read()
    {
        OfScenario.Faults(JsonNode.Parse(Everything)).ShouldBeEmpty();
        Simulator.Run(Asked() with { Scenario = ScenarioReader.Read(Everything), Arrivals = null }).Variants[0].Measured.ShouldBe(54);
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "stuff": [], "staff": [] }""")]
    [InlineData("""{ "staff": [{ "id": "a" }] }""")]
    [InlineData("""{ "staff": [{ "roles": [] }] }""")]
    [InlineData("""{ "staff": [{ "roles": ["a"], "count": 100000 }] }""")]
    [InlineData("""{ "staff": [{ "roles": ["a"], "absences": [{ "from": "soon", "to": "2026-02-01" }] }] }""")]
    [InlineData("""{ "staff": [], "time": { "fixed": -1 } }""")]
    [InlineData("""{ "staff": [], "time": { "fixed": 1, "exponential": { "mean": 1 } } }""")]
    [InlineData("""{ "staff": [], "arrivals": { "poisson": 0 } }""")]
    [InlineData("""{ "staff": [], "appointment": "at-will" }""")]
    public void What_the_reader_refuses_the_schema_refuses_too(string json)
    {
        OfScenario.Faults(JsonNode.Parse(json)).ShouldNotBeEmpty();
        Should.Throw<SimulationRefusedException>(() => ScenarioReader.Read(json));
    }

    private static SimulationQuestion Asked() => Office.OfSurveyLicences(60) with { Replications = 2, WarmUp = 0.1 };

    private static JsonObject Written(SimulationQuestion question) => ResultJson.Write(Simulator.Run(question));
}
