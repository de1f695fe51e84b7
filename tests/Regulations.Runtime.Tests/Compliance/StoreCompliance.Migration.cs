using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_request_that_is_moved_goes_on_at_the_new_version_with_the_same_task()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("moved").AsEdition().StartClock().Task("check").Task("sign", "head"));
        var id = await house.StartAsync("moved");
        var task = await house.OpenTaskAsync(id);
        await house.PublishAsync(new TestDefinition("moved").AsEdition().StartClock().Task("review").Task("agree").Task("sign", "head"));

        var run = await MoveAsync(house, "moved", ("check", "review"));

        (run.State, run.Moved, run.Refused).ShouldBe((MigrationState.Done, 1, 0));
        var view = (await house.Requests.FindAsync(Watcher, id))!;
        view.DefinitionVersion.ShouldBe(2);
        var open = view.OpenTasks.ShouldHaveSingleItem();
        (open.TaskId, open.NodeId, open.Title["en"]).ShouldBe((task, "review", "review"));
        await CompleteAsync(house, TestPeople.Executor, task);
        await CompleteAsync(house, TestPeople.OtherExecutor, await house.OpenTaskAsync(id));
        await CompleteAsync(house, TestPeople.Head, await house.OpenTaskAsync(id));
        (await house.Requests.FindAsync(Watcher, id))!.Row.Phase.ShouldBe(RequestPhase.Finished);
        (await house.Get<JournalQueries>().VerifyAsync(Watcher, id))!.IsWhole.ShouldBeTrue();
        (await house.Requests.TimelineAsync(new Viewer(TestPeople.Applicant), id))
            .Single(e => e.What == "migrated")
            .OutcomeTitle!["en"]
            .ShouldBe("version 1 → version 2");
    }

    [Fact]
    public async Task A_request_that_cannot_be_moved_stays_as_it_is_and_the_run_says_why()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("stays").AsEdition().Task("check").Task("sign"));
        var id = await house.StartAsync("stays");
        await house.PublishAsync(new TestDefinition("stays").AsEdition().Task("other").Task("sign"));
        var before = await StoredAsync(house, id);

        var run = await MoveAsync(house, "stays");

        (run.State, run.Moved, run.Refused).ShouldBe((MigrationState.Done, 0, 1));
        var item = (await house.Get<MigrationQueries>().ItemsAsync(run.RunId, new PageOf())).Rows.ShouldHaveSingleItem();
        var reason = item.Reasons.ShouldHaveSingleItem();
        (reason.Code, reason.NodeId).ShouldBe(("no-partner", "check"));
        reason.Message.Keys.ShouldBe(["kk", "ru", "en"], ignoreOrder: true);
        (await StoredAsync(house, id)).ShouldBe(before);
    }

    [Fact]
    public async Task The_time_used_stays_used_when_the_new_version_gives_more_and_what_rang_rings_again()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("budget").AsEdition().StartClock("2wd").Task("check", limit: "1h"));
        var id = await house.StartAsync("budget");
        var began = house.Clock.GetCurrentInstant();
        house.Clock.Advance(Duration.FromMinutes(50));
        await house.SweepAsync();
        await house.PublishAsync(new TestDefinition("budget").AsEdition().StartClock("5wd").Task("check", limit: "3h"));

        var preview = await house.Get<MigrationQueries>().PreviewAsync("test-budget", 1, 2, new Dictionary<string, string?>());
        await MoveAsync(house, "budget");

        var ledger = await house.Requests.LedgerAsync(Watcher, id);
        var step = ledger.Single(l => l.Kind == "step");
        (step.Sla.Budget, step.Sla.Due, step.Sla.Started).ShouldBe(("3h", began + Duration.FromHours(3), began));
        step.Rungs.ShouldBeEmpty();
        ledger.Single(l => l.Kind == "total").Sla.Budget.ShouldBe("5wd");
        var foreseen = preview!.Samples.ShouldHaveSingleItem().Limits.Single(l => l.TaskId is not null);
        (foreseen.DueBefore, foreseen.Due).ShouldBe((began + Duration.FromHours(1), began + Duration.FromHours(3)));
        house.Clock.MoveTo(began + Duration.FromHours(2.5));
        await house.SweepAsync();
        (await house.Requests.LedgerAsync(Watcher, id)).Single(l => l.Kind == "step").Rungs.Select(r => r.Rung).ShouldBe(["warn"]);
    }

    [Fact]
    public async Task A_preview_leaves_everything_as_it_is()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("look").AsEdition().Task("check", limit: "1wd"));
        var id = await house.StartAsync("look");
        await house.PublishAsync(new TestDefinition("look").AsEdition().Task("review", limit: "3wd"));
        var before = await StoredAsync(house, id);
        var queries = house.Get<MigrationQueries>();

        var refused = await queries.PreviewAsync("test-look", 1, 2, new Dictionary<string, string?>());
        var moved = await queries.PreviewAsync("test-look", 1, 2, new Dictionary<string, string?> { ["check"] = "review" });

        (refused!.Refused, refused.Samples.Single().Reasons.Single().Code).ShouldBe((1, "no-partner"));
        moved!.Refused.ShouldBe(0);
        moved.Samples.Single().Tasks.Single().Title["kk"].ShouldBe("review");
        (await StoredAsync(house, id)).ShouldBe(before);
    }

    [Fact]
    public async Task An_answer_that_was_asked_for_by_the_old_version_is_taken_by_the_new()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        system.Next(503);
        var id = await house.StartAsync("calling");
        await house.SweepAsync();
        await house.PublishAsync(new TestDefinition("calling").AsEdition().Call("enter").Task("look"));
        await MoveAsync(house, "calling", ("register", "enter"));

        house.Clock.Advance(Duration.FromSeconds(5));
        await house.SweepAsync();

        system.Calls.Select(c => c.Key).Distinct().Count().ShouldBe(1);
        (await house.Requests.FindAsync(Watcher, id))!.OpenTasks.Single().NodeId.ShouldBe("look");
    }

    [Fact]
    public async Task A_wait_for_a_time_ends_when_the_new_version_says()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("pause").AsEdition().Wait("pause", "5wd").Task("check"));
        var id = await house.StartAsync("pause");
        await house.PublishAsync(new TestDefinition("pause").AsEdition().Wait("pause", "1h").Task("check"));
        await MoveAsync(house, "pause");

        house.Clock.Advance(Duration.FromHours(1));
        await house.SweepAsync();

        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_did_a_step_of_the_old_version_may_not_sign_it_in_the_new()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("duties").AsEdition().Task("draft").Task("sign"));
        var id = await house.StartAsync("duties");
        await CompleteAsync(house, TestPeople.Executor, await house.OpenTaskAsync(id));
        await house.PublishAsync(new TestDefinition("duties").AsEdition().Task("prepare").Task("sign", differsFrom: ["prepare"]));
        await MoveAsync(house, "duties", ("draft", "prepare"));

        var sign = await house.OpenTaskAsync(id);

        (await house.SendAsync(TestPeople.Executor, new ClaimTask(sign))).Refusal!.Code.ShouldBe("duties-separated");
        (await house.SendAsync(TestPeople.OtherExecutor, new ClaimTask(sign))).IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_done_before_a_move_is_seen_where_it_is_in_the_new_version()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("seen").AsEdition().Task("draft").Task("sign"));
        var id = await house.StartAsync("seen");
        await CompleteAsync(house, TestPeople.Executor, await house.OpenTaskAsync(id));
        // What was called “draft” is “sign” now, and the other way round.
        await house.PublishAsync(new TestDefinition("seen").AsEdition().Task("sign").Task("draft"));
        await MoveAsync(house, "seen", ("draft", "sign"), ("sign", "draft"));

        var tokens = await house.Requests.TokensAsync(Watcher, id);
        var course = (await house.Get<InstanceQueries>().CourseAsync(Watcher, id))!;

        tokens
            .Where(t => t.NodeId is "sign" or "draft")
            .Select(t => (t.NodeId, t.State))
            .ShouldBe([("sign", "done"), ("draft", "waiting")], ignoreOrder: true);
        course
            .Executions.Where(e => e.NodeId is "sign" or "draft")
            .Select(e => (e.NodeId, e.EndedAt is not null))
            .ShouldBe([("sign", true), ("draft", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_task_that_the_new_version_gives_to_others_goes_to_their_group()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("handed").AsEdition().Task("check"));
        var id = await house.StartAsync("handed");
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(await house.OpenTaskAsync(id)));
        await house.PublishAsync(new TestDefinition("handed").AsEdition().Task("check", "head"));

        await MoveAsync(house, "handed");

        var open = (await house.Requests.FindAsync(Watcher, id))!.OpenTasks.Single();
        (open.Role, open.Owner).ShouldBe(("head", null));
    }

    [Fact]
    public async Task Two_nodes_move_every_request_once()
    {
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("many").AsEdition().Task("check"));
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => one.StartAsync("many"))));
        await one.PublishAsync(new TestDefinition("many").AsEdition().Task("check").Task("agree"));
        var started = await one.DoneAsync(TestPeople.Analyst, StartOf("many"));

        await Task.WhenAll(Task.Run(one.SweepAsync), Task.Run(two.SweepAsync));
        // What the other node was just working on is left for the next beat.
        await one.SweepAsync();

        var run = (await one.Get<MigrationQueries>().RunAsync(started.RunId))!;
        (run.State, run.Moved).ShouldBe((MigrationState.Done, 30));
        await using var store = one.OpenStore();
        (await store.Journal.CountAsync(e => e.Kind == JournalKinds.Migrated)).ShouldBe(30);
        (await store.Requests.CountAsync(r => ids.Contains(r.Id) && r.DefinitionVersion == 2)).ShouldBe(30);
    }

    [Fact]
    public async Task A_run_that_is_stopped_moves_nothing_more_and_may_be_begun_again()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("stop").AsEdition().Task("check"));
        await house.StartAsync("stop");
        await house.PublishAsync(new TestDefinition("stop").AsEdition().Task("check").Task("agree"));
        var started = await house.DoneAsync(TestPeople.Analyst, StartOf("stop"));
        (await house.SendAsync(TestPeople.Analyst, StartOf("stop"))).Refusal!.Code.ShouldBe("migration-running");

        await house.DoneAsync(TestPeople.OtherAnalyst, new StopMigration(started.RunId));
        await house.SweepAsync();

        var run = (await house.Get<MigrationQueries>().RunAsync(started.RunId))!;
        (run.State, run.Waiting, run.StoppedBy!.UserName).ShouldBe((MigrationState.Stopped, 1, TestPeople.OtherAnalyst));
        (await MoveAsync(house, "stop")).Moved.ShouldBe(1);
    }

    [Fact]
    public async Task Only_those_who_edit_definitions_move_requests_and_they_say_why()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("who").AsEdition().Task("check"));
        await house.StartAsync("who");
        await house.PublishAsync(new TestDefinition("who").AsEdition().Task("check").Task("agree"));

        (await house.SendAsync(TestPeople.Executor, StartOf("who"))).Refusal!.Code.ShouldBe("editing-not-allowed");
        (await house.SendAsync(TestPeople.Analyst, StartOf("who") with { Ground = " " })).Refusal!.Code.ShouldBe("ground-required");
    }

    [Fact]
    public async Task A_plan_counts_who_waits_where_and_proposes_partners()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("plan").AsEdition().Task("check").Task("sign", "head"));
        await house.StartAsync("plan");
        await CompleteAsync(house, TestPeople.Executor, await house.OpenTaskAsync(await house.StartAsync("plan")));
        await house.PublishAsync(new TestDefinition("plan").AsEdition().Task("check").Task("agree").Task("seal", "head"));

        var plan = (await house.Get<MigrationQueries>().PlanAsync(TestDefinition.Key("plan"), null, null))!;

        (plan.From.Version, plan.To.Version, plan.Requests).ShouldBe((1, 2, 2));
        plan.Steps.Select(s => (s.NodeId, s.Waiting, s.Partner)).ShouldBe([("check", 1, "check"), ("sign", 1, null)]);
        plan.Steps[1].Fitting.Select(f => f.NodeId).ShouldBe(["check", "agree", "seal"]);
    }

    private static StartMigration StartOf(string definition, params (string From, string To)[] chosen) =>
        new("test-" + definition, 1, 2, chosen.ToDictionary(c => c.From, c => (string?)c.To), "жаңа редакция");

    private static async Task<RunView> MoveAsync(TestHouse house, string definition, params (string From, string To)[] chosen)
    {
        var started = await house.DoneAsync(TestPeople.Analyst, StartOf(definition, chosen));
        await house.SweepAsync();
        return (await house.Get<MigrationQueries>().RunAsync(started.RunId))!;
    }

    private static async Task CompleteAsync(TestHouse house, string who, string task)
    {
        await house.DoneAsync(who, new ClaimTask(task));
        await house.DoneAsync(who, new CompleteTask(task, "done"));
    }

    private static async Task<string> StoredAsync(TestHouse house, string id)
    {
        await using var store = house.OpenStore();
        var request = await store.Requests.AsNoTracking().SingleAsync(r => r.Id == id);
        var tasks = await store.Tasks.AsNoTracking().Where(t => t.RequestId == id).Select(t => t.NodeId + t.Details).ToListAsync();
        var limits = await store.SlaClocks.AsNoTracking().Where(c => c.RequestId == id).Select(c => c.Budget).ToListAsync();
        return string.Join('|', [request.DefinitionHash, request.State, request.JournalHash, .. tasks, .. limits]);
    }
}
