using NodaTime;
using Regulations.Editions.Tests.Runs;
using Regulations.Editions.Tests.SurveyLicence;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Running;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Aktobe;

/// <summary>Annex 4, ¶5(3)–(8): a test is appointed, waited for, held, and answered.</summary>
public sealed class AttestationTest
{
    [Fact]
    public void The_request_waits_for_the_hour_that_step_3_appoints()
    {
        var run = Appointed().Run();

        run.Effects.OfType<Effect.TimerSet>()
            .Single(timer => timer.NodeId == "test-day")
            .Due.ShouldBe(Instant.FromUtc(2026, 4, 15, 10, 0), "15:00 in Aktobe");
        run.Completed.SkipWhile(node => node != "test-day").Take(2).ShouldBe(["test-day", "step-6"]);
    }

    [Fact]
    public void Whoever_passes_is_told_of_the_test_and_gets_a_certificate()
    {
        var run = Appointed().Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        run.Documents().ShouldBe(["test-notice", "attestation-certificate"]);
        run.Notices().ShouldBe(["applicant information", "applicant result"]);
    }

    [Fact]
    public void A_request_without_the_documents_is_refused_before_any_test()
    {
        var run = EditionRun.Of("aktobe/expert-attestation").Person("step-3", "refusal", ("refusalText", "Диплом тіркелмеген.")).Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 5]);
        run.Documents().ShouldBe(["motivated-refusal"]);
        run.Completed.ShouldContain("portal-process-6");
    }

    [Fact]
    public void Whoever_does_not_pass_is_refused_with_the_head_s_signature()
    {
        var run = Failed().Person("step-7", "refusal", ("testRefusalText", "Тест тапсырылмады.")).Run();

        run.Documents().ShouldBe(["test-notice", "motivated-refusal"]);
        run.Effects.OfType<Effect.DocumentIssued>().Last().Document.SignedBy.ShouldBe("step-8");
    }

    [Fact]
    public void A_certificate_for_a_failed_test_does_not_reach_the_head()
    {
        var run = Failed()
            .Person("step-7", "certificate", ("speciality", "technical-supervision"))
            .Person("step-7", "refusal", ("testRefusalText", "Тест тапсырылмады."))
            .Run();

        run.Steps().ShouldBe([1, 2, 3, 4, 5, 6, 7, 7, 8]);
        run.Documents().ShouldBe(["test-notice", "motivated-refusal"]);
    }

    private static EditionRun Failed() => Appointed().Person("step-6", "failed", ("protocol", "7"));

    private static EditionRun Appointed() =>
        EditionRun
            .Of("aktobe/expert-attestation")
            .Person("step-3", "schedule", ("testDate", "2026-04-15"), ("testTime", "15:00"), ("place", "Ақтөбе, 305-бөлме"));
}
