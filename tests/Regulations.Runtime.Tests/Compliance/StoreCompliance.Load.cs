using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Three_thousand_completions_posted_at_once_to_two_nodes_are_all_applied()
    {
        const int requests = 150;
        const int tasksEach = 20;
        await using var one = await OpenAsync();
        await using var two = await TestHouse.OpenAsync(Database, one.Clock, "node-2");
        await one.PublishAsync(new TestDefinition("crowd").AsEdition().TasksAtOnce(tasksEach, TestPeople.Executor));
        await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => Task.Run(() => one.StartAsync("crowd"))));
        var tasks = await AllTasksAsync(one);
        tasks.Count.ShouldBe(requests * tasksEach);

        var results = await Task.WhenAll(
            tasks.Select(
                (task, i) => Task.Run(() => (i % 2 == 0 ? one : two).SendAsync(TestPeople.Executor, new CompleteTask(task, "done")))
            )
        );

        results.Count(r => r.IsApplied).ShouldBe(requests * tasksEach);
        await using var store = one.OpenStore();
        (await store.Tasks.CountAsync(t => t.Status == WorkTaskStatus.Completed)).ShouldBe(requests * tasksEach);
        (await store.Requests.CountAsync(r => r.Phase == RequestPhase.Finished)).ShouldBe(requests);
        var sample = await store.Requests.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
        (await one.Get<JournalQueries>().VerifyAsync(Watcher, sample))!.IsWhole.ShouldBeTrue();
    }

    private static async Task<List<string>> AllTasksAsync(TestHouse house)
    {
        await using var store = house.OpenStore();
        return await store.Tasks.Select(t => t.Id).ToListAsync();
    }
}
