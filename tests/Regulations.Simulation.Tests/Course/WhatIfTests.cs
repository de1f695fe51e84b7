using Regulations.Simulation.Changes;
using Regulations.Simulation.Measures;
using Regulations.Simulation.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Course;

public sealed class WhatIfTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_more_executor_never_makes_people_wait_longer(int executors)
    {
        var question = Office.AroundTheClock(
            SmallEdition.OneTask(),
            executors,
            """{ "exponential": { "mean": 10 } }""",
            FormattableString.Invariant($"poisson:{executors * 4.8}"),
            20_000
        );
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var result = Simulator.Run(question with { Seed = (ulong)seed, WhatIfs = [WhatIf.Parse("staff:executor+1")] });
            var (before, after) = (Waiting(result.Variants[0], "executor"), Waiting(result.Variants[1], "executor"));
            after.ShouldBeLessThan(before);
            result.Variants[1].Difference!.Roles.Single().Waiting!.High!.Value.ShouldBeLessThan(0);
        }
    }

    [Fact]
    public void One_more_executor_of_survey_licences_relieves_the_bottleneck()
    {
        var result = Simulator.Run(Office.OfSurveyLicences(1000) with { WhatIfs = [WhatIf.Parse("staff:executor+1")] });

        result.Variants[0].Bottleneck!.Role.ShouldBe("executor");
        Waiting(result.Variants[1], "executor").ShouldBeLessThan(Waiting(result.Variants[0], "executor"));
        result.Variants[1].WithinTotal!.Mean.ShouldBeGreaterThanOrEqualTo(result.Variants[0].WithinTotal!.Mean);
        result.Variants[1].Difference!.Duration!.High!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void A_shorter_limit_changes_who_is_in_time_and_nothing_else()
    {
        var result = Simulator.Run(Office.OfSurveyLicences() with { WhatIfs = [WhatIf.Parse("limit:step-3=1wd, total=1wd")] });
        var (before, after) = (result.Variants[0], result.Variants[1]);

        after.Duration.ShouldBe(before.Duration);
        after.WithinTotal!.Mean.ShouldBeLessThan(before.WithinTotal!.Mean);
        after.Steps.Where(step => step.NodeId == "step-3").ShouldAllBe(step => step.Limit == "1wd");
        after.Totals.ShouldAllBe(total => total.Limit == "1wd");
        after
            .Steps.Single(step => step is { NodeId: "step-3", Kind: "issue" })
            .Within!.Mean.ShouldBeLessThanOrEqualTo(before.Steps.Single(step => step is { NodeId: "step-3", Kind: "issue" }).Within!.Mean);
    }

    [Fact]
    public void Shorter_work_and_fewer_requests_are_what_ifs_too()
    {
        var result = Simulator.Run(
            Office.OfSurveyLicences() with
            {
                WhatIfs = [WhatIf.Parse("time:step-4=0.5"), WhatIf.Parse("arrivals=poisson:0.2")],
            }
        );

        result.Variants[1].Difference!.Duration!.Mean.ShouldBeLessThan(0);
        Waiting(result.Variants[2], "executor").ShouldBeLessThan(Waiting(result.Variants[0], "executor"));
    }

    [Theory]
    [InlineData("staff:executor")]
    [InlineData("staff:nobody+1")]
    [InlineData("staff:head-1")]
    [InlineData("limit:step-99=1wd")]
    [InlineData("limit:step-4=soon")]
    [InlineData("time:step-99=2")]
    [InlineData("total")]
    [InlineData("weather=fine")]
    public void A_what_if_about_nothing_is_refused(string text) =>
        Should.Throw<SimulationRefusedException>(() => Simulator.Run(Office.OfSurveyLicences(40) with { WhatIfs = [WhatIf.Parse(text)] }));

    private static double Waiting(VariantResult variant, string role) => variant.Roles.Single(r => r.Role == role).Waiting!.Mean.Mean;
}
