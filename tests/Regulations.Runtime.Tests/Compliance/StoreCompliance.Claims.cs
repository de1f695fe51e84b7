using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Of_two_who_claim_a_task_at_once_one_gets_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("race").AsEdition().Task("check"));
        for (var round = 0; round < 10; round++)
        {
            var task = await house.OpenTaskAsync(await house.StartAsync("race"));

            var claims = await Task.WhenAll(
                Task.Run(() => house.SendAsync(TestPeople.Executor, new ClaimTask(task))),
                Task.Run(() => house.SendAsync(TestPeople.OtherExecutor, new ClaimTask(task)))
            );

            claims.Count(c => c.IsApplied).ShouldBe(1);
            claims.Single(c => !c.IsApplied).Refusal!.Code.ShouldBe("task-taken");
        }
    }

    [Fact]
    public async Task A_released_task_is_in_the_groups_list_again()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("release").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("release"));
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));
        (await house.Tasks.CountsAsync(new Viewer(TestPeople.OtherExecutor))).ShouldBe(new InboxCounts(0, 0, 0));

        await house.DoneAsync(TestPeople.Executor, new ReleaseTask(task));

        (await house.Tasks.CountsAsync(new Viewer(TestPeople.OtherExecutor))).ShouldBe(new InboxCounts(0, 1, 0));
    }

    [Fact]
    public async Task A_head_gives_a_task_to_an_executor_and_nobody_else_may_take_it()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("assign").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("assign"));

        (
            await house.SendAsync(TestPeople.Executor, new AssignTask(task, TestPeople.OtherExecutor, Assignment.Assign, "көмек"))
        ).Refusal!.Code.ShouldBe("not-yours");
        await house.DoneAsync(TestPeople.Head, new AssignTask(task, TestPeople.OtherExecutor, Assignment.Assign, "тәжірибесі бар"));

        (await house.SendAsync(TestPeople.Executor, new ClaimTask(task))).Refusal!.Code.ShouldBe("meant-for-somebody-else");
        (await house.SendAsync(TestPeople.OtherExecutor, new CompleteTask(task, "done"))).IsApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_task_is_delegated_only_to_somebody_with_its_role()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("delegate").AsEdition().Task("check"));
        var task = await house.OpenTaskAsync(await house.StartAsync("delegate"));
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));

        (
            await house.SendAsync(TestPeople.Executor, new AssignTask(task, TestPeople.Operator, Assignment.Delegate, "демалыс"))
        ).Refusal!.Code.ShouldBe("person-lacks-role");
        (
            await house.SendAsync(TestPeople.Executor, new AssignTask(task, TestPeople.OtherExecutor, Assignment.Delegate, "демалыс"))
        ).IsApplied.ShouldBeTrue();
    }
}
