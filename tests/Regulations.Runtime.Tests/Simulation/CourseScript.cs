using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Simulation.Course;

namespace Regulations.Tests.Simulation;

/// <summary>What happened in a simulated course, in order: to be done again in earnest.</summary>
internal sealed class CourseScript : ICourseListener
{
    public List<(Instant At, object What)> Happenings { get; } = [];

    public void RequestStarted(int request, string kind, string channel, Instant at) =>
        Happenings.Add((at, new Begun(request, kind, channel)));

    public void TaskDone(TaskTrace task) => Happenings.Add((task.Completed, task));

    public void SystemAnswered(int request, string nodeId, int visit, Instant asked, Instant at, JsonObject answer) =>
        Happenings.Add((at, new Answered(request, nodeId, asked, answer)));

    public void RequestEnded(int request, Instant at) => Happenings.Add((at, new Ended(request)));

    internal sealed record Begun(int Request, string Kind, string Channel);

    internal sealed record Answered(int Request, string NodeId, Instant Asked, JsonObject Answer);

    internal sealed record Ended(int Request);
}
