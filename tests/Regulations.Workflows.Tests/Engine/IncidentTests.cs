using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

/// <summary>A fault keeps its token: the instance waits until somebody repairs it.</summary>
public sealed class IncidentTests
{
    [Fact]
    public void The_other_branches_go_on_while_one_has_failed()
    {
        var workflow = Compiled(
            Definition(
                Flow("f", "s>bad s>t t>after bad>never", Start("s"), Line("bad", Script("null.x")), Task("t"), Line("after"), Line("never"))
            )
        );
        var failed = Started(workflow).State;
        failed.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        var transition = WorkflowEngine.Run(workflow, failed, new Stimulus.Resume(failed.Bookmarks[0].Id), Noon);
        transition.Effects.OfType<Effect.LineWritten>().Single().Text.ShouldBe("after");
        transition.State.Status.ShouldBe(WorkflowStatus.Running);
        transition.State.Incidents.ShouldHaveSingleItem().NodeId.ShouldBe("bad");
    }

    [Fact]
    public void A_retry_runs_the_activity_again_and_goes_on_where_it_succeeds()
    {
        var workflow = Compiled(
            Definition(
                Sequence(
                    "s",
                    Line("bad", Script("if (Date.now() < 1772456400000) { throw new Error('too early'); } return 'late enough';")),
                    Line("next")
                )
            )
        );
        var failed = Started(workflow).State;
        failed.Incidents.Single().Message.ShouldContain("too early");
        var incident = failed.Incidents.Single().Id;
        var again = WorkflowEngine.Run(workflow, failed, new Stimulus.RetryIncident(incident, "ops"), Noon);
        again.State.Incidents.ShouldHaveSingleItem().Id.ShouldNotBe(incident);
        var repaired = WorkflowEngine.Run(
            workflow,
            again.State,
            new Stimulus.RetryIncident(again.State.Incidents.Single().Id, "ops"),
            Noon + Duration.FromHours(2)
        );
        repaired.Effects.OfType<Effect.LineWritten>().Select(l => l.Text).ShouldBe(["late enough", "next"]);
        repaired.State.Status.ShouldBe(WorkflowStatus.Finished);
        var closed = repaired.Effects.OfType<Effect.IncidentClosed>().ShouldHaveSingleItem();
        (closed.Closure, closed.Actor).ShouldBe((IncidentClosure.Retried, "ops"));
    }

    [Fact]
    public void A_call_that_failed_for_good_is_repeated_under_a_new_id()
    {
        var (workflow, waiting) = Calling();
        var bookmark = waiting.Bookmarks.Single().Id;
        var failed = WorkflowEngine.Run(workflow, waiting, new Stimulus.Fail(bookmark, "unavailable", "The gateway is down."), Noon).State;
        failed.Bookmarks.Single().Id.ShouldBe(bookmark);
        var retried = WorkflowEngine.Run(workflow, failed, new Stimulus.RetryIncident(failed.Incidents.Single().Id), Noon);
        retried.Effects.OfType<Effect.SystemCallCancelled>().Single().BookmarkId.ShouldBe(bookmark);
        retried.Effects.OfType<Effect.SystemCallRequested>().Single().BookmarkId.ShouldNotBe(bookmark);
        retried.State.Incidents.ShouldBeEmpty();
        retried.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
    }

    [Fact]
    public void An_answer_that_comes_after_the_call_was_given_up_is_taken_all_the_same()
    {
        var (workflow, waiting) = Calling();
        var bookmark = waiting.Bookmarks.Single().Id;
        var failed = WorkflowEngine.Run(workflow, waiting, new Stimulus.Fail(bookmark, "unavailable", "down"), Noon).State;
        var answered = WorkflowEngine.Run(
            workflow,
            failed,
            new Stimulus.Resume(bookmark, Result: new JsonObject { ["paid"] = true }),
            Noon
        );
        answered.State.Status.ShouldBe(WorkflowStatus.Finished);
        answered.Effects.OfType<Effect.IncidentClosed>().Single().Closure.ShouldBe(IncidentClosure.Resolved);
    }

    [Fact]
    public void A_person_resolves_a_call_by_giving_its_answer()
    {
        var (workflow, waiting) = Calling();
        var failed = WorkflowEngine
            .Run(workflow, waiting, new Stimulus.Fail(waiting.Bookmarks.Single().Id, "unavailable", "down"), Noon)
            .State;
        var resolved = WorkflowEngine.Run(
            workflow,
            failed,
            new Stimulus.ResolveIncident(failed.Incidents.Single().Id, null, new JsonObject { ["paid"] = true }, "ops"),
            Noon
        );
        resolved.State.Variables["A"]!.ToJsonString().ShouldBe("""{"paid":true}""");
        resolved.State.Status.ShouldBe(WorkflowStatus.Finished);
        resolved.Effects.OfType<Effect.SystemCallCancelled>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_person_resolves_a_decision_by_naming_its_outcome()
    {
        var workflow = Compiled(Definition(Flow("f", "d:True>a d:False>b", Decision("d", Script("null.x")), Line("a"), Line("b"))));
        var failed = Started(workflow).State;
        var incident = failed.Incidents.Single().Id;
        WorkflowEngine.Run(workflow, failed, new Stimulus.ResolveIncident(incident, null, null), Noon).Accepted.ShouldBeFalse();
        WorkflowEngine.Run(workflow, failed, new Stimulus.ResolveIncident(incident, "Maybe", null), Noon).Accepted.ShouldBeFalse();
        WorkflowEngine
            .Run(workflow, failed, new Stimulus.ResolveIncident(incident, "False", null), Noon)
            .Effects.OfType<Effect.LineWritten>()
            .Single()
            .Text.ShouldBe("b");
    }

    [Fact]
    public void An_incident_that_is_closed_is_not_closed_again()
    {
        var (workflow, waiting) = Calling();
        WorkflowEngine.Run(workflow, waiting, new Stimulus.RetryIncident("gone"), Noon).Accepted.ShouldBeFalse();
        WorkflowEngine.Run(workflow, waiting, new Stimulus.ResolveIncident("gone", null, null), Noon).Accepted.ShouldBeFalse();
    }

    [Fact]
    public void A_while_whose_condition_fails_goes_on_from_where_it_was_when_retried()
    {
        var loop = Activity(
            "While",
            "while",
            ("condition", Script("if (getN() === 1 && Date.now() < 1772456400000) { throw new Error('not yet'); } return getN() < 2;")),
            ("body", Set("inc", "N", Script("getN() + 1")))
        );
        var workflow = Compiled(Definition(Sequence("s", loop, Line("w", Variable("N"))), "N:Int32=0"));
        var failed = Started(workflow).State;
        (failed.Incidents.Single().NodeId, failed.Incidents.Single().Property).ShouldBe(("while", "condition"));
        WorkflowEngine
            .Run(workflow, failed, new Stimulus.RetryIncident(failed.Incidents.Single().Id), Noon + Duration.FromHours(2))
            .Effects.OfType<Effect.LineWritten>()
            .Single()
            .Text.ShouldBe("2");
    }

    [Fact]
    public void Cancelling_the_instance_ends_every_wait_and_every_incident()
    {
        var workflow = Compiled(Definition(Flow("f", "s>bad s>t", Start("s"), Line("bad", Script("null.x")), HumanTask("t"))));
        var cancelled = WorkflowEngine.Run(workflow, Started(workflow).State, new Stimulus.Cancel("withdrawn", "applicant"), Noon);
        (cancelled.State.Status, cancelled.State.SubStatus).ShouldBe((WorkflowStatus.Finished, WorkflowSubStatus.Cancelled));
        cancelled.State.Bookmarks.ShouldBeEmpty();
        cancelled.State.Incidents.ShouldBeEmpty();
        cancelled.Effects.OfType<Effect.TaskCancelled>().ShouldHaveSingleItem();
        WorkflowEngine.Run(workflow, cancelled.State, new Stimulus.Cancel("again"), Noon).Accepted.ShouldBeFalse();
    }

    private static (CompiledWorkflow Workflow, WorkflowState Waiting) Calling()
    {
        var workflow = Compiled(
            Definition(
                Activity("Regulations.SystemCall", "c", ("system", Literal("s")), ("operation", Literal("o")), ("answer", Output("A"))),
                "A"
            )
        );
        return (workflow, Started(workflow).State);
    }
}
