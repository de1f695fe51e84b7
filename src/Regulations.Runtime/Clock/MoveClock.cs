using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Clock;

/// <summary>Stores the demonstration clock's new offset and journals the move.</summary>
/// <param name="OffsetTicks">In ticks of 100 ns.</param>
/// <param name="To">The time the clock was moved to.</param>
internal sealed record MoveClock(long OffsetTicks, Instant To) : ICommand<ClockOffsetStored>;

internal sealed record ClockOffsetStored(long OffsetTicks);

internal sealed class MoveClockHandler : ICommandHandler<MoveClock, ClockOffsetStored>
{
    public const string Setting = "clock-offset";
    public const string Stream = "clock";

    public async Task<ClockOffsetStored> HandleAsync(MoveClock command, CommandScope scope, CancellationToken cancellation)
    {
        var setting = await scope.Store.Settings.FindAsync([Setting], cancellation);
        if (setting is null)
        {
            setting = new StoreSetting { Name = Setting, Value = "" };
            scope.Store.Settings.Add(setting);
        }
        setting.Value = command.OffsetTicks.ToString(CultureInfo.InvariantCulture);
        await JournalAsync(command, scope, cancellation);
        return new ClockOffsetStored(command.OffsetTicks);
    }

    private static async Task JournalAsync(MoveClock command, CommandScope scope, CancellationToken cancellation)
    {
        var last = await scope
            .Store.Journal.AsNoTracking()
            .Where(e => e.Stream == Stream)
            .OrderByDescending(e => e.Seq)
            .FirstOrDefaultAsync(cancellation);
        var entry = new JournalEntry
        {
            Stream = Stream,
            Seq = (last?.Seq ?? 0) + 1,
            At = scope.Now,
            Actor = scope.Actor,
            Kind = JournalKinds.ClockMoved,
            Data = new JsonObject { ["to"] = command.To.ToString("g", CultureInfo.InvariantCulture) }.ToJsonString(),
            PreviousHash = last?.Hash ?? "",
            Hash = "",
        };
        scope.Journal.Add(entry.Sealed(), null);
    }
}
