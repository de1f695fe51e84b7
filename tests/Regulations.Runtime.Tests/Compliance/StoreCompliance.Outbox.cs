using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private static readonly Viewer Watcher = new(TestPeople.Operations);

    [Fact]
    public async Task A_system_is_called_and_its_answer_moves_the_request_on()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        var id = await house.StartAsync("calling");

        await house.SweepAsync();

        system.Calls.Single().Operation.ShouldBe("request.register");
        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_later_under_the_same_key()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        system.Next(503, 500);
        var id = await house.StartAsync("calling");

        await house.SweepAsync();
        system.Calls.Count.ShouldBe(1);
        house.Clock.Advance(Duration.FromSeconds(2));
        await house.SweepAsync();
        house.Clock.Advance(Duration.FromSeconds(4));
        await house.SweepAsync();

        system.Calls.Count.ShouldBe(3);
        system.Calls.Select(c => c.Key).Distinct().Count().ShouldBe(1);
        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_call_is_an_incident_that_can_be_retried()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        system.Next(422);
        var id = await house.StartAsync("calling");
        await house.SweepAsync();
        var incident = (await house.Get<IncidentQueries>().ListAsync(Watcher, IncidentStatus.Open, new PageOf())).Rows.Single();
        incident.System.ShouldBe("e-licensing");
        incident.NodeId.ShouldBe("register");
        (await house.SendAsync(TestPeople.Executor, new RetryIncident(incident.IncidentId))).Refusal!.Code.ShouldBe("not-yours");

        await house.DoneAsync(TestPeople.Operations, new RetryIncident(incident.IncidentId));
        await house.SweepAsync();

        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
        (await house.Requests.FindAsync(Watcher, id))!.Row.HasIncident.ShouldBeFalse();
    }

    [Fact]
    public async Task An_incident_is_resolved_by_hand_with_a_ground()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        system.Next(422);
        var id = await house.StartAsync("calling");
        await house.SweepAsync();
        var incident = (await house.Get<IncidentQueries>().ListAsync(Watcher, null, new PageOf())).Rows.Single();

        var answer = new JsonObject { ["registered"] = true };
        (await house.SendAsync(TestPeople.Operations, new ResolveIncident(incident.IncidentId, null, answer, " "))).Refusal!.Code.ShouldBe(
            "ground-required"
        );
        await house.DoneAsync(TestPeople.Operations, new ResolveIncident(incident.IncidentId, null, answer, "телефонмен расталды"));

        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
        var closed = await house.Get<IncidentQueries>().FindAsync(Watcher, incident.IncidentId);
        (closed!.Status, closed.ClosedBy).ShouldBe((IncidentStatus.Resolved, TestPeople.Operations));
    }

    [Fact]
    public async Task A_call_that_keeps_failing_becomes_an_incident_when_its_attempts_are_used_up()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        system.Always(500);
        await house.StartAsync("calling");

        for (var beat = 0; beat < 10; beat++)
        {
            await house.SweepAsync();
            house.Clock.Advance(Duration.FromMinutes(10));
        }

        system.Calls.Count.ShouldBe(6);
        (await house.Get<IncidentQueries>().ListAsync(Watcher, IncidentStatus.Open, new PageOf())).Total.ShouldBe(1);
    }

    [Fact]
    public async Task The_messages_of_a_dead_node_are_taken_over_when_their_lease_ends()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var house = await CallingHouseAsync(system);
        var id = await house.StartAsync("calling");
        var now = house.Clock.GetCurrentInstant();
        await using (var store = house.OpenStore())
        {
            var claimed = await house.Get<IStore>().Dialect.ClaimMailAsync(store, "dead", now, now + Duration.FromMinutes(2), 10, default);
            claimed.Count.ShouldBe(1);
        }

        (await house.SweepAsync()).ShouldBe(0);
        house.Clock.Advance(Duration.FromMinutes(3));
        (await house.SweepAsync()).ShouldBe(1);

        (await house.OpenTaskAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_nodes_never_claim_the_same_message()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var one = await CallingHouseAsync(system);
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2", system.Address);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => one.StartAsync("calling"))));

        await Task.WhenAll(Task.Run(one.SweepAsync), Task.Run(two.SweepAsync));

        system.Calls.Count.ShouldBe(40);
        system.Calls.Select(c => c.Key).Distinct().Count().ShouldBe(40);
        await using var store = one.OpenStore();
        (await store.Outbox.CountAsync(m => m.Status == OutboxStatus.Done)).ShouldBe(40);
    }

    [Fact]
    public async Task A_parent_goes_on_when_its_child_has_ended()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("child").Task("inner", assignee: TestPeople.Executor));
        await house.PublishAsync(new TestDefinition("parent").AsEdition().Child("ask", "test-child").Task("check"));
        var id = await house.StartAsync("parent");
        await house.SweepAsync();

        var inner = (
            await house.Tasks.InboxAsync(new Viewer(TestPeople.Executor), Runtime.Tasks.InboxList.Mine, new PageOf())
        ).Rows.Single();
        await house.DoneAsync(TestPeople.Executor, new Runtime.Tasks.CompleteTask(inner.TaskId, "done"));
        await house.SweepAsync();

        (await house.Requests.FindAsync(Watcher, id))!.OpenTasks.Single().NodeId.ShouldBe("check");
    }

    [Fact]
    public async Task An_event_reaches_the_other_requests_that_wait_for_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("listener").AsEdition().Event("hear", "decree").Task("check"));
        await house.PublishAsync(new TestDefinition("speaker").AsEdition().Publish("say", "decree"));
        var listeners = new[] { await house.StartAsync("listener"), await house.StartAsync("listener") };

        var speaker = await house.StartAsync("speaker");
        await house.SweepAsync();

        (await house.Requests.FindAsync(Watcher, speaker))!.Row.Phase.ShouldBe(RequestPhase.Finished);
        foreach (var listener in listeners)
        {
            (await house.Requests.FindAsync(Watcher, listener))!.OpenTasks.Single().NodeId.ShouldBe("check");
        }
    }

    private async Task<TestHouse> CallingHouseAsync(ScriptedSystem system)
    {
        var house = await TestHouse.OpenAsync(Database, systems: system.Address);
        await house.PublishAsync(new TestDefinition("calling").AsEdition().Call("register").Task("check"));
        return house;
    }
}
