using System.Text.Json.Nodes;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.SurveyLicence;

public sealed class ToEachRefusalTest
{
    public static TheoryData<string> EveryKind() => [.. Course.Kinds];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_account_that_is_not_genuine_is_refused(string kind)
    {
        var report = Course.Of("portal", kind).System("portal/account.check", new JsonObject { ["genuine"] = false }).Run();

        EndsAt(report, "portal-end-2", "portal-process-2");
        report.Notices().ShouldBe(["applicant refusal"]);
        report.Completed.ShouldNotContain("portal-process-3");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void What_is_not_paid_is_refused(string kind)
    {
        var report = Course.Of("portal", kind).System("e-licensing/payment.check", new JsonObject { ["paid"] = false }).Run();

        EndsAt(report, "portal-end-5", "portal-process-5");
        report.Effects.OfType<Effect.ClockStarted>().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Who_stops_after_a_failed_certificate_ends_refused(string kind)
    {
        var report = Course
            .Of("portal", kind)
            .System("certification-authority/certificate.check", new JsonObject { ["valid"] = false })
            .Person("portal-again", "stop")
            .Run();

        EndsAt(report, "portal-end-7", "portal-process-7");
        report.Completed.ShouldNotContain("portal-process-8");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_applicant_whom_the_database_does_not_know_is_not_served(string kind)
    {
        var report = Course
            .Of("state-corporation", kind)
            .System("persons-database/person.find", new JsonObject { ["found"] = false })
            .Run();

        EndsAt(report, "corporation-end-4", "corporation-process-4");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_incomplete_package_is_not_accepted_and_a_receipt_says_so(string kind)
    {
        var report = Course
            .Of("state-corporation", kind)
            .Person("corporation-process-5", "incomplete", new JsonObject { ["missing"] = "Өтініштің өзі" })
            .Run();

        EndsAt(report, "corporation-end-6", "corporation-process-6");
        report.Documents().ShouldBe(["acceptance-refusal"]);
        report.Effects.OfType<Effect.ClockStarted>().ShouldBeEmpty();
        var receipt = report.Effects.OfType<Effect.DocumentIssued>().Single().Document;
        ((string?)receipt.Data?["missing"]).ShouldBe("Өтініштің өзі");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_portal_request_that_does_not_meet_the_requirements_is_refused_with_reasons(string kind)
    {
        var report = Failing("portal", kind).Run();

        EndsAt(report, "refused-end", "process-10");
        report.Steps().ShouldBe([1, 2, 3, 4, 5]);
        report.Documents().ShouldBe(["receipt", "motivated-refusal"]);
        report.Effects.OfType<Effect.ClockStopped>().ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_refusal_of_a_paper_request_is_handed_over_by_the_operator(string kind)
    {
        var report = Failing("state-corporation", kind).Run();

        EndsAt(report, "handed-over-end", "process-8");
        report.Completed.ShouldContain("process-9");
        report.Documents().ShouldBe(["receipt", "motivated-refusal"]);
        var ready = report.Effects.OfType<Effect.NoticeSent>().Single(sent => sent.NodeId == "process-8");
        ready.Notice.DocumentId.ShouldBe(
            report.Effects.OfType<Effect.DocumentIssued>().Single(issued => issued.NodeId == "refusal").DocumentId
        );
    }

    [Fact]
    public void A_channel_that_the_regulation_does_not_have_faults()
    {
        var report = Course.Of("provider", "issue").Run();

        report.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        report.Completed.ShouldNotContain("portal-process-3");
    }

    private static Course Failing(string channel, string kind) =>
        Course
            .Of(channel, kind)
            .Person("step-4", "fails", new JsonObject { ["finding"] = "Маман жоқ", ["refusalGround"] = "requirements" });

    private static void EndsAt(Workflows.Running.RunReport report, string end, string refusal)
    {
        report.State.Incidents.ShouldBeEmpty();
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Completed[^1].ShouldBe(end);
        report.Completed.ShouldContain(refusal);
        report.Documents().ShouldNotContain("licence");
    }
}
