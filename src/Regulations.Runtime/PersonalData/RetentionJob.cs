using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Quartz;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.PersonalData;

/// <summary>Once a day takes away what has been kept long enough. Every hour tries; the day is in the keys, so that one of them does it.</summary>
internal sealed class RetentionJob(CommandBus bus, IStore store, IClock clock, IOptions<RuntimeOptions> options) : IJob
{
    private const int DraftsADay = 5000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetCurrentInstant();
        var kept = options.Value.Retention;
        await ForgetDraftsAsync(Before(now, kept.DraftDays), cancellationToken);
        var day = now.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var command = new ClearOld(Before(now, kept.CommandDays), Before(now, kept.MessageDays));
        for (var (batch, rows) = (1, int.MaxValue); rows >= ClearOldHandler.AtOnce; batch++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"retention/{day}/{batch}");
            rows = await ClearAsync(command, key, cancellationToken);
        }
    }

    // A later hour of the day says another instant under the same key: the day's work was done then.
    private async Task<int> ClearAsync(ClearOld command, string key, CancellationToken cancellation)
    {
        var result = await bus.SendAsync(command, CommandContext.ForMachine(key), cancellation);
        return result.IsApplied ? result.Answer.Rows : 0;
    }

    private async Task ForgetDraftsAsync(Instant? before, CancellationToken cancellation)
    {
        if (before is null)
        {
            return;
        }
        await using var database = store.Open();
        var drafts = await database
            .Requests.Where(r => r.Phase == RequestPhase.Expired && r.FinishedAt < before && r.ErasedAt == null && r.ParentId == null)
            .OrderBy(r => r.FinishedAt)
            .Select(r => r.Id)
            .Take(DraftsADay)
            .ToListAsync(cancellation);
        foreach (var draft in drafts)
        {
            await bus.SendAsync(new EraseDraft(draft), CommandContext.ForMachine($"erase/{draft}"), cancellation);
        }
    }

    private static Instant? Before(Instant now, int days) => days <= 0 ? null : now - Duration.FromDays(days);
}
