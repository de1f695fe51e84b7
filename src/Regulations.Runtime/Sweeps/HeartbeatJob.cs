using Quartz;
using Regulations.Runtime.Clock;

namespace Regulations.Runtime.Sweeps;

/// <summary>One beat: follow the demonstration's clock, then do what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(Sweeper sweeper, DemonstrationClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await clock.FollowAsync(cancellationToken);
        await sweeper.SweepAsync(cancellationToken);
    }
}
