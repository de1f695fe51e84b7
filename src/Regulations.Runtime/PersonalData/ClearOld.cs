using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Outbox;

namespace Regulations.Runtime.PersonalData;

/// <summary>Takes away a bounded number of rows that have served.</summary>
/// <param name="Commands">Commands applied before it; null: none.</param>
/// <param name="Messages">Messages delivered before it; null: none.</param>
internal sealed record ClearOld(Instant? Commands, Instant? Messages) : ICommand<OldCleared>;

/// <summary>How many rows went.</summary>
internal sealed record OldCleared(int Rows);

internal sealed class ClearOldHandler : ICommandHandler<ClearOld, OldCleared>
{
    /// <summary>So many of each kind in one transaction, so that none keeps others waiting for long.</summary>
    public const int AtOnce = 500;

    public async Task<OldCleared> HandleAsync(ClearOld command, CommandScope scope, CancellationToken cancellation)
    {
        await scope.BeginWritingAsync(cancellation);
        var rows = 0;
        if (command.Commands is { } applied)
        {
            rows += await scope.Store.Commands.Where(c => c.At < applied).OrderBy(c => c.At).Take(AtOnce).ExecuteDeleteAsync(cancellation);
        }
        if (command.Messages is { } delivered)
        {
            rows += await scope
                .Store.Outbox.Where(m => m.Status != OutboxStatus.Pending && m.EndedAt < delivered)
                .OrderBy(m => m.EndedAt)
                .Take(AtOnce)
                .ExecuteDeleteAsync(cancellation);
        }
        return new OldCleared(rows);
    }
}
