using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Regulations.Runtime;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Recurring;
using Regulations.Runtime.Store;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

/// <summary>Jobs of the whole house on nodes as they run.</summary>
public sealed class RecurringJobsTests
{
    private const int Jobs = 20;

    [Fact]
    public async Task Of_two_nodes_on_one_database_one_does_each_job()
    {
        await using var database = await TestDatabase.PostgreSqlAsync();
        var runs = new JobRuns(Jobs);
        using var first = await StartAsync(database, "first", runs);
        using var second = await StartAsync(database, "second", runs);

        await ScheduleAsync(first);
        await runs.AllDone.WaitAsync(TimeSpan.FromSeconds(60));
        await first.StopAsync();
        await second.StopAsync();

        runs.Done.Count.ShouldBe(Jobs);
        runs.Done.Select(run => run.Job).Distinct().Count().ShouldBe(Jobs);
    }

    [Fact]
    public async Task The_one_node_on_sqlite_does_its_jobs()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var runs = new JobRuns(Jobs);
        using var node = await StartAsync(database, "only", runs);

        await ScheduleAsync(node);
        await runs.AllDone.WaitAsync(TimeSpan.FromSeconds(60));
        await node.StopAsync();

        runs.Done.Count.ShouldBe(Jobs);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Anchors_fired_on_two_nodes_in_one_hour_are_one(string provider)
    {
        await using var database = provider == "sqlite" ? await TestDatabase.SqliteAsync() : await TestDatabase.PostgreSqlAsync();
        await using var first = await TestHouse.OpenAsync(database, node: "first");
        await using var second = await TestHouse.OpenAsync(database, first.Clock, node: "second");

        await Task.WhenAll(
            Task.Run(async () => await new AnchorJob(first.Bus, first.Clock).Execute(null!, CancellationToken.None)),
            Task.Run(async () => await new AnchorJob(second.Bus, second.Clock).Execute(null!, CancellationToken.None))
        );

        await using var store = first.OpenStore();
        (await store.JournalAnchors.CountAsync()).ShouldBe(1);
    }

    private static async Task ScheduleAsync(IHost node)
    {
        var scheduler = await SchedulerAsync(node);
        for (var i = 0; i < Jobs; i++)
        {
            var name = FormattableString.Invariant($"job-{i}");
            var job = JobBuilder.Create<CountedJob>().WithIdentity(name).Build();
            await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(name).StartNow().Build());
        }
    }

    private static async Task<IScheduler> SchedulerAsync(IHost node) =>
        (await node.Services.GetRequiredKeyedService<ISchedulerFactory>(RecurringJobs.Scheduler).GetScheduler()).ShouldNotBeNull();

    private static async Task<IHost> StartAsync(TestDatabase database, string name, JobRuns runs)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Regulations:Store"] = database.Provider,
                ["Regulations:ConnectionString"] = database.ConnectionString,
                ["Regulations:Workflows"] = "none",
                ["Regulations:Node"] = name,
            }
        );
        builder.Services.AddSingleton(runs);
        builder.Services.AddRegulationsRuntime(builder.Configuration);
        builder.Services.AddSingleton<IDataProtectionProvider>(TestHouse.KeyRing);
        var node = builder.Build();
        await node.Services.PrepareRegulationsAsync();
        await node.StartAsync();
        return node;
    }
}

/// <summary>Which jobs were done, and where.</summary>
public sealed class JobRuns(int expected)
{
    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentBag<(string Job, string Node)> Done { get; } = [];

    public Task AllDone => all.Task;

    public void Add(string job, string node)
    {
        Done.Add((job, node));
        if (Done.Select(run => run.Job).Distinct().Count() == expected)
        {
            all.TrySetResult();
        }
    }
}

/// <summary>A job that says it was done.</summary>
public sealed class CountedJob(JobRuns runs) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        runs.Add(context.JobDetail.Key.Name, context.Scheduler.SchedulerInstanceId);
        return ValueTask.CompletedTask;
    }
}
