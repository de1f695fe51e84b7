using Quartz;
using Regulations.Runtime.Clock;
using Regulations.Runtime.Outbox;

namespace Regulations.Runtime.Sweeps;

/// <summary>One beat: follow the demonstration's clock, wake delivery, do what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(Sweeper sweeper, DemonstrationClock clock, OutboxSignal mail) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await clock.FollowAsync(cancellationToken);
        mail.Ring();
        await sweeper.BeatAsync(cancellationToken);
    }
}
