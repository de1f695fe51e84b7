using Regulations.Simulation.Changes;
using Regulations.Simulation.Measures;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Course;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_seed_gives_the_same_result_to_the_last_digit()
    {
        var question = Office.OfSurveyLicences() with { WhatIfs = [WhatIf.Parse("staff:executor+1")] };

        Text(Simulator.Run(question)).ShouldBe(Text(Simulator.Run(question)));
    }

    [Fact]
    public void Another_seed_gives_another_result()
    {
        var question = Office.OfSurveyLicences();

        Text(Simulator.Run(question with { Seed = 8 })).ShouldNotBe(Text(Simulator.Run(question)));
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(40)]
    public void What_is_remembered_of_the_engine_is_what_it_would_say(int states)
    {
        var question = Office.OfSurveyLicences(200) with { WhatIfs = [WhatIf.Parse("limit:step-4=1wd")] };
        var remembering = Simulator.Run(question with { RememberedStates = states });
        var asking = Simulator.Run(question with { RememberedStates = 0 });

        asking.EngineRemembered.ShouldBe(0);
        remembering.EngineRemembered.ShouldBeGreaterThan(100);
        Figures(remembering).ShouldBe(Figures(asking));
    }

    [Fact]
    public void Every_course_is_the_same_whether_the_engine_is_remembered_or_asked()
    {
        var question = Office.OfSurveyLicences(120) with { Replications = 2 };
        var (remembered, asked) = (new Trace(), new Trace());
        Simulator.Run(question, listener: remembered);
        Simulator.Run(question with { RememberedStates = 0 }, listener: asked);

        asked.Lines.Count.ShouldBeGreaterThan(1000);
        remembered.Lines.ShouldBe(asked.Lines);
    }

    [Fact]
    public void Requests_of_one_seed_take_the_same_work_whoever_does_it()
    {
        var question = Office.OfSurveyLicences(60) with { Replications = 1 };
        var (few, many) = (new Trace(), new Trace());
        Simulator.Run(question, listener: few);
        var more = question.Scenario.Staff.Append(new("another", ["executor"], null, [])).ToList();
        Simulator.Run(question with { Scenario = question.Scenario with { Staff = more } }, listener: many);

        many.Outcomes.Order(StringComparer.Ordinal).ShouldBe(few.Outcomes.Order(StringComparer.Ordinal));
    }

    private static string Text(SimulationResult result) => ResultJson.Write(result).ToJsonString();

    private static string Figures(SimulationResult result)
    {
        var json = ResultJson.Write(result);
        json.Remove("engine");
        return json.ToJsonString();
    }
}
