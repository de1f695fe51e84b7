using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Simulation.Course;

namespace Regulations.Simulation.Tests.Given;

/// <summary>Writes down what it hears, a line each.</summary>
internal sealed class Trace : ICourseListener
{
    public List<string> Lines { get; } = [];

    /// <summary>What was decided, times and people left aside.</summary>
    public List<string> Outcomes { get; } = [];

    public List<TaskTrace> Tasks { get; } = [];

    public void RequestStarted(int request, string kind, string channel, Instant at) => Lines.Add($"{request} {kind} {channel} {at}");

    public void TaskDone(TaskTrace task)
    {
        Tasks.Add(task);
        Lines.Add(
            $"{task.Request} {task.NodeId} {task.Visit} {task.Created} {task.Begun} {task.Completed} {task.Due} {task.Actor} {task.Outcome} {task.Result?.ToJsonString()}"
        );
        Outcomes.Add($"{task.Request} {task.NodeId} {task.Visit} {task.Outcome}");
    }

    public void SystemAnswered(int request, string nodeId, int visit, Instant asked, Instant at, JsonObject answer)
    {
        Lines.Add($"{request} {nodeId} {visit} {asked} {at} {answer.ToJsonString()}");
        Outcomes.Add($"{request} {nodeId} {visit} {answer.ToJsonString()}");
    }

    public void RequestEnded(int request, Instant at) => Lines.Add($"{request} {at}");
}
