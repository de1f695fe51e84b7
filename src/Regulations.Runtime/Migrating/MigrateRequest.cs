using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Migration;

namespace Regulations.Runtime.Migrating;

/// <summary>Moves one request of a run, all of it or nothing. The run's item is settled in the same transaction, so that no request is moved twice.</summary>
/// <param name="Failed">The attempt before failed for a technical reason: the request stays where it is.</param>
internal sealed record MigrateRequest(string RunId, string RequestId, bool Failed = false) : ICommand<RequestMigrated>;

/// <summary>What came of it.</summary>
/// <param name="Result"><see cref="MoveResult.Waiting"/>: the run has been stopped.</param>
internal sealed record RequestMigrated(MoveResult Result);

internal sealed class MigrateRequestHandler(RequestRunner runner, DefinitionCache definitions, RequestMover mover)
    : ICommandHandler<MigrateRequest, RequestMigrated>
{
    public async Task<RequestMigrated> HandleAsync(MigrateRequest command, CommandScope scope, CancellationToken cancellation)
    {
        var run = await scope.Store.MigrationRuns.AsNoTracking().SingleAsync(r => r.Id == command.RunId, cancellation);
        if (run.State != MigrationState.Running)
        {
            return new RequestMigrated(MoveResult.Waiting);
        }
        // Somebody works on the request: its turn comes again.
        if (await runner.TryLoadAsync(scope, command.RequestId, cancellation) is not { } work)
        {
            throw new RequestNotFree();
        }
        var item = await scope.Store.MigrationItems.SingleAsync(
            i => i.RunId == command.RunId && i.RequestId == command.RequestId,
            cancellation
        );
        if (item.Result == MoveResult.Waiting)
        {
            var (result, reasons) = command.Failed
                ? (MoveResult.Refused, [MoveReasons.Failed()])
                : await MoveAsync(work, run, cancellation);
            item.Result = result;
            item.Reasons = reasons.Count == 0 ? null : JsonSerializer.Serialize(reasons);
            item.At = scope.Now;
        }
        return new RequestMigrated(item.Result);
    }

    private async Task<(MoveResult Result, IReadOnlyList<MoveReason> Reasons)> MoveAsync(
        RequestWork work,
        MigrationRun run,
        CancellationToken cancellation
    )
    {
        var request = work.Request;
        if (request.FinishedAt is not null || request.Phase is not (RequestPhase.Draft or RequestPhase.Running))
        {
            return (MoveResult.Ended, []);
        }
        if (request.DefinitionHash == run.ToHash)
        {
            return (MoveResult.AlreadyThere, []);
        }
        if (request.DefinitionHash != run.FromHash)
        {
            return (MoveResult.Refused, [MoveReasons.OtherVersion()]);
        }
        var target = new MoveTarget(
            await definitions.GetAsync(run.ToHash, cancellation),
            run.ToVersion,
            MappingOf(run.Mapping),
            run.Id,
            run.Ground
        );
        var moved = await mover.MoveAsync(work, target, run.StartedBy, cancellation);
        if (moved.IsRefused)
        {
            // What was changed before the obstacle was met is not saved.
            work.Store.ChangeTracker.Entries()
                .Where(e => e.Entity is not MigrationItem)
                .ToList()
                .ForEach(e => e.State = EntityState.Detached);
        }
        return moved.IsRefused ? (MoveResult.Refused, moved.Reasons) : (MoveResult.Moved, []);
    }

    internal static NodeMap MappingOf(string json) =>
        new(new Dictionary<string, string?>(JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [], StringComparer.Ordinal));
}

/// <summary>Rolls the attempt back, its idempotency key with it, so that the request's turn can come again.</summary>
internal sealed class RequestNotFree() : Exception("The request is being worked on.");
