using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Journal;
using Regulations.Tests.Given;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Instances;

public sealed class CourseReadingTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 4, 0);

    private readonly List<JournalEntry> journal = [];
    private readonly CompiledWorkflow workflow = WorkflowCompiler
        .Compile(new TestDefinition("course").AsEdition().OrWithdrawal().Call("ask").Task("check").Json())
        .Workflow!;

    [Fact]
    public void What_did_not_wait_began_and_ended_at_once()
    {
        Written(0, JournalKinds.Started);
        Completed(0, "start");

        var start = Course().Of("start").Single();

        (start.StartedAt, start.EndedAt, start.Status).ShouldBe((At(0), At(0), ExecutionStatus.Completed));
        start.Outcomes.ShouldBe(["Done"]);
    }

    [Fact]
    public void A_task_waits_from_its_opening_until_it_is_completed()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.TaskOpened, "check", new JsonObject { ["role"] = "executor", ["task"] = "t" });
        Written(5, JournalKinds.TaskCompleted, "check");
        Completed(5, "check", "done");

        var course = Course();

        var check = course.Of("check").Single();
        (check.StartedAt, check.EndedAt, check.Waits).ShouldBe((At(1), At(5), true));
        check.Began.ShouldBe(new Dictionary<string, string> { ["role"] = "executor" });
        course.Events.Where(e => e.NodeId == "check").Select(e => e.What).ShouldBe(["Started", "Suspended", "Completed"]);
    }

    [Fact]
    public void Every_round_of_a_loop_is_an_execution_of_its_own()
    {
        Written(0, JournalKinds.Started);
        for (var round = 1; round <= 3; round++)
        {
            Written(round, JournalKinds.TaskOpened, "check");
            Completed(round + 10, "check", "refused");
        }
        Written(20, JournalKinds.TaskOpened, "check");

        var course = Course(Frames("course-flow", "check"));

        course.Of("check").Select(e => e.Visit).ShouldBe([1, 2, 3, 4]);
        course.Counts()["check"].ShouldBe(new NodeCount(4, 3, 1, 0, 0, Waits: true, IsFaulted: false));
    }

    [Fact]
    public void A_call_that_failed_for_good_stays_open_and_faulted()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.CallRequested, "ask", new JsonObject { ["system"] = "e-licensing", ["operation"] = "payment.check" });
        Raised(2, "ask", "i1");

        var course = Course(Frames("course-flow", "ask"));

        course.Counts()["ask"].ShouldBe(new NodeCount(1, 0, 1, 0, 0, Waits: false, IsFaulted: true));
        course.Of("ask").Single().Fault.ShouldBe("system-down");
    }

    [Fact]
    public void A_retry_is_a_second_execution_and_the_first_stays_a_failure()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.CallRequested, "ask");
        Raised(2, "ask", "i1");
        Closed(3, "ask", "i1", "Retried");
        Written(3, JournalKinds.CallRequested, "ask");
        Completed(4, "ask");

        var course = Course();

        course.Of("ask").Select(e => e.Status).ShouldBe([ExecutionStatus.Faulted, ExecutionStatus.Completed]);
        course.Counts()["ask"].ShouldBe(new NodeCount(2, 1, 0, 0, 1, Waits: false, IsFaulted: false));
    }

    [Fact]
    public void A_retry_that_ends_at_once_is_told_in_the_order_in_which_it_happened()
    {
        Written(0, JournalKinds.Started);
        Raised(1, "ways", "i1");
        Completed(2, "ways", "service");
        Closed(2, "ways", "i1", "Retried");

        var course = Course();

        course.Of("ways").Select(e => e.Status).ShouldBe([ExecutionStatus.Faulted, ExecutionStatus.Completed]);
        course
            .Events.Where(e => e.NodeId == "ways")
            .Select(e => (e.What, e.Visit))
            .ShouldBe([("Started", 1), ("Faulted", 1), ("Started", 2), ("Completed", 2)]);
    }

    [Fact]
    public void What_is_resolved_by_hand_is_completed()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.CallRequested, "ask");
        Raised(2, "ask", "i1");
        Completed(3, "ask");
        Closed(3, "ask", "i1", "Resolved");

        Course().Of("ask").Single().Status.ShouldBe(ExecutionStatus.Completed);
    }

    [Fact]
    public void A_wait_for_an_event_began_when_what_leads_to_it_ended()
    {
        Written(0, JournalKinds.Started);
        Completed(2, "ways", "service", "withdrawal");
        Completed(9, "withdrawn");

        var course = Course();

        (course.Of("withdrawn").Single().StartedAt, course.Of("withdrawn").Single().Waits).ShouldBe((At(2), true));
        course.Events.Where(e => e.NodeId == "withdrawn").Select(e => e.What).ShouldBe(["Started", "Suspended", "Completed"]);
    }

    [Fact]
    public void A_wait_the_journal_does_not_tell_of_is_known_from_the_state()
    {
        Written(0, JournalKinds.Started);
        Completed(2, "ways", "service", "withdrawal");

        var course = Course(Frames("course-flow", "withdrawn"));

        course.Counts()["withdrawn"].ShouldBe(new NodeCount(1, 0, 1, 0, 0, Waits: true, IsFaulted: false));
    }

    [Fact]
    public void What_another_branch_ended_is_cancelled()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.TaskOpened, "check");
        Written(2, JournalKinds.Progress, null, new JsonObject { ["completed"] = new JsonArray(), ["cancelled"] = new JsonArray("check") });

        Course().Counts()["check"].ShouldBe(new NodeCount(1, 0, 0, 1, 0, Waits: false, IsFaulted: false));
    }

    [Fact]
    public void The_root_of_an_instance_that_finished_is_completed_though_its_end_was_reached_inside()
    {
        Written(0, JournalKinds.Started);
        Written(
            3,
            JournalKinds.Progress,
            null,
            new JsonObject { ["completed"] = new JsonArray(new JsonArray("end", "Done")), ["cancelled"] = new JsonArray("course-flow") }
        );
        Written(3, JournalKinds.Finished, null, new JsonObject { ["how"] = "Finished" });

        Course().Of("course-flow").Single().Status.ShouldBe(ExecutionStatus.Completed);
    }

    [Fact]
    public void A_place_the_definition_no_longer_has_keeps_what_happened_there()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.TaskOpened, "old-step");

        var old = Course().Of("old-step").Single();

        (old.Status, old.ActivityType).ShouldBe((ExecutionStatus.Cancelled, ""));
    }

    [Fact]
    public void A_wait_goes_on_at_the_partner_of_its_place_when_the_request_moves_to_another_version()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.TaskOpened, "old-check", new JsonObject { ["role"] = "executor" });
        Written(5, JournalKinds.Migrated, null, new JsonObject { ["nodes"] = new JsonObject { ["old-check"] = "check" } });

        var course = Course(Frames("course-flow", "check"));

        course.Of("old-check").ShouldBeEmpty();
        var check = course.Of("check").Single();
        (check.StartedAt, check.Waits, check.IsOpen, check.Began["role"]).ShouldBe((At(1), true, true, "executor"));
        course.Events.Single(e => e.What == "Moved").Detail.ShouldBe("old-check");
    }

    [Fact]
    public void Who_is_not_of_the_house_reads_neither_names_nor_the_houses_warnings()
    {
        Written(0, JournalKinds.Started);
        Written(1, JournalKinds.TaskOpened, "check", new JsonObject { ["role"] = "executor", ["assignee"] = "erlan" });
        Written(2, JournalKinds.Warned, "check");
        Completed(3, "check", "done");

        var course = CourseReading.ForOutsiders(Course(), "somebody");

        course.Of("check").Single().Actor.ShouldBeNull();
        course.Of("check").Single().Began.Keys.ShouldBe(["role"]);
        course.Events.ShouldAllBe(e => e.What != "Warned" && e.Actor == null);
    }

    private RequestCourse Course(JsonObject? tokens = null) =>
        CourseReading.Of(
            workflow,
            journal,
            new WorkflowState
            {
                InstanceId = "r",
                DefinitionHash = workflow.ContentHash,
                Status = WorkflowStatus.Running,
                SubStatus = WorkflowSubStatus.Suspended,
                Inputs = [],
                Outputs = [],
                Variables = [],
                Bookmarks = [],
                Incidents = [],
                Tokens = tokens ?? [],
            }
        );

    private static JsonObject Frames(string root, string waiting) =>
        new()
        {
            ["frames"] = new JsonArray(
                new JsonObject { ["id"] = 1, ["node"] = root },
                new JsonObject
                {
                    ["id"] = 2,
                    ["node"] = waiting,
                    ["in"] = 1,
                    ["waits"] = "b",
                }
            ),
        };

    private static Instant At(int minute) => Morning + Duration.FromMinutes(minute);

    private void Completed(int minute, string node, params string[] outcomes) =>
        Written(
            minute,
            JournalKinds.Progress,
            null,
            new JsonObject
            {
                ["completed"] = new JsonArray(new JsonArray([node, .. (outcomes is [] ? ["Done"] : outcomes).Select(o => (JsonNode)o)])),
            }
        );

    private void Raised(int minute, string node, string incident) =>
        Written(minute, JournalKinds.IncidentRaised, node, new JsonObject { ["incident"] = incident, ["code"] = "system-down" });

    private void Closed(int minute, string node, string incident, string how) =>
        Written(minute, JournalKinds.IncidentClosed, node, new JsonObject { ["incident"] = incident, ["how"] = how });

    private void Written(int minute, string kind, string? node = null, JsonObject? data = null) =>
        journal.Add(
            new JournalEntry
            {
                Stream = "r",
                Seq = journal.Count + 1,
                At = At(minute),
                Actor = "erlan",
                Kind = kind,
                NodeId = node,
                Data = (data ?? []).ToJsonString(),
                PreviousHash = "",
                Hash = "",
            }
        );
}
