using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>From a state and back to one. Tokens are frames by name: what an operator sees is what the engine goes by.</summary>
internal sealed partial class Execution
{
    private static readonly JsonObject Nothing = [];
    private readonly Instant _now;
    private JsonObject? _remembered;
    private JsonNode? _lastResult;

    private Execution(CompiledWorkflow workflow, string instanceId, string? kind, JsonObject inputs, Instant now)
    {
        Workflow = workflow;
        InstanceId = instanceId;
        Kind = kind;
        Inputs = inputs;
        _now = now;
        Outputs = Nothing;
        Variables = Nothing;
        SubStatus = WorkflowSubStatus.Executing;
    }

    private WorkflowSubStatus SubStatus { get; set; }

    public static Execution New(CompiledWorkflow workflow, StartInstance start, Instant now)
    {
        var run = new Execution(workflow, start.InstanceId, start.Kind, (JsonObject)start.Inputs.DeepClone(), now)
        {
            CorrelationId = start.CorrelationId,
        };
        foreach (var variable in workflow.Variables)
        {
            run.OwnedVariables()[variable.Id] = Values.Copy(variable.Default);
        }
        return run;
    }

    public static Execution Load(CompiledWorkflow workflow, WorkflowState state, Instant now)
    {
        var run = new Execution(workflow, state.InstanceId, state.Kind, state.Inputs, now)
        {
            Name = state.Name,
            CorrelationId = state.CorrelationId,
            Outputs = state.Outputs,
            Variables = state.Variables,
        };
        run._bookmarks.AddRange(state.Bookmarks);
        run._incidents.AddRange(state.Incidents);
        run.LoadTokens(state.Tokens);
        return run;
    }

    /// <summary>The value an activity gave last; null where it gave none.</summary>
    public JsonNode? Remembered(string nodeId, string? output) =>
        _remembered?[nodeId] is JsonObject outputs ? outputs[output ?? "result"] : null;

    public JsonNode? LastResult => _lastResult;

    public WorkflowState Save()
    {
        var ended = _ended;
        return new WorkflowState
        {
            InstanceId = InstanceId,
            DefinitionHash = Workflow.ContentHash,
            Kind = Kind,
            Name = Name,
            CorrelationId = CorrelationId,
            Status = ended ? WorkflowStatus.Finished : WorkflowStatus.Running,
            SubStatus =
                ended ? SubStatus
                : _incidents.Count > 0 && Workflow.FaultEndsWorkflow ? WorkflowSubStatus.Faulted
                : WorkflowSubStatus.Suspended,
            Inputs = Inputs,
            Outputs = Outputs,
            Variables = Variables,
            Bookmarks = _bookmarks.Count == 0 ? [] : [.. _bookmarks],
            Incidents = _incidents.Count == 0 ? [] : [.. _incidents],
            Tokens = SaveTokens(),
        };
    }

    private void Remember(Frame frame, string output, JsonNode? value)
    {
        _remembered = _remembered is null ? [] : _remembered;
        if (_remembered[frame.Activity.NodeId] is not JsonObject outputs)
        {
            _remembered[frame.Activity.NodeId] = outputs = [];
        }
        outputs[output] = Values.Copy(value);
        if (output == "result")
        {
            _lastResult = Values.Copy(value);
        }
    }

    private void LoadTokens(JsonObject tokens)
    {
        _sequence = (int?)tokens["sequence"] ?? 0;
        _remembered = tokens["outputs"]?.DeepClone() as JsonObject;
        _lastResult = tokens["lastResult"]?.DeepClone();
        if (tokens["frames"] is not JsonArray frames)
        {
            return;
        }
        var bySequence = new Dictionary<int, Frame>(frames.Count);
        foreach (var entry in frames)
        {
            var json = (JsonObject)entry!;
            var activity =
                Workflow.Find((string)json["node"]!)
                ?? throw new ArgumentException($"The state has a token at “{json["node"]}”, which the workflow does not have.");
            var parent = json["in"] is { } owner ? bySequence[(int)owner] : null;
            var frame = new Frame((int)json["id"]!, activity, parent)
            {
                ByBackward = (bool?)json["back"] ?? false,
                Counter = (int?)json["count"] ?? 0,
                IsBreaking = (bool?)json["breaking"] ?? false,
                BookmarkId = (string?)json["waits"],
                IncidentId = (string?)json["incident"],
                Variables = json["variables"]?.DeepClone() as JsonObject,
                Kept = json["kept"]?.DeepClone() as JsonObject,
                Marks = json["marks"] is JsonArray marks ? [.. marks.Select(m => (string)m!)] : null,
                Status = json["incident"] is null ? FrameStatus.Running : FrameStatus.Faulted,
            };
            if (activity.Flow is { } graph && json["flow"] is JsonObject flow)
            {
                frame.Flow = LoadFlow(graph, flow);
            }
            bySequence.Add(frame.Sequence, frame);
            parent?.Children.Add(frame);
            if (parent is null)
            {
                _root = frame;
            }
            if (frame.BookmarkId is { } bookmark)
            {
                _waiting[bookmark] = frame;
            }
        }
    }

    private JsonObject SaveTokens()
    {
        if (_ended || _root is null)
        {
            return Nothing;
        }
        var frames = new JsonArray();
        SaveFrames(_root, frames);
        var tokens = new JsonObject { ["sequence"] = _sequence, ["frames"] = frames };
        if (_remembered is { Count: > 0 })
        {
            tokens["outputs"] = Values.Own(_remembered);
        }
        if (_lastResult is not null)
        {
            tokens["lastResult"] = Values.Own(_lastResult);
        }
        return tokens;
    }

    private static void SaveFrames(Frame frame, JsonArray into)
    {
        var json = new JsonObject { ["id"] = frame.Sequence, ["node"] = frame.Activity.NodeId };
        if (frame.Parent is { } parent)
        {
            json["in"] = parent.Sequence;
        }
        if (frame.ByBackward)
        {
            json["back"] = true;
        }
        if (frame.Counter != 0)
        {
            json["count"] = frame.Counter;
        }
        if (frame.IsBreaking)
        {
            json["breaking"] = true;
        }
        if (frame.BookmarkId is { } bookmark)
        {
            json["waits"] = bookmark;
        }
        if (frame.IncidentId is { } incident)
        {
            json["incident"] = incident;
        }
        if (frame.Variables is { Count: > 0 })
        {
            json["variables"] = Values.Own(frame.Variables);
        }
        if (frame.Kept is { Count: > 0 })
        {
            json["kept"] = Values.Own(frame.Kept);
        }
        if (frame.Marks is { Count: > 0 } marks)
        {
            json["marks"] = new JsonArray([.. marks.Order(StringComparer.Ordinal).Select(m => (JsonNode)m)]);
        }
        if (frame.Flow is { } flow)
        {
            json["flow"] = SaveFlow(frame.Activity.Flow!, flow);
        }
        into.Add(json);
        foreach (var child in frame.Children)
        {
            SaveFrames(child, into);
        }
    }

    internal static JsonObject SaveFlow(FlowGraph graph, FlowVisits visits)
    {
        var ran = new JsonObject();
        for (var i = 0; i < visits.Activities.Length; i++)
        {
            if (visits.Activities[i] != 0)
            {
                ran[graph.Activities[i].Id] = visits.Activities[i];
            }
        }
        var decided = new JsonObject();
        for (var i = 0; i < visits.Connections.Length; i++)
        {
            if (visits.Connections[i] != 0)
            {
                // Visits with a minus: the last one was not followed.
                decided[graph.Connections[i].Key] = visits.LastFollowed[i] ? visits.Connections[i] : -visits.Connections[i];
            }
        }
        return new JsonObject { ["ran"] = ran, ["ways"] = decided };
    }

    internal static FlowVisits LoadFlow(FlowGraph graph, JsonObject flow)
    {
        var visits = new FlowVisits(graph.Activities.Count, graph.Connections.Count);
        var ran = flow["ran"] as JsonObject ?? [];
        for (var i = 0; i < visits.Activities.Length; i++)
        {
            visits.Activities[i] = (int?)ran[graph.Activities[i].Id] ?? 0;
        }
        var ways = flow["ways"] as JsonObject ?? [];
        for (var i = 0; i < visits.Connections.Length; i++)
        {
            var count = (int?)ways[graph.Connections[i].Key] ?? 0;
            visits.Connections[i] = Math.Abs(count);
            visits.LastFollowed[i] = count > 0;
        }
        return visits;
    }
}
