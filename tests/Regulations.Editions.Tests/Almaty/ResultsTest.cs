using Regulations.Editions.Tests.Runs;
using Regulations.Editions.Tests.SurveyLicence;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Almaty;

/// <summary>What the department of Green Economy answers with (¶3), and on whose word.</summary>
public sealed class ResultsTest
{
    [Theory]
    [InlineData("conclusion")]
    [InlineData("notification-letter")]
    public void The_absence_of_minerals_is_told_by_a_conclusion_or_a_letter(string result) =>
        EditionRun.Of("almaty/mineral-absence").Person("step-3", "conforms").Person("step-4", result).Run().Documents().ShouldBe([result]);

    [Fact]
    public void A_refusal_is_prepared_endorsed_and_signed_like_any_result()
    {
        var run = EditionRun
            .Of("almaty/building-over-minerals")
            .Person("step-3", "does-not-conform", ("remarks", "Жоспар жоқ"))
            .Person("step-4", "refusal", ("refusalText", "Топографиялық жоспар тіркелмеген."))
            .Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 5, 6]);
        run.Documents().ShouldBe(["motivated-refusal"]);
        run.Notices().ShouldBe(["applicant refusal"]);
    }

    [Fact]
    public void Where_the_deputy_found_a_fault_nothing_but_a_refusal_leaves_the_department()
    {
        var run = EditionRun
            .Of("almaty/mineral-absence")
            .Person("step-3", "does-not-conform")
            .Person("step-4", "conclusion", ("finding", "absent"))
            .Person("step-4", "refusal", ("refusalText", "Құжаттар анық емес."))
            .Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 4, 5, 6]);
        run.Documents().ShouldBe(["motivated-refusal"]);
    }

    [Theory]
    [InlineData("step-5", new[] { 1, 2, 3, 4, 5, 4, 5, 6 })]
    [InlineData("step-6", new[] { 1, 2, 3, 4, 5, 6, 4, 5, 6 })]
    public void A_draft_that_comes_back_goes_through_the_deputy_again(string from, int[] steps)
    {
        var run = EditionRun
            .Of("almaty/building-over-minerals")
            .Person(from, "returned")
            .Person(from, from == "step-5" ? "endorsed" : "signed");

        var report = run.Run();

        report.Steps().ShouldBe(steps);
        report.Documents().ShouldBe(["permit"]);
    }
}
