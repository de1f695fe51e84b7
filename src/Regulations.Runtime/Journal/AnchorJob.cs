using System.Globalization;
using NodaTime;
using Quartz;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Journal;

/// <summary>Anchors the journal once an hour. Every node tries; the hour is the idempotency key, so one of them does it.</summary>
[DisallowConcurrentExecution]
internal sealed class AnchorJob(CommandBus bus, IClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var hour = clock.GetCurrentInstant().ToString("uuuu-MM-dd'T'HH", CultureInfo.InvariantCulture);
        await bus.SendAsync(new AnchorJournal(), CommandContext.ForMachine($"anchor/{hour}"), cancellationToken);
    }
}
