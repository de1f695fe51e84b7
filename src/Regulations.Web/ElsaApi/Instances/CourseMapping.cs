using System.Text.Json.Nodes;
using Regulations.Runtime.Instances;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>What the activities of one request went through, in Studio's shapes.</summary>
public sealed class CourseMapping(string requestId, RequestCourse course)
{
    private readonly ILookup<string, ActivityExecution> byPath = course.Executions.ToLookup(
        execution => NodePaths.Of(execution.Path),
        StringComparer.Ordinal
    );

    private readonly Dictionary<(string Node, int Visit), ActivityExecution> byVisit = course.Executions.ToDictionary(e =>
        (e.NodeId, e.Visit)
    );

    /// <summary>The badges of the nodes asked for; nodes never reached have none.</summary>
    public ExecutionReport Report(IEnumerable<string> nodePaths)
    {
        var counts = course.Counts();
        return new ExecutionReport([
            .. nodePaths
                .Distinct(StringComparer.Ordinal)
                .Where(byPath.Contains)
                .Select(path => Stats(byPath[path].First(), path, counts[byPath[path].First().NodeId])),
        ]);
    }

    /// <summary>Executions of a node, oldest first.</summary>
    public IReadOnlyList<ActivityExecution> Of(string? nodePath) => nodePath is null ? [] : [.. byPath[nodePath]];

    /// <summary>One execution; null: none.</summary>
    public ActivityExecution? Find(ExecutionId id) => byVisit.GetValueOrDefault((id.NodeId, id.Visit));

    public ExecutionSummaryShape Summary(ActivityExecution execution) =>
        new(
            IdOf(execution.NodeId, execution.Visit),
            requestId,
            execution.Path[^1],
            NodePaths.Of(execution.Path),
            TypeOf(execution),
            execution.TypeVersion,
            execution.Name,
            execution.StartedAt.ToDateTimeOffset(),
            execution is { IsOpen: true, Waits: true },
            InstanceNames.StatusOf(execution.Status),
            execution.EndedAt?.ToDateTimeOffset(),
            []
        );

    public ExecutionShape Details(ActivityExecution execution) =>
        new(Summary(execution))
        {
            ActivityState = BeganWith(execution),
            Payload = new JsonObject { ["Outcomes"] = new JsonArray([.. execution.Outcomes.Select(outcome => (JsonNode)outcome)]) },
            Outputs = new JsonObject { ["Outcome"] = execution.Outcomes is [var only] ? only : null, ["Actor"] = execution.Actor },
            Exception = execution.Fault is { } fault ? new ExceptionShape(fault, fault, null, null) : null,
            AggregateFaultCount = execution.Fault is null ? 0 : 1,
        };

    /// <summary>The lines of the journal that pass the filter.</summary>
    public IReadOnlyList<JournalRecordShape> Journal(JournalFilterShape? filter)
    {
        var paths = filter?.ActivityNodeIds?.ToHashSet(StringComparer.Ordinal);
        var ids = filter?.ActivityIds?.ToHashSet(StringComparer.Ordinal);
        var types = filter?.ExcludedActivityTypes?.ToHashSet(StringComparer.Ordinal) ?? [];
        var names = filter?.EventNames?.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. course
                .Events.Select(happened => Record(happened, byVisit[(happened.NodeId, happened.Visit)]))
                .Where(line => paths?.Contains(line.NodeId) ?? true)
                .Where(line => ids?.Contains(line.ActivityId) ?? true)
                .Where(line => !types.Contains(line.ActivityType))
                .Where(line => names?.Contains(line.EventName) ?? true),
        ];
    }

    private JournalRecordShape Record(ExecutionEvent happened, ActivityExecution execution) =>
        new(
            $"{requestId}:{happened.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            requestId,
            IdOf(happened.NodeId, happened.Visit),
            null,
            execution.Path[^1],
            TypeOf(execution),
            execution.TypeVersion,
            execution.Name,
            NodePaths.Of(execution.Path),
            happened.At.ToDateTimeOffset(),
            happened.Sequence,
            InstanceNames.EventOf(happened.What),
            happened.Detail,
            null,
            BeganWith(execution),
            happened.Actor is { } actor ? new JsonObject { ["Actor"] = actor } : null
        );

    private static NodeStatsShape Stats(ActivityExecution any, string path, NodeCount count) =>
        new(
            any.Path[^1],
            path,
            count.Started,
            count.Completed,
            count.Open,
            count.Waits,
            count.IsFaulted,
            new JsonObject { ["cancelledCount"] = count.Cancelled, ["failedCount"] = count.Failed }
        );

    // Studio breaks on a type it does not know: what an older version of the definition had is shown as not found.
    private static string TypeOf(ActivityExecution execution) =>
        execution.ActivityType.Length > 0 ? execution.ActivityType : UnknownActivity.Type;

    // Studio shows what an activity began with beside the inputs of its descriptor, by their names.
    private static JsonObject BeganWith(ActivityExecution execution)
    {
        var inputs = new JsonObject();
        foreach (var (name, value) in execution.Began)
        {
            inputs[char.ToUpperInvariant(name[0]) + name[1..]] = value;
        }
        return inputs;
    }

    private string IdOf(string node, int visit) => new ExecutionId(requestId, visit, node).ToString();
}
