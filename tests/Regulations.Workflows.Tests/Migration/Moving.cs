using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Engine;
using Regulations.Workflows.Migration;
using Regulations.Workflows.State;
using Regulations.Workflows.Tests.Flowcharts;
using static Regulations.Workflows.Tests.Defining;

namespace Regulations.Workflows.Tests.Migration;

/// <summary>A run that may go on with another version between two stimuli. First in, first out.</summary>
internal sealed class Course
{
    private readonly List<Effect> _effects = [];
    private CompiledWorkflow _workflow;

    public Course(JsonObject definition)
    {
        _workflow = Compiled(definition);
        Take(Started(_workflow));
    }

    public WorkflowState State { get; private set; } = null!;

    public bool CanGoOn => State is { Status: WorkflowStatus.Running, Bookmarks.Count: > 0, Incidents.Count: 0 } && _effects.Count < 5_000;

    public IEnumerable<string> Completed => _effects.OfType<Effect.ActivityCompleted>().Select(e => e.NodeId);

    public IEnumerable<string> Lines => _effects.OfType<Effect.LineWritten>().Select(e => e.Text);

    public bool HasFailed => _effects.OfType<Effect.IncidentRaised>().Any();

    public Course Go(int stimuli)
    {
        for (var i = 0; i < stimuli && CanGoOn; i++)
        {
            var waits = State.Bookmarks[0].Id;
            Take(WorkflowEngine.Run(_workflow, State, new Stimulus.Resume(waits), Noon));
        }
        return this;
    }

    public StateMove MoveTo(JsonObject definition, NodeMap? map = null)
    {
        var to = Compiled(definition);
        var move = StateMigration.Move(_workflow, to, map ?? NodeMap.ById, State);
        if (move.State is { } state)
        {
            // Through JSON, as the store keeps it.
            State = WorkflowStateJson.Read(WorkflowStateJson.Write(state));
            _workflow = to;
        }
        return move;
    }

    private void Take(Transition transition)
    {
        State = transition.State;
        _effects.AddRange(transition.Effects);
    }
}

/// <summary>Changes to definitions as an analyst makes them.</summary>
internal static class Revising
{
    public static JsonObject Renewed(this JsonObject definition)
    {
        var next = (JsonObject)definition.DeepClone();
        next["name"] = "next";
        return next;
    }

    /// <summary>All ids of a chart's activities changed; the texts they write and the variables they count with stay.</summary>
    public static JsonObject WithIds(this RandomChart chart, Func<string, string> rename)
    {
        var definition = chart.ToDefinition().Renewed();
        var root = (JsonObject)definition["root"]!;
        foreach (var activity in ((JsonArray)root["activities"]!).OfType<JsonObject>())
        {
            activity["id"] = rename((string)activity["id"]!);
        }
        foreach (var end in ((JsonArray)root["connections"]!).SelectMany(c => new[] { c!["source"]!, c["target"]! }))
        {
            end["activity"] = rename((string)end["activity"]!);
        }
        return definition;
    }

    /// <summary>Puts a line between the two ends of a connection.</summary>
    public static JsonObject WithLineOn(this RandomChart chart, int connection)
    {
        var (source, port, target) = chart.Connections[connection];
        return (
            chart with
            {
                Activities = [.. chart.Activities, new ChartActivity("new", Part.Line)],
                Connections =
                [
                    .. chart.Connections.Take(connection),
                    new ChartConnection(source, port, "new"),
                    new ChartConnection("new", "Done", target),
                    .. chart.Connections.Skip(connection + 1),
                ],
            }
        )
            .ToDefinition()
            .Renewed();
    }
}
