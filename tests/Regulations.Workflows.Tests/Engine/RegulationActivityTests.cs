using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Engine;

/// <summary>The activities of a regulation: what the engine tells the surroundings of each.</summary>
public sealed class RegulationActivityTests
{
    [Fact]
    public void A_human_task_says_who_does_what_until_when()
    {
        var task = HumanTask(
            "step5",
            ("assignee", Variable("Executor")),
            ("description", Object("""{"kk":"с","ru":"о","en":"d"}""")),
            ("source", Literal("¶5(5)")),
            ("step", Literal(5)),
            ("limit", Object("""{"issue":"10wd","duplicate":"1wd"}""")),
            ("countedFrom", Literal("receipt")),
            (
                "outcomeDetails",
                Object("""{"fails":{"title":{"kk":"Бас тарту","ru":"Отказ","en":"Refuse"},"ground":true,"negative":true}}""")
            ),
            ("form", Literal("decision")),
            ("signature", Literal(true)),
            ("pausesClock", Literal(true)),
            ("payload", Script("({ draft: getInput('Kind') })"))
        );
        var workflow = Compiled(
            Definition(Flow("f", "step5:meets>a step5:fails>b", task, Line("a"), Line("b")), "Executor:String=dana", inputs: "Kind")
        );
        var created = Started(workflow, new JsonObject { ["Kind"] = "duplicate" }, "duplicate")
            .Effects.OfType<Effect.TaskCreated>()
            .Single();
        var details = created.Task;
        (details.Role, details.Assignee, details.Source, details.Step, details.Limit).ShouldBe(("executor", "dana", "¶5(5)", 5, "1wd"));
        (details.CountedFrom, details.Form, details.Signature, details.PausesClock).ShouldBe(("receipt", "decision", true, true));
        details.Title["kk"].ShouldBe("Қарау");
        details.Outcomes.Select(o => (o.Name, o.GroundRequired, o.Negative)).ShouldBe([("meets", false, false), ("fails", true, true)]);
        details.Payload!.ToJsonString().ShouldBe("""{"draft":"duplicate"}""");
    }

    [Fact]
    public void The_outcome_of_a_human_task_is_its_port_and_its_outputs_are_kept()
    {
        var task = HumanTask("t", ("outcome", Output("Outcome")), ("result", Output("Form")), ("actor", Output("Actor")));
        var workflow = Compiled(
            Definition(
                Flow(
                    "f",
                    "t:meets>a t:fails>b",
                    task,
                    Line("a"),
                    Line("b", Script("getOutcome() + ' ' + getForm().why + ' ' + getActor()"))
                ),
                "Outcome:String Form Actor:String"
            )
        );
        var started = Started(workflow).State;
        var done = WorkflowEngine.Run(
            workflow,
            started,
            new Stimulus.Resume(started.Bookmarks[0].Id, "fails", new JsonObject { ["why"] = "late" }, "dana"),
            Noon
        );
        done.Effects.OfType<Effect.LineWritten>().Single().Text.ShouldBe("fails late dana");
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData(null)]
    public void An_outcome_a_human_task_does_not_have_is_refused(string? outcome)
    {
        var workflow = Compiled(Definition(HumanTask("t")));
        var started = Started(workflow).State;
        var refused = WorkflowEngine.Run(workflow, started, new Stimulus.Resume(started.Bookmarks[0].Id, outcome), Noon);
        (refused.Accepted, refused.State).ShouldBe((false, started));
        refused.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void The_ids_of_what_an_activity_brings_about_are_made_of_instance_node_and_visit()
    {
        var id = Started(Compiled(Definition(HumanTask("t")))).State.Bookmarks[0].Id;
        id.ShouldBe("i-t-1");
        Started(Compiled(Definition(HumanTask("t")))).State.Bookmarks[0].Id.ShouldBe(id);
    }

    [Fact]
    public void A_system_call_gives_its_answer_and_whether_it_is_positive()
    {
        var call = Activity(
            "Regulations.SystemCall",
            "c",
            ("system", Literal("payment-gateway")),
            ("operation", Literal("payment.check")),
            ("payload", Script("({ reference: 'r' })")),
            ("positive", Literal("paid")),
            ("answer", Output("A")),
            ("positive", null)
        );
        call["positive"] = Literal("paid");
        var workflow = Compiled(Definition(call, "A"));
        var started = Started(workflow);
        var requested = started.Effects.OfType<Effect.SystemCallRequested>().Single();
        (requested.System, requested.Operation, requested.Payload!.ToJsonString()).ShouldBe(
            ("payment-gateway", "payment.check", """{"reference":"r"}""")
        );
        var done = WorkflowEngine.Run(
            workflow,
            started.State,
            new Stimulus.Resume(requested.BookmarkId, Result: new JsonObject { ["paid"] = true }),
            Noon
        );
        done.State.Variables["A"]!.ToJsonString().ShouldBe("""{"paid":true}""");
    }

    [Fact]
    public void A_notice_a_document_and_the_clock_are_effects_in_their_order()
    {
        var workflow = Compiled(
            Definition(
                Sequence(
                    "s",
                    Activity("Regulations.StartClock", "start", ("clock", Literal("total")), ("limit", Object("""{"issue":"15wd"}"""))),
                    Activity(
                        "Regulations.IssueDocument",
                        "doc",
                        ("template", Literal("licence")),
                        ("title", Object("""{"kk":"Л","ru":"Л","en":"L"}""")),
                        ("series", Literal("EK")),
                        ("registered", Literal(true)),
                        ("data", Script("({ n: 1 })")),
                        ("documentId", Output("Doc"))
                    ),
                    Activity(
                        "Regulations.Notify",
                        "notice",
                        ("to", Literal("applicant")),
                        ("kind", Literal("result")),
                        ("message", Object("""{"kk":"Д","ru":"Г","en":"R"}""")),
                        ("documentId", Variable("Doc"))
                    ),
                    Activity("Regulations.StopClock", "stop", ("clock", Literal("total")))
                ),
                "Doc:String"
            )
        );
        var effects = Started(workflow, kind: "issue")
            .Effects.Where(e => e is not (Effect.ActivityStarted or Effect.ActivityCompleted))
            .ToArray();
        effects[0].ShouldBe(new Effect.ClockStarted("start", "total", "15wd"));
        var document = effects[1].ShouldBeOfType<Effect.DocumentIssued>();
        (document.DocumentId, document.Document.Template, document.Document.Series, document.Document.Registered).ShouldBe(
            ("i-doc-3", "licence", "EK", true)
        );
        effects[2].ShouldBeOfType<Effect.NoticeSent>().Notice.DocumentId.ShouldBe("i-doc-3");
        effects[3].ShouldBe(new Effect.ClockStopped("stop", "total"));
        effects[4].ShouldBeOfType<Effect.Finished>();
    }

    [Fact]
    public void WaitUntil_hands_on_a_limit_with_its_unit()
    {
        var timer = Started(Compiled(Definition(Activity("Regulations.WaitUntil", "w", ("limit", Literal("2wd"))))))
            .Effects.OfType<Effect.TimerSet>()
            .Single();
        (timer.Limit, timer.Due).ShouldBe(("2wd", (Instant?)null));
    }

    [Fact]
    public void WaitUntil_passes_over_where_the_kind_of_request_has_no_limit() =>
        Started(Compiled(Definition(Activity("Regulations.WaitUntil", "w", ("limit", Object("""{"issue":"2wd"}"""))))), kind: "duplicate")
            .State.Status.ShouldBe(WorkflowStatus.Finished);
}
