using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Workflows.Compilation;

/// <summary>Checks a flowchart's connections and makes its graph.</summary>
internal sealed class FlowchartCompiler(CompiledActivity flowchart, List<DefinitionFinding> findings)
{
    public FlowGraph Compile()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var activity in flowchart.Children)
        {
            activity.FlowIndex = places.Count;
            places[activity.Id] = places.Count;
        }
        return new FlowGraph(flowchart.Children, Connections(places), StartOf(places));
    }

    private List<FlowConnection> Connections(Dictionary<string, int> places)
    {
        // Activities that could not be read are reported already; a connection to one of them is not a second fault.
        var inFile = WorkflowDefinition.Objects(flowchart.Source, "activities").Select(a => Members.Text(a, "id")).ToHashSet();
        var connections = new List<FlowConnection>();
        var known = new HashSet<(int, string, int)>();
        var number = -1;
        foreach (var connection in WorkflowDefinition.Objects(flowchart.Source, "connections"))
        {
            number++;
            var (sourceId, port) = End(connection, "source", "sourcePort");
            var (targetId, _) = End(connection, "target", "targetPort");
            if (!Check(sourceId, inFile, number) | !Check(targetId, inFile, number))
            {
                continue;
            }
            if (!places.TryGetValue(sourceId!, out var source) || !places.TryGetValue(targetId!, out var target))
            {
                continue;
            }
            port = string.IsNullOrEmpty(port) ? "Done" : port;
            CheckPort(flowchart.Children[source], port);
            if (known.Add((source, port, target)))
            {
                connections.Add(new FlowConnection(connections.Count, source, port, target) { Key = $"{sourceId}:{port}>{targetId}" });
            }
        }
        return connections;
    }

    private bool Check(string? id, HashSet<string?> inFile, int number)
    {
        if (id is not null && inFile.Contains(id))
        {
            return true;
        }
        findings.Add(Findings.MissingConnectionEnd(flowchart.NodeId, id, number));
        return false;
    }

    private void CheckPort(CompiledActivity source, string port)
    {
        if (!source.Ports.Contains(port) && !(port == "Done" && source.Ports.Count == 0))
        {
            findings.Add(Findings.UnknownPort(source.NodeId, port, source.Ports));
        }
    }

    /// <summary>An end of a connection: an object with activity and port, or, as old files have it, an id with the port beside it.</summary>
    private static (string? Activity, string? Port) End(JsonObject connection, string name, string oldPort)
    {
        var end = Members.Get(connection, name);
        return end is JsonObject model
            ? (Members.Text(model, "activity"), Members.Text(model, "port"))
            : (Members.Text(end), Members.Text(connection, oldPort));
    }

    /// <summary>The start property, then a Start, then what may start a workflow, then the first activity nothing leads to, then the first.</summary>
    private int StartOf(Dictionary<string, int> places)
    {
        var start = Members.Get(flowchart.Source, "start");
        if ((Members.Text(start) ?? Members.Text(start as JsonObject, "id")) is { } id && places.TryGetValue(id, out var explicitStart))
        {
            return explicitStart;
        }
        var targets = WorkflowDefinition
            .Objects(flowchart.Source, "connections")
            .Select(c => End(c, "target", "targetPort").Activity)
            .ToHashSet(StringComparer.Ordinal);
        var candidates = flowchart.Children;
        var chosen =
            candidates.FirstOrDefault(a => a.Description.IsStart)
            ?? candidates.FirstOrDefault(a => MayStart(a))
            ?? candidates.FirstOrDefault(a => !targets.Contains(a.Id))
            ?? (candidates.Count > 0 ? candidates[0] : null);
        return chosen?.FlowIndex ?? -1;
    }

    private static bool MayStart(CompiledActivity activity) =>
        Members.Get(activity.CustomProperties, "canStartWorkflow")?.GetValueKind() == JsonValueKind.True;
}
