using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Migrating;

/// <summary>Stops a run: what was moved stays moved, what waits for its turn stays where it is.</summary>
public sealed record StopMigration(string RunId) : ICommand<MigrationStopped>;

/// <summary>The run moves nothing more.</summary>
public sealed record MigrationStopped(string RunId);

internal sealed class StopMigrationHandler(PeopleDirectory people) : ICommandHandler<StopMigration, MigrationStopped>
{
    public async Task<MigrationStopped> HandleAsync(StopMigration command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        await MigrationEnding.EndAsync(scope, command.RunId, MigrationState.Stopped, cancellation);
        return new MigrationStopped(command.RunId);
    }
}

/// <summary>Ends a run in which no request waits for its turn any more.</summary>
internal sealed record EndMigration(string RunId) : ICommand<MigrationStopped>;

internal sealed class EndMigrationHandler : ICommandHandler<EndMigration, MigrationStopped>
{
    public async Task<MigrationStopped> HandleAsync(EndMigration command, CommandScope scope, CancellationToken cancellation)
    {
        await MigrationEnding.EndAsync(scope, command.RunId, MigrationState.Done, cancellation);
        return new MigrationStopped(command.RunId);
    }
}

internal static class MigrationEnding
{
    /// <summary>Ends a run that runs; one that has ended stays as it ended.</summary>
    public static async Task EndAsync(CommandScope scope, string runId, MigrationState how, CancellationToken cancellation)
    {
        var definition = await scope
            .Store.MigrationRuns.Where(r => r.Id == runId)
            .Select(r => r.DefinitionId)
            .SingleOrDefaultAsync(cancellation);
        var desk = await DefinitionDesk.OpenAsync(scope, definition ?? throw Refusals.MigrationNotFound(), cancellation);
        var run = await scope.Store.MigrationRuns.SingleAsync(r => r.Id == runId, cancellation);
        if (run.State != MigrationState.Running)
        {
            return;
        }
        run.State = how;
        run.EndedAt = scope.Now;
        run.StoppedBy = how == MigrationState.Stopped ? scope.Actor : null;
        var results = await scope
            .Store.MigrationItems.Where(i => i.RunId == runId)
            .GroupBy(i => i.Result)
            .Select(g => new { Result = g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        desk.Record(
            how == MigrationState.Stopped ? JournalKinds.MigrationStopped : JournalKinds.MigrationDone,
            desk.Versions.FirstOrDefault(v => v.Version == run.ToVersion),
            new JsonObject
            {
                ["run"] = runId,
                ["from"] = run.FromVersion,
                ["results"] = new JsonObject(
                    results.OrderBy(r => r.Result).Select(r => KeyValuePair.Create(r.Result.ToString(), (JsonNode?)r.Count))
                ),
            }
        );
    }
}
