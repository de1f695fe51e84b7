using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;

namespace Regulations.Runtime.Instances;

/// <summary>The executions of one request while its journal is read: what is open, what has ended, what happened in which order.</summary>
internal sealed class ExecutionBook(CompiledWorkflow workflow)
{
    /// <summary>Between two things that happened there is room for what is found out later to lie between them.</summary>
    private const long Room = 1000;

    private readonly List<Execution> all = [];
    private readonly List<(long Order, ExecutionEvent Event)> events = [];
    private readonly Dictionary<string, List<Execution>> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Instant At, long Order)> ends = new(StringComparer.Ordinal);
    private (Instant At, long Order) beginning;
    private long order;

    /// <summary>The oldest open execution of a node; null: none.</summary>
    public Execution? OpenAt(string node) => open.GetValueOrDefault(node) is [var oldest, ..] ? oldest : null;

    /// <summary>The execution that an incident was raised in; null: none.</summary>
    public Execution? FailedBy(string incident) => all.Find(e => e.Incident == incident);

    public IReadOnlyList<Execution> Open() => all.FindAll(e => e.IsOpen);

    /// <summary>The request began: its root activity with it.</summary>
    public void BeginRequest(Instant at)
    {
        beginning = (at, order);
        Begin(workflow.Root.NodeId, at);
    }

    /// <summary>An activity begins, and whatever holds it that is not open.</summary>
    public Execution Begin(string node, Instant at)
    {
        if (workflow.Find(node)?.Container is { } container && OpenAt(container.NodeId) is null)
        {
            Begin(container.NodeId, at);
        }
        return Add(node, at, order += Room);
    }

    /// <summary>An activity had begun and the journal does not say when: when what leads to it had ended.</summary>
    public Execution Recall(string node)
    {
        var (at, after) = BeforeOf(node);
        return Add(node, at, after + 1);
    }

    /// <summary>It waits, from its beginning on.</summary>
    /// <param name="with">With what it began to wait; null: not known.</param>
    public Execution Suspend(Execution execution, IReadOnlyDictionary<string, string>? with = null)
    {
        (execution.Waits, execution.Began) = (true, with ?? execution.Began);
        events.Add((execution.Order + 1, EventOf(execution, "Suspended", execution.StartedAt, null, null)));
        return execution;
    }

    public void Fail(Execution execution, Instant at, string incident, string? code)
    {
        (execution.Status, execution.Incident, execution.Fault) = (ExecutionStatus.Faulted, incident, code);
        Tell(execution, "Faulted", at, code, null);
    }

    public void Complete(Execution execution, Instant at, IReadOnlyList<string> outcomes, string? actor)
    {
        (execution.Outcomes, execution.Actor) = (outcomes, actor);
        End(execution, ExecutionStatus.Completed, at);
        Tell(execution, "Completed", at, string.Join(", ", outcomes), actor);
    }

    public void Cancel(Execution execution, Instant at)
    {
        End(execution, ExecutionStatus.Cancelled, at);
        Tell(execution, "Cancelled", at, null, null);
    }

    /// <summary>
    /// What failed was begun anew: it stays a failure and is over. Where the new execution ended at once, the journal told of that end before it
    /// told of the closure, and it was taken for the end of what failed.
    /// </summary>
    public void BeginAnew(Execution failed, Instant at)
    {
        var (status, outcomes, actor) = (failed.Status, failed.Outcomes, failed.Actor);
        (failed.Outcomes, failed.Actor) = ([], null);
        if (status != ExecutionStatus.Completed)
        {
            End(failed, ExecutionStatus.Faulted, at);
            return;
        }
        failed.Status = ExecutionStatus.Faulted;
        var mistaken = events.FindLastIndex(e =>
            e.Event.What == "Completed" && e.Event.NodeId == failed.NodeId && e.Event.Visit == failed.Visit
        );
        var (place, told) = events[mistaken];
        events.RemoveAt(mistaken);
        var anew = Add(failed.NodeId, at, place - 1);
        (anew.Outcomes, anew.Actor) = (outcomes, actor);
        End(anew, ExecutionStatus.Completed, at);
        events.Add((place, told with { Visit = anew.Visit }));
    }

    /// <summary>Something happened to what runs at a node.</summary>
    public void Note(string node, string what, Instant at, string? detail, string? actor)
    {
        if (all.FindLast(e => e.NodeId == node) is { } execution)
        {
            Tell(execution, what, at, detail, actor);
        }
    }

    /// <summary>The instance ended in the ordinary way, and what was left of its containers with it.</summary>
    public void Finish()
    {
        if (all.Find(e => e.NodeId == workflow.Root.NodeId) is { Status: ExecutionStatus.Cancelled } root)
        {
            root.Status = ExecutionStatus.Completed;
        }
    }

    public RequestCourse Course()
    {
        var told = events.OrderBy(e => e.Order).Select((e, i) => e.Event with { Sequence = i + 1 });
        return new RequestCourse([.. all.OrderBy(e => e.Order).Select(View)], [.. told]);
    }

    private Execution Add(string node, Instant at, long place)
    {
        var visit = visits[node] = visits.GetValueOrDefault(node) + 1;
        var execution = new Execution(node, visit, at, place);
        all.Add(execution);
        if (!open.TryGetValue(node, out var running))
        {
            open[node] = running = [];
        }
        running.Add(execution);
        events.Add((place, EventOf(execution, "Started", at, null, null)));
        return execution;
    }

    private void End(Execution execution, ExecutionStatus status, Instant at)
    {
        (execution.Status, execution.EndedAt) = (status, at);
        open.GetValueOrDefault(execution.NodeId)?.Remove(execution);
        ends[execution.NodeId] = (at, order + Room);
    }

    private void Tell(Execution execution, string what, Instant at, string? detail, string? actor) =>
        events.Add((order += Room, EventOf(execution, what, at, detail, actor)));

    private static ExecutionEvent EventOf(Execution execution, string what, Instant at, string? detail, string? actor) =>
        new(0, at, execution.NodeId, execution.Visit, what, detail, actor);

    private (Instant At, long Order) BeforeOf(string node)
    {
        if (workflow.Find(node) is not { Container: { } container } activity)
        {
            return beginning;
        }
        var before = (container.Source["connections"] as JsonArray ?? [])
            .Where(way => Named(way, "target") == activity.Id)
            .Select(way => container.Children.FirstOrDefault(child => child.Id == Named(way, "source")))
            .Where(source => source is not null && ends.ContainsKey(source.NodeId))
            .Select(source => ends[source!.NodeId])
            .ToList();
        if (before.Count > 0)
        {
            return before.MaxBy(end => end.Order);
        }
        return OpenAt(container.NodeId) is { } holder ? (holder.StartedAt, holder.Order) : beginning;
    }

    private static string? Named(JsonNode? way, string end) => (string?)way?[end]?["activity"];

    private ActivityExecution View(Execution execution)
    {
        var activity = workflow.Find(execution.NodeId);
        return new ActivityExecution(
            execution.NodeId,
            activity is null ? [execution.NodeId] : PathOf(activity),
            execution.Visit,
            activity?.Type ?? "",
            (int?)(activity?.Source["version"]) ?? 1,
            activity?.Name,
            execution.StartedAt,
            execution.EndedAt,
            execution.Status,
            execution.Waits,
            execution.Outcomes,
            execution.Actor,
            execution.Fault,
            execution.Began
        );
    }

    /// <summary>Ids from the root activity down to one.</summary>
    public static IReadOnlyList<string> PathOf(CompiledActivity activity)
    {
        var path = new List<string>();
        for (var at = activity; at is not null; at = at.Container)
        {
            path.Add(at.Id);
        }
        path.Reverse();
        return path;
    }
}

/// <summary>One execution while the journal is read.</summary>
internal sealed class Execution(string nodeId, int visit, Instant startedAt, long order)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public string NodeId { get; } = nodeId;

    public int Visit { get; } = visit;

    public Instant StartedAt { get; } = startedAt;

    public long Order { get; } = order;

    public Instant? EndedAt { get; set; }

    public ExecutionStatus Status { get; set; }

    public bool Waits { get; set; }

    public IReadOnlyList<string> Outcomes { get; set; } = [];

    public string? Actor { get; set; }

    public string? Fault { get; set; }

    public string? Incident { get; set; }

    public IReadOnlyDictionary<string, string> Began { get; set; } = Nothing;

    public bool IsOpen => EndedAt is null;
}
