using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using Regulations.Runtime.Journal;
using Regulations.Runtime.PersonalData;

namespace Regulations.Runtime.Recurring;

/// <summary>
/// The jobs of the whole house, on a scheduler of their own beside each node's heartbeat. On PostgreSQL all nodes share Quartz's clustered
/// store, so that one of them does a job and another takes it over when that one dies; on SQLite there is one node and the schedule is kept in
/// memory. Each job is a command whose key names its period besides, so that twice is once whatever the schedule does.
/// </summary>
internal static class RecurringJobs
{
    /// <summary>The scheduler's name; nodes of one name form the cluster.</summary>
    public const string Scheduler = "recurring";

    public static void Add(IServiceCollection services, RuntimeOptions options)
    {
        services.AddQuartz(
            Scheduler,
            quartz =>
            {
                if (options.Store == "postgres")
                {
                    Share(quartz, options);
                }
                Schedule<AnchorJob>(quartz, "anchor", "0 0/10 * * * ?");
                Schedule<RetentionJob>(quartz, "retention", "0 25 * * * ?");
            }
        );
        services.AddQuartzHostedService(Scheduler, hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Share(IQuartzBuilder quartz, RuntimeOptions options)
    {
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceId = options.Node);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, options.ConnectionString);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(10);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(20);
            });
            store.ProvisionSchema();
        });
    }

    // What was missed while no node ran is made up for once.
    private static void Schedule<TJob>(IQuartzBuilder quartz, string name, string cron)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name).WithCronSchedule(cron),
            job => job.WithIdentity(name).DisallowConcurrentExecution()
        );
}
