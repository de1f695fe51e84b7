using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Migrating;

/// <summary>Plans and previews of moves, and runs as they go. Whether somebody may look is the host's to decide.</summary>
public sealed partial class MigrationQueries
{
    /// <summary>So many requests are looked at for a plan or a preview; of more it is said that there are more.</summary>
    public const int MostLooked = 500;

    private const int Samples = 12;
    private readonly IStore store;
    private readonly DefinitionCache definitions;
    private readonly EditingQueries editing;
    private readonly PeopleDirectory people;
    private readonly RequestRunner runner;
    private readonly RequestMover mover;
    private readonly IClock clock;

    internal MigrationQueries(
        IStore store,
        DefinitionCache definitions,
        EditingQueries editing,
        PeopleDirectory people,
        RequestRunner runner,
        RequestMover mover,
        IClock clock
    )
    {
        this.store = store;
        this.definitions = definitions;
        this.editing = editing;
        this.people = people;
        this.runner = runner;
        this.mover = mover;
        this.clock = clock;
    }

    /// <summary>The plan of a move; null where there is no such definition or it has no two versions of different content.</summary>
    /// <param name="definition">Its id, or its edition's key.</param>
    /// <param name="from">Null: the latest other version on which requests run.</param>
    /// <param name="to">Null: the published version.</param>
    public async Task<MigrationPlanView?> PlanAsync(string definition, int? from, int? to, CancellationToken cancellation = default)
    {
        if (await editing.FindAsync(definition, cancellation) is not { } summary)
        {
            return null;
        }
        var all = await editing.VersionsAsync(definition, cancellation);
        var versions = all.Where(v => v.State != DefinitionState.Draft).ToList();
        var target = to is { } wanted
            ? versions.Find(v => v.Version == wanted)
            : versions.Find(v => v.State == DefinitionState.Published) ?? versions.FirstOrDefault();
        var others = versions.Where(v => v.Hash != target?.Hash).ToList();
        var source = from is { } given ? others.Find(v => v.Version == given) : others.Find(v => v.Running > 0) ?? others.FirstOrDefault();
        if (target is null || source is null)
        {
            return null;
        }
        await using var database = store.Open();
        var states = await StatesAsync(database, source.Hash, cancellation);
        return new MigrationPlanView(
            summary,
            versions,
            source,
            target,
            await RunningRequests.On(database, source.Hash).CountAsync(cancellation),
            Steps(
                await definitions.GetAsync(source.Hash, cancellation),
                await definitions.GetAsync(target.Hash, cancellation),
                [.. states.Select(s => WorkflowStateJson.Read(s.State))]
            ),
            await RunningRunAsync(database, summary.DefinitionId, cancellation)
        );
    }

    /// <summary>Whether there is such a definition at all, by its id or its edition's key.</summary>
    public async Task<bool> HasVersionsAsync(string definition, CancellationToken cancellation = default)
    {
        await using var database = store.Open();
        return await database.DefinitionVersions.AnyAsync(v => v.DefinitionId == definition || v.Key == definition, cancellation);
    }

    /// <summary>What a move would do; nothing is changed. Null where there is no such version.</summary>
    public async Task<MigrationPreview?> PreviewAsync(
        string definitionId,
        int from,
        int to,
        IReadOnlyDictionary<string, string?> mapping,
        CancellationToken cancellation = default
    )
    {
        await using var database = store.Open();
        var hashes = await database
            .DefinitionVersions.Where(v => v.DefinitionId == definitionId && v.State != DefinitionState.Draft)
            .ToDictionaryAsync(v => v.Version, v => v.Hash, cancellation);
        if (!hashes.TryGetValue(from, out var fromHash) || !hashes.TryGetValue(to, out var toHash) || fromHash == toHash)
        {
            return null;
        }
        var (before, after) = (await definitions.GetAsync(fromHash, cancellation), await definitions.GetAsync(toHash, cancellation));
        var target = new MoveTarget(after, to, new NodeMap(mapping), "", "");
        var states = await StatesAsync(database, fromHash, cancellation);
        var refused = states.Where(s => IsRefused(s, before, target)).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var samples = new List<SampleMove>();
        foreach (var request in states.OrderByDescending(s => refused.Contains(s.Id)).Take(Samples))
        {
            samples.Add(await SampleAsync(request.Id, target, cancellation));
        }
        return new MigrationPreview(
            states.Count,
            await RunningRequests.On(database, fromHash).CountAsync(cancellation),
            refused.Count,
            samples
        );
    }

    /// <summary>Does the move on rows that are read for it and thrown away: what is shown is what would be done.</summary>
    private async Task<SampleMove> SampleAsync(string requestId, MoveTarget target, CancellationToken cancellation)
    {
        await using var database = store.Open();
        await using var never = new CommandTransaction(database, store.Dialect);
        var scope = new CommandScope(
            database,
            store.Dialect,
            never,
            null,
            null,
            CommandContext.ForMachine("preview"),
            clock.GetCurrentInstant()
        );
        var work = await runner.LoadAsync(scope, requestId, cancellation);
        var (number, started) = (work.Request.Number, work.Request.StartedAt);
        var moved = await mover.MoveAsync(work, target, null, cancellation);
        return new SampleMove(
            requestId,
            number,
            started,
            moved.Reasons,
            moved.Tasks,
            moved.Limits,
            moved.Timers,
            [.. moved.PassedOver.Where(node => IsSeen(target.Definition, node)).Select(target.Definition.TitleOf)]
        );
    }

    private static bool IsRefused(StoredState stored, LoadedDefinition before, MoveTarget target) =>
        RequestMover.Unfit(stored.Kind, stored.Channel, target.Definition).Count > 0
        || StateMigration.Move(before.Workflow, target.Definition.Workflow, target.Map, WorkflowStateJson.Read(stored.State)).State is null;

    // Starts, joins and forks say nothing to an analyst.
    private static bool IsSeen(LoadedDefinition definition, string node) =>
        definition.Workflow.Find(node) is { } activity && !activity.Type.StartsWith("Elsa.Flow", StringComparison.Ordinal);

    private static IReadOnlyList<StepMapping> Steps(LoadedDefinition from, LoadedDefinition to, IReadOnlyList<WorkflowState> states)
    {
        var waiting = states
            .SelectMany(s => s.Bookmarks.Select(b => b.NodeId).Concat(s.Incidents.Select(i => i.NodeId)).Distinct())
            .CountBy(node => node, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. PartnerProposals
                .Of(from.Workflow, to.Workflow)
                .Select(p => new StepMapping(
                    p.Node.NodeId,
                    from.TitleOf(p.Node.NodeId),
                    SourceOf(p.Node),
                    p.Node.HumanTask?.Role,
                    waiting.GetValueOrDefault(p.Node.NodeId),
                    p.Partner?.NodeId,
                    p.Ground,
                    [.. p.Fitting.Select(a => new StepChoice(a.NodeId, to.TitleOf(a.NodeId), SourceOf(a), a.HumanTask?.Role))]
                )),
        ];
    }

    private static string? SourceOf(CompiledActivity activity) => activity.HumanTask?.Source ?? activity.StaticInput("source")?.ToString();

    private static async Task<List<StoredState>> StatesAsync(StoreContext database, string hash, CancellationToken cancellation) =>
        await RunningRequests
            .On(database, hash)
            .AsNoTracking()
            .Take(MostLooked)
            .Select(r => new StoredState(r.Id, r.Kind, r.Channel, r.State))
            .ToListAsync(cancellation);

    private sealed record StoredState(string Id, string? Kind, string? Channel, string State);
}
