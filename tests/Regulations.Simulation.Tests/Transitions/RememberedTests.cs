using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Transitions;

/// <summary>What is remembered of the engine does not grow with the office: people of whom nothing is said by name are one like another.</summary>
public sealed class RememberedTests
{
    [Fact]
    public void An_office_of_ninety_executors_needs_no_more_memory_than_one_of_three()
    {
        var three = Simulator.Run(OfficeOf(3));
        var ninety = Simulator.Run(OfficeOf(90));

        ninety.EngineAsked.ShouldBeLessThan(three.EngineAsked * 2);
    }

    [Fact]
    public void A_large_office_takes_the_same_courses_whether_the_engine_hears_marks_or_names()
    {
        var question = OfficeOf(12) with { Requests = 150, Replications = 1, Arrivals = ArrivalPattern.Parse("poisson:4") };
        var (marks, names) = (new Trace(), new Trace());
        Simulator.Run(question, listener: marks);
        Simulator.Run(question with { RememberedStates = 0 }, listener: names);

        names.Tasks.Select(task => task.Actor).Distinct().Count().ShouldBeGreaterThan(10);
        marks.Lines.ShouldBe(names.Lines);
    }

    [Fact]
    public void Whom_the_scenario_names_keeps_the_name()
    {
        var question = OfficeOf(3) with
        {
            Requests = 100,
            Scenario = ScenarioReader.Read(
                """
                {
                  "staff": [{ "roles": ["operator"] }, { "roles": ["chancellery"] }, { "roles": ["head"] },
                    { "id": "dauren", "roles": ["executor"] }, { "id": "aigul", "roles": ["executor"] }],
                  "tasks": { "step-2": { "answers": [{ "form": { "executor": "dauren" } }, { "weight": 3, "form": { "executor": "aigul" } }] } }
                }
                """
            ),
        };
        var (remembered, asked) = (new Trace(), new Trace());
        Simulator.Run(question, listener: remembered);
        Simulator.Run(question with { RememberedStates = 0 }, listener: asked);

        asked.Tasks.Count(task => task.Actor == "aigul").ShouldBeGreaterThan(asked.Tasks.Count(task => task.Actor == "dauren"));
        remembered.Lines.ShouldBe(asked.Lines);
    }

    private static SimulationQuestion OfficeOf(int executors) =>
        Office.OfSurveyLicences(600) with
        {
            Scenario = ScenarioReader.Read(
                $$"""
                {
                  "mix": { "channels": { "portal": 7, "state-corporation": 3 } },
                  "staff": [{ "roles": ["operator"], "count": 3 }, { "roles": ["chancellery"], "count": 2 }, { "roles": ["head"], "count": 2 },
                    { "roles": ["executor"], "count": {{executors}} }],
                  "tasks": { "step-4": { "outcomes": { "meets": 0.8, "fails": 0.2 } }, "step-7": { "outcomes": { "signed": 0.9, "returned": 0.1 } } }
                }
                """
            ),
        };
}
