using Regulations.Editions.Tests.Runs;
using Regulations.Editions.Tests.SurveyLicence;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Aktobe;

/// <summary>Annexes 1–3, ¶5(3)–(4): completeness, preparation, one signature for whatever was prepared.</summary>
public sealed class LicenceTest
{
    [Fact]
    public void An_incomplete_request_goes_to_the_head_with_a_refusal_and_is_not_prepared()
    {
        var run = EditionRun
            .Of("aktobe/design-licence")
            .Person("step-3", "incomplete", ("missing", "Мәліметтер нысаны"), ("incompleteText", "Құжаттар толық емес."))
            .Run();

        run.Steps().ShouldBe([1, 2, 3, 5]);
        run.Documents().ShouldBe(["motivated-refusal"]);
    }

    [Fact]
    public void A_returned_draft_begins_again_with_the_check_from_which_its_days_count()
    {
        var run = EditionRun
            .Of("aktobe/construction-licence", "reissue-simple")
            .Person("step-5", "returned")
            .Person("step-5", "signed")
            .Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 5, 3, 4, 5]);
        run.Documents().ShouldBe(["licence"]);
        run.Calls().ShouldContain("e-licensing/licence.publish");
    }

    [Fact]
    public void A_refusal_that_comes_back_may_become_a_licence()
    {
        var run = EditionRun
            .Of("aktobe/survey-licence")
            .Person("step-3", "incomplete", ("missing", "…"), ("incompleteText", "…"))
            .Person("step-3", "complete")
            .Person("step-5", "returned")
            .Person("step-5", "signed")
            .Run();

        run.Documents().ShouldBe(["licence"]);
    }

    [Fact]
    public void The_licence_that_is_reissued_is_looked_up_before_the_request_is_signed() =>
        EditionRun
            .Of("aktobe/survey-licence", "reissue-simple")
            .Run()
            .Calls()
            .ShouldBe([
                "portal/account.ensure",
                "portal/account.check",
                "e-licensing/licence.find",
                "certification-authority/certificate.check",
                "e-licensing/request.register",
                "e-licensing/licence.publish",
            ]);
}
