using System.Text.Json.Nodes;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.SurveyLicence;

public sealed class ToTheLicenceTest
{
    public static TheoryData<string, string> EveryChannelAndKind()
    {
        var all = new TheoryData<string, string>();
        foreach (var channel in new[] { "portal", "state-corporation" })
        {
            foreach (var kind in Course.Kinds)
            {
                all.Add(channel, kind);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryChannelAndKind))]
    public void A_request_that_meets_the_requirements_ends_with_a_registered_licence(string channel, string kind)
    {
        var report = Course.Of(channel, kind).Run();

        report.State.Incidents.ShouldBeEmpty();
        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Documents().ShouldBe(["receipt", "licence"]);
        report.Steps().ShouldBe([1, 2, 3, 4, 6, 7, 8]);
        report.Completed[^1].ShouldBe(channel == "portal" ? "licensed-end" : "handed-over-end");
        report
            .Effects.OfType<Effect.DocumentIssued>()
            .Single(issued => issued.Document.Template == "licence")
            .Document.Registered.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(EveryChannelAndKind))]
    public void The_total_clock_runs_from_registration_to_the_sending_of_the_result(string channel, string kind)
    {
        var report = Course.Of(channel, kind).Run();

        var started = report.Effects.OfType<Effect.ClockStarted>().ShouldHaveSingleItem();
        started.Limit.ShouldBe(
            kind switch
            {
                "duplicate" => "2wd",
                "reissue-simple" => "3wd",
                _ => "15wd",
            }
        );
        report.Effects.OfType<Effect.ClockStopped>().ShouldHaveSingleItem();
        var stopped = report.Effects.ToList().FindIndex(effect => effect is Effect.ClockStopped);
        var collected = report.Effects.ToList().FindIndex(effect => effect is Effect.TaskCreated { NodeId: "process-11" or "process-9" });
        stopped.ShouldBeLessThan(collected, "collecting is not counted");
    }

    [Theory]
    [InlineData("issue", "20min 1h 2wd 10wd 2wd 15min 15min")]
    [InlineData("reissue-reorganisation", "20min 1h 2wd 10wd 2wd 15min 15min")]
    [InlineData("reissue-simple", "20min 1h 2wd 10wd 2wd 15min 15min")]
    [InlineData("duplicate", "20min 1h 2wd 10wd 1wd 15min 15min")]
    public void Each_step_is_given_the_limit_of_its_kind(string kind, string limits)
    {
        var report = Course.Of("portal", kind).Run();

        var given = report
            .Effects.OfType<Effect.TaskCreated>()
            .Where(created => created.Task.Step is not null)
            .Select(created => created.Task.Limit);
        string.Join(' ', given).ShouldBe(limits);
    }

    [Fact]
    public void The_executor_whom_the_head_names_gets_the_later_steps()
    {
        var report = Course.Of("portal", "issue").Person("step-2", "appointed", new JsonObject { ["executor"] = "aigul" }).Run();

        report
            .Effects.OfType<Effect.TaskCreated>()
            .Where(created => created.Task.Role == "executor")
            .Select(created => created.Task.Assignee)
            .ShouldAllBe(assignee => assignee == "aigul");
    }

    [Fact]
    public void The_head_may_return_a_draft_and_sign_the_next_one()
    {
        var report = Course
            .Of("state-corporation", "issue")
            .Person("step-7", "returned")
            .Person("step-7", "returned")
            .Person("step-7", "signed")
            .Run();

        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Steps().ShouldBe([1, 2, 3, 4, 6, 7, 6, 7, 6, 7, 8]);
        report.Documents().ShouldBe(["receipt", "licence"]);
        report.Completed[^1].ShouldBe("handed-over-end");
    }

    [Fact]
    public void Who_formed_the_licence_does_not_sign_it()
    {
        var report = Course.Of("portal", "issue").Run();

        var signing = report.Effects.OfType<Effect.TaskCreated>().Single(created => created.NodeId == "step-7").Task;
        signing.Signature.ShouldBeTrue();
        signing.DiffersFrom.ShouldBe(["step-6"]);
        report.Effects.OfType<Effect.DocumentIssued>().Single(issued => issued.NodeId == "licence").Document.SignedBy.ShouldBe("step-7");
    }

    [Theory]
    [InlineData("portal", "portal-process-3")]
    [InlineData("state-corporation", "corporation-process-2")]
    public void A_licence_that_is_not_found_is_asked_for_again(string channel, string asked)
    {
        var course = Course.Of(channel, "duplicate");
        course.System("e-licensing/licence.find", new JsonObject { ["found"] = false });
        course.System("e-licensing/licence.find", new JsonObject { ["found"] = false });
        course.System(
            "e-licensing/licence.find",
            new JsonObject
            {
                ["found"] = true,
                ["licence"] = new JsonObject { ["number"] = "19004127" },
            }
        );

        var report = course.Run();

        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Completed.Count(id => id == asked).ShouldBe(3);
        report.Documents().ShouldBe(["receipt", "licence"]);
    }

    [Fact]
    public void Only_whoever_has_a_licence_is_asked_for_it()
    {
        Course.Of("portal", "issue").Run().Calls().ShouldNotContain("e-licensing/licence.find");
        Course.Of("portal", "reissue-simple").Run().Calls().ShouldContain("e-licensing/licence.find");
    }

    [Fact]
    public void A_certificate_that_fails_is_chosen_again_without_paying_again()
    {
        var course = Course.Of("portal", "issue");
        course.System("certification-authority/certificate.check", new JsonObject { ["valid"] = false, ["reason"] = "expired" });
        course.System("certification-authority/certificate.check", new JsonObject { ["valid"] = false, ["reason"] = "revoked" });

        var report = course.Run();

        report.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        report.Completed.Count(id => id == "portal-process-6").ShouldBe(3);
        report.Calls().Count(call => call == "payment-gateway/payment.make").ShouldBe(1);
        report.Completed[^1].ShouldBe("licensed-end");
    }

    [Fact]
    public void The_fee_of_the_kind_is_paid()
    {
        var report = Course.Of("portal", "duplicate").Run();

        var payment = report.Effects.OfType<Effect.SystemCallRequested>().Single(call => call.Operation == "payment.make").Payload;
        payment?["amount"]?.ToJsonString().ShouldBe("3932");
    }

    [Fact]
    public void A_paper_request_is_entered_in_E_licensing_by_the_provider()
    {
        var portal = Course.Of("portal", "issue").Run().Completed;
        portal.ShouldContain("portal-process-9");
        portal.ShouldNotContain("paper-registration");

        var paper = Course.Of("state-corporation", "issue").Run().Completed;
        paper.ShouldContain("paper-registration");
        paper.ShouldNotContain("portal-process-9");
    }
}
