using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Refusals;

/// <summary>Whoever is refused reads in their language what is wrong, and where.</summary>
public sealed class RefusalTests
{
    /// <summary>Something wrong of every part, with the place it is at.</summary>
    public static TheoryData<string, RefusedPart, string> Faults =>
        new()
        {
            { "{", RefusedPart.Scenario, "" },
            { """{ "staff": [{ "roles": "head" }] }""", RefusedPart.Scenario, "staff[0].roles" },
            { """{ "staff": [{ "roles": ["head"], "count": 0 }] }""", RefusedPart.Scenario, "staff[0].count" },
            {
                """{ "staff": [], "time": { "triangular": { "least": 1, "likely": "2" } } }""",
                RefusedPart.Scenario,
                "time.triangular.likely"
            },
            { """{ "staff": [], "arrivals": { "at": ["2026-01-05"] } }""", RefusedPart.Scenario, "arrivals.at" },
            { """{ "staff": [], "tasks": { "step-4": { "outcomes": { "perhaps": 1 } } } }""", RefusedPart.Scenario, "tasks.step-4" },
            { """{ "staff": [], "systems": { "portal/nothing": { } } }""", RefusedPart.Scenario, "systems.portal/nothing" },
            { """{ "staff": [{ "roles": ["head"] }] }""", RefusedPart.Scenario, "staff" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_scenario_names_file_place_and_reason_in_three_languages(string json, RefusedPart part, string place)
    {
        var refused = Should.Throw<SimulationRefusedException>(() =>
            Simulator.Run(Office.OfSurveyLicences(20) with { Scenario = ScenarioReader.Read(json) })
        );

        (refused.Part, refused.Place).ShouldBe((part, place));
        SaysItInEveryLanguage(refused);
        refused.In("ru", "roles.json").ShouldStartWith(place.Length == 0 ? "roles.json: " : $"roles.json: {place}: ");
    }

    [Fact]
    public void What_is_no_JSON_is_told_with_its_line() =>
        Should
            .Throw<SimulationRefusedException>(() => ScenarioReader.Read("{\n  \"staff\": [,]\n}"))
            .In("kk", "roles.json")
            .ShouldContain("2-жол");

    [Theory]
    [InlineData("staff:nobody+1")]
    [InlineData("staff:head-1")]
    [InlineData("limit:step-99=1wd")]
    [InlineData("weather=fine")]
    public void A_what_if_about_nothing_says_so_in_three_languages(string text) =>
        SaysItInEveryLanguage(
            Should.Throw<SimulationRefusedException>(() =>
                Simulator.Run(Office.OfSurveyLicences(40) with { WhatIfs = [WhatIf.Parse(text)] })
            )
        );

    [Fact]
    public void Every_number_asked_for_out_of_bounds_is_refused_in_three_languages()
    {
        var question = Office.OfSurveyLicences(100);
        SimulationQuestion[] wrong =
        [
            question with
            {
                Requests = 0,
            },
            question with
            {
                Replications = 101,
            },
            question with
            {
                Requests = SimulationQuestion.MaximumRequests + 1,
            },
            question with
            {
                WarmUp = 1,
            },
            question with
            {
                Calendar = "moon",
            },
            question with
            {
                Arrivals = null,
            },
        ];

        foreach (var asked in wrong)
            SaysItInEveryLanguage(Should.Throw<SimulationRefusedException>(() => Simulator.Run(asked)));
    }

    private static void SaysItInEveryLanguage(SimulationRefusedException refused)
    {
        string[] said = [.. new[] { "kk", "ru", "en" }.Select(language => refused.In(language))];
        said.ShouldAllBe(text => text.Length > refused.Place.Length + 5);
        said.Distinct().Count().ShouldBe(3);
        refused.Reason.IsComplete.ShouldBeTrue();
    }
}
