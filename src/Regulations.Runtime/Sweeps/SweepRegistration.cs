using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Recurring;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sweeps;

/// <summary>The heartbeat and what it drives. Each node has its own; the claims are in the database.</summary>
internal static class SweepRegistration
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<ISweep, TimerSweep>();
        services.AddSingleton<ISweep>(provider => provider.GetRequiredService<OutboxDelivery>());
        services.AddSingleton<Sweeper>();
        var options = configuration.GetSection(RuntimeOptions.Section).Get<RuntimeOptions>() ?? new RuntimeOptions();
        if (!options.Sweeps)
        {
            return;
        }
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<HeartbeatJob>(trigger =>
                trigger
                    .WithIdentity("heartbeat")
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(options.Heartbeat).RepeatForever())
            );
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        RecurringJobs.Add(services, options);
        services.AddHostedService<OutboxPump>();
    }
}
