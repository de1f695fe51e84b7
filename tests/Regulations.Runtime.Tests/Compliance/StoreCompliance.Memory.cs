using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_node_does_not_act_on_what_it_remembers_when_another_came_between()
    {
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("between").AsEdition().Task("check"));
        var task = await one.OpenTaskAsync(await one.StartAsync("between"));
        await one.DoneAsync(TestPeople.Executor, new ClaimTask(task));
        await two.DoneAsync(TestPeople.Executor, new ReleaseTask(task));
        await two.DoneAsync(TestPeople.OtherExecutor, new ClaimTask(task));

        (await one.SendAsync(TestPeople.Executor, new CompleteTask(task, "done"))).Refusal!.Code.ShouldBe("task-taken");
        (await one.SendAsync(TestPeople.OtherExecutor, new CompleteTask(task, "done"))).IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_claim_that_changes_nothing_is_not_answered_from_memory()
    {
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("again").AsEdition().Task("check"));
        var task = await one.OpenTaskAsync(await one.StartAsync("again"));
        await one.DoneAsync(TestPeople.Executor, new ClaimTask(task));
        await two.DoneAsync(TestPeople.Executor, new ReleaseTask(task));
        await two.DoneAsync(TestPeople.OtherExecutor, new ClaimTask(task));

        (await one.SendAsync(TestPeople.Executor, new ClaimTask(task))).Refusal!.Code.ShouldBe("task-taken");
    }

    [Fact]
    public async Task What_is_written_from_memory_is_what_is_read_by_others()
    {
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("chain").AsEdition().Task("check").Task("sign"));
        var request = await one.StartAsync("chain");
        // Each node in turn, so that one writes from memory and the other from the database.
        var task = await one.OpenTaskAsync(request);
        await one.DoneAsync(TestPeople.Executor, new ClaimTask(task));
        await two.DoneAsync(TestPeople.Executor, new CompleteTask(task, "done"));
        await two.WorkAsync(request, TestPeople.Executor);

        await using var store = one.OpenStore();
        var row = await store.Requests.AsNoTracking().SingleAsync(r => r.Id == request);
        row.FinishedAt.ShouldNotBeNull();
        row.Revision.ShouldBe(5);
        (await store.Tasks.AsNoTracking().Where(t => t.RequestId == request).Select(t => t.Status).ToListAsync()).ShouldBe([
            WorkTaskStatus.Completed,
            WorkTaskStatus.Completed,
        ]);
    }

    [Fact]
    public async Task A_node_forgets_a_request_that_a_command_with_all_locks_has_changed()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("forget").AsEdition().Task("check"));
        var request = await house.StartAsync("forget");
        var task = await house.OpenTaskAsync(request);
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));

        await house.DoneAsync(TestPeople.Executor, new ReleaseTask(task));

        house.Get<RequestMemory>().Take(task).ShouldBeNull();
        house.Get<RequestMemory>().Take(request).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_remembered_is_taken_once_by_whichever_of_its_names()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("names").AsEdition().Task("check"));
        var request = await house.StartAsync("names");
        var task = await house.OpenTaskAsync(request);

        house.Get<RequestMemory>().Take(task)!.Request.Id.ShouldBe(request);
        house.Get<RequestMemory>().Take(request).ShouldBeNull();
    }
}
