using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Migrating;

/// <summary>Begins to move the running requests of one version to another. They are moved one by one, in the background.</summary>
/// <param name="FromVersion">The version they run on.</param>
/// <param name="ToVersion">Any version but a draft.</param>
/// <param name="Mapping">By node id of the old version the node id in the new; null: no partner. What is not named goes by its id.</param>
/// <param name="Ground">Why; goes into the record of every request.</param>
/// <param name="Only">Only these requests; null: all that run on the version.</param>
public sealed record StartMigration(
    string DefinitionId,
    int FromVersion,
    int ToVersion,
    IReadOnlyDictionary<string, string?> Mapping,
    string Ground,
    IReadOnlyList<string>? Only = null
) : ICommand<MigrationStarted>;

/// <summary>A run has begun.</summary>
/// <param name="Requests">How many requests it will look at.</param>
public sealed record MigrationStarted(string RunId, int Requests);

internal sealed class StartMigrationHandler(PeopleDirectory people) : ICommandHandler<StartMigration, MigrationStarted>
{
    private const int MostChoices = 1000;

    public async Task<MigrationStarted> HandleAsync(StartMigration command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var ground = Grounds.Required(command.Ground);
        if (command.Mapping.Count > MostChoices || command.Only is { Count: > MostChoices })
        {
            throw Refusals.MigrationTooLarge();
        }
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var from = desk.Versions.FirstOrDefault(v => v.Version == command.FromVersion) ?? throw Refusals.DefinitionNotFound();
        var to = desk.Versions.FirstOrDefault(v => v.Version == command.ToVersion) ?? throw Refusals.DefinitionNotFound();
        if (from.State == DefinitionState.Draft || to.State == DefinitionState.Draft)
        {
            throw Refusals.MigrationOfDraft();
        }
        if (from.Hash == to.Hash)
        {
            throw Refusals.MigrationToSame();
        }
        var id = command.DefinitionId;
        if (await scope.Store.MigrationRuns.AnyAsync(r => r.DefinitionId == id && r.State == MigrationState.Running, cancellation))
        {
            throw Refusals.MigrationRunning();
        }
        var requests = await RunningRequests.On(scope.Store, from.Hash).Select(r => r.Id).ToListAsync(cancellation);
        var chosen = command.Only is { Count: > 0 } only ? requests.Intersect(only, StringComparer.Ordinal).ToList() : requests;
        if (chosen.Count == 0)
        {
            throw Refusals.MigrationOfNothing();
        }
        var run = Run(command, from, to, ground, scope);
        scope.Store.MigrationRuns.Add(run);
        scope.Store.MigrationItems.AddRange(
            chosen.Select(request => new MigrationItem
            {
                RunId = run.Id,
                RequestId = request,
                Result = MoveResult.Waiting,
            })
        );
        desk.Record(
            JournalKinds.MigrationStarted,
            to,
            new JsonObject
            {
                ["run"] = run.Id,
                ["from"] = from.Version,
                ["requests"] = chosen.Count,
                ["ground"] = ground,
            }
        );
        return new MigrationStarted(run.Id, chosen.Count);
    }

    private static MigrationRun Run(
        StartMigration command,
        DefinitionVersion from,
        DefinitionVersion to,
        string ground,
        CommandScope scope
    ) =>
        new()
        {
            Id = CommandScope.NewId(),
            DefinitionId = command.DefinitionId,
            FromVersion = from.Version,
            FromHash = from.Hash,
            ToVersion = to.Version,
            ToHash = to.Hash,
            Mapping = JsonSerializer.Serialize(command.Mapping),
            Ground = ground,
            State = MigrationState.Running,
            StartedBy = scope.Actor,
            StartedAt = scope.Now,
        };
}

/// <summary>Requests that run on a content; drafts of applicants among them.</summary>
internal static class RunningRequests
{
    private static readonly RequestPhase[] Live = [RequestPhase.Draft, RequestPhase.Running];

    public static IQueryable<Request> On(StoreContext store, string hash) =>
        store.Requests.Where(r => r.DefinitionHash == hash && Live.Contains(r.Phase)).OrderBy(r => r.Id);
}
