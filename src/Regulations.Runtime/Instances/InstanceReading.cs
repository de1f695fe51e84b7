using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Runtime.Requests;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Instances;

/// <summary>What the engine remembers of an instance, as one viewer may see it.</summary>
internal static class InstanceReading
{
    /// <summary>Inputs that say nothing of a person.</summary>
    private static readonly HashSet<string> Impersonal = new(StringComparer.Ordinal) { "Kind", "Channel" };

    /// <summary>How an instance stands.</summary>
    public static InstanceState StateOf(RequestPhase phase, bool hasIncident) =>
        phase switch
        {
            _ when hasIncident => InstanceState.Faulted,
            RequestPhase.Draft or RequestPhase.Running => InstanceState.Waiting,
            RequestPhase.Finished => InstanceState.Finished,
            _ => InstanceState.Cancelled,
        };

    /// <summary>The instance.</summary>
    /// <param name="inside">The viewer knows all of the request; else only truth values, kind and channel are shown.</param>
    public static InstanceView Of(InstanceHead head, CompiledWorkflow workflow, WorkflowState state, bool inside)
    {
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        return new InstanceView(
            head,
            state.DefinitionHash,
            [.. FramesOf(workflow, state)],
            state.Bookmarks,
            [.. state.Incidents.Select(incident => IncidentOf(workflow, incident, inside))],
            Shown(state.Inputs, inside, withheld),
            Shown(state.Outputs, inside, withheld),
            [.. workflow.Variables.Select(variable => new InstanceVariable(variable.Id, variable.Name))],
            Shown(state.Variables, inside, withheld),
            withheld
        );
    }

    private static IEnumerable<InstanceFrame> FramesOf(CompiledWorkflow workflow, WorkflowState state) =>
        (state.Tokens["frames"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(frame => new InstanceFrame(
                (int)frame["id"]!,
                (int?)frame["in"],
                (string)frame["node"]!,
                PathOf(workflow, (string)frame["node"]!)
            ));

    private static InstanceIncident IncidentOf(CompiledWorkflow workflow, Incident incident, bool inside) =>
        new(
            incident.Id,
            incident.NodeId,
            PathOf(workflow, incident.NodeId),
            incident.ActivityType,
            incident.Code,
            // What a script or a system said may quote what an applicant wrote.
            inside ? incident.Message : incident.Code,
            incident.RaisedAt
        );

    private static IReadOnlyList<string> PathOf(CompiledWorkflow workflow, string node) =>
        workflow.Find(node) is { } activity ? ExecutionBook.PathOf(activity) : [node];

    private static JsonObject Shown(JsonObject values, bool inside, HashSet<string> withheld)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in values)
        {
            var open =
                inside || value is null || Impersonal.Contains(name) || value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
            shown[name] = open ? value?.DeepClone() : null;
            if (!open)
            {
                withheld.Add(name);
            }
        }
        return shown;
    }
}
