using Regulations.Editions.Runs;
using Regulations.Editions.Tests.SurveyLicence;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Runs;

public sealed class AnswerScriptTest
{
    [Fact]
    public void Answers_of_a_task_are_used_in_order_and_then_the_ordinary_one()
    {
        var answers = AnswerScript
            .Read("""{"people":{"step-7":[{"outcome":"returned"},{"outcome":"signed","actor":"head-1"}]}}""")
            .For(Course.Workflow);

        answers("step-7")!.Outcome.ShouldBe("returned");
        answers("step-7")!.Actor.ShouldBe("head-1");
        answers("step-7")!.Outcome.ShouldBeNull();
    }

    [Fact]
    public void A_system_about_which_nothing_is_said_answers_that_all_is_well()
    {
        var answers = AnswerScript.Empty.For(Course.Workflow);

        answers("portal-payment-check")!.Result!.ToJsonString().ShouldBe("""{"paid":true}""");
    }

    [Fact]
    public void An_answer_for_one_node_goes_before_that_for_the_operation()
    {
        var answers = AnswerScript
            .Read("""{"systems":{"e-licensing/licence.find":{"found":false},"portal-licence":{"found":true}}}""")
            .For(Course.Workflow);

        answers("portal-licence")!.Result!.ToJsonString().ShouldBe("""{"found":true}""");
        answers("corporation-licence")!.Result!.ToJsonString().ShouldBe("""{"found":false}""");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"persons":{}}""")]
    [InlineData("""{"people":[]}""")]
    [InlineData("""{"people":{"a":"yes"}}""")]
    [InlineData("""{"people":{"a":{"answer":"yes"}}}""")]
    [InlineData("""{"systems":{"a":[true]}}""")]
    public void A_file_of_another_shape_is_refused(string json) => Should.Throw<FormatException>(() => AnswerScript.Read(json));
}
