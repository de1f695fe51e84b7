using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.SurveyLicence;

public sealed class WithdrawalTest
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 5, 0);

    [Theory]
    [InlineData("portal", "portal-process-3")]
    [InlineData("portal", "step-1")]
    [InlineData("portal", "step-4")]
    [InlineData("state-corporation", "corporation-process-5")]
    [InlineData("state-corporation", "step-7")]
    public void An_applicant_may_withdraw_wherever_the_request_stands(string channel, string standsAt)
    {
        var state = RunUntil(Course.Of(channel, "issue"), standsAt);

        var withdrawn = WorkflowEngine.Run(Course.Workflow, state, new Stimulus.PublishEvent("withdraw", Actor: "applicant-1"), Now);

        withdrawn.Accepted.ShouldBeTrue();
        withdrawn.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        withdrawn.State.Bookmarks.ShouldBeEmpty();
        withdrawn.Effects.OfType<Effect.TaskCancelled>().Select(task => task.NodeId).ShouldBe([standsAt]);
        withdrawn.Effects.OfType<Effect.ClockStopped>().ShouldHaveSingleItem();
        withdrawn.Effects.OfType<Effect.NoticeSent>().Single().NodeId.ShouldBe("withdrawn-notice");
    }

    private static WorkflowState RunUntil(Course course, string node)
    {
        var answers = course.Answers();
        var state = WorkflowEngine.Start(Course.Workflow, new StartInstance("r-1", null, course.Inputs, "issue"), Now).State;
        while (state.Bookmarks.First(bookmark => bookmark.Kind != "event") is { } next && next.NodeId != node)
        {
            var answer = answers(next.NodeId);
            var outcome = answer?.Outcome ?? (next.Kind == "task" ? Course.Workflow.Find(next.NodeId)!.Ports[0] : null);
            state = WorkflowEngine.Run(Course.Workflow, state, new Stimulus.Resume(next.Id, outcome, answer?.Result), Now).State;
        }
        return state;
    }
}
