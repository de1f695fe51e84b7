using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Sla;

/// <summary>Reckons a running limit anew because its calendar has a new version. What rang stays rung.</summary>
internal sealed record ReckonLimit(string ClockId) : ICommand<LimitReckoned>;

/// <summary>What came of it.</summary>
/// <param name="Changed">False: it was reckoned with that version before, or has ended.</param>
internal sealed record LimitReckoned(bool Changed);

internal sealed class ReckonLimitHandler(RequestRunner runner, WorkingTime time, SlaBook book) : ICommandHandler<ReckonLimit, LimitReckoned>
{
    public async Task<LimitReckoned> HandleAsync(ReckonLimit command, CommandScope scope, CancellationToken cancellation)
    {
        var requestId = await scope
            .Store.SlaClocks.Where(c => c.Id == command.ClockId)
            .Select(c => c.RequestId)
            .SingleOrDefaultAsync(cancellation);
        if (requestId is null || await runner.TryLoadAsync(scope, requestId, cancellation) is not { } work)
        {
            throw new LimitNotFree();
        }
        var clock = await scope.Store.SlaClocks.SingleAsync(c => c.Id == command.ClockId, cancellation);
        var version = SlaBook.Reference(time.Calendar(SlaBook.CalendarId(clock), clock.Zone, scope.Now));
        // A resting limit keeps what is left of it; it is reckoned when it goes on.
        if (!clock.IsRunning || clock.Calendar == version)
        {
            return new LimitReckoned(false);
        }
        var (before, from) = (clock.Due, clock.Calendar);
        book.Reckon(clock, scope.Now);
        work.Journal.Add(
            JournalKinds.LimitReckoned,
            clock.NodeId,
            new JsonObject
            {
                ["clock"] = clock.Id,
                ["from"] = from,
                ["to"] = version,
                ["dueBefore"] = Iso(before),
                ["due"] = Iso(clock.Due),
            }
        );
        work.Touch();
        return new LimitReckoned(true);
    }

    private static string? Iso(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;
}
