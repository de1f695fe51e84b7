using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Calendars.Limits;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Sla;

/// <summary>Rings what has come due of a limit: the warning, the limit itself, the escalation. Each rings once, whoever claims its row.</summary>
internal sealed record RingSla(string ClockId) : ICommand<SlaRang>;

/// <summary>What came of it.</summary>
/// <param name="Rungs">How many rang now.</param>
internal sealed record SlaRang(int Rungs);

internal sealed class RingSlaHandler(RequestRunner runner, SlaNotices notices) : ICommandHandler<RingSla, SlaRang>
{
    public async Task<SlaRang> HandleAsync(RingSla command, CommandScope scope, CancellationToken cancellation)
    {
        var requestId = await scope
            .Store.SlaClocks.Where(c => c.Id == command.ClockId)
            .Select(c => c.RequestId)
            .SingleOrDefaultAsync(cancellation);
        // Somebody works on the request: the limit stays due and the next sweep sees it again.
        if (requestId is null || await runner.TryLoadAsync(scope, requestId, cancellation) is not { } work)
        {
            throw new LimitNotFree();
        }
        var clock = await scope.Store.SlaClocks.SingleAsync(c => c.Id == command.ClockId, cancellation);
        if (!clock.IsRunning || clock.NextRing is not { } next || next > scope.Now || !Limit.TryParse(clock.Budget, out var budget))
        {
            return new SlaRang(0);
        }
        var rungs = SlaRungs.Of(clock, budget);
        var rang = 0;
        foreach (var (rung, at) in rungs.TakeWhile(rung => rung.At <= scope.Now))
        {
            rang += await RingAsync(work, clock, rung, at, cancellation) ? 1 : 0;
        }
        clock.NextRing = rungs.Where(rung => rung.At > scope.Now).Select(rung => (Instant?)rung.At).FirstOrDefault();
        work.Touch();
        Telemetry.RungsRung.Add(rang);
        return new SlaRang(rang);
    }

    private async Task<bool> RingAsync(RequestWork work, SlaClock clock, string rung, Instant at, CancellationToken cancellation)
    {
        var scope = work.Scope;
        var told = await SlaRecipients.OfAsync(work, clock, rung, cancellation);
        await scope.BeginWritingAsync(cancellation);
        if (!await scope.Dialect.TryInsertRungAsync(scope.Store, clock.Id, rung, scope.Now, told[0].User, cancellation))
        {
            return false;
        }
        notices.Send(work, clock, rung, told);
        work.Journal.Add(
            JournalOf(rung),
            clock.NodeId,
            new JsonObject
            {
                ["clock"] = clock.Id,
                ["budget"] = clock.Budget,
                ["task"] = clock.TaskId,
                ["at"] = NodaTime.Text.InstantPattern.ExtendedIso.Format(at),
                ["due"] = NodaTime.Text.InstantPattern.ExtendedIso.Format(clock.Due!.Value),
                ["to"] = new JsonArray([.. told.Select(one => (JsonNode)one.Role)]),
            }
        );
        return true;
    }

    private static string JournalOf(string rung) =>
        rung switch
        {
            SlaRungs.Warn => JournalKinds.Warned,
            SlaRungs.Due => JournalKinds.Due,
            _ => JournalKinds.Escalated,
        };
}

/// <summary>Rolls the attempt back, so that the limit is seen again by the next sweep.</summary>
internal sealed class LimitNotFree() : Exception("The limit's request is being worked on.");
