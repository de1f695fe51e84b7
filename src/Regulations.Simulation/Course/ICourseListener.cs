using System.Text.Json.Nodes;
using NodaTime;

namespace Regulations.Simulation.Course;

/// <summary>Hears what happens in a simulated course, in order: for traces and for comparing with a real one.</summary>
public interface ICourseListener
{
    /// <summary>A request began.</summary>
    void RequestStarted(int request, string kind, string channel, Instant at);

    /// <summary>A task was done.</summary>
    void TaskDone(TaskTrace task);

    /// <summary>A system answered.</summary>
    /// <param name="answer">Not to be changed.</param>
    void SystemAnswered(int request, string nodeId, int visit, Instant asked, Instant at, JsonObject answer);

    /// <summary>A request ended.</summary>
    void RequestEnded(int request, Instant at);
}

/// <summary>The course of one task.</summary>
/// <param name="Request">The request's number in its replication, from 0.</param>
/// <param name="Visit">Which time the task is reached in this request, from 1.</param>
/// <param name="Created">When it was there to be done.</param>
/// <param name="Begun">When somebody began it.</param>
/// <param name="Completed">When it was done.</param>
/// <param name="Due">When its limit ended; null: it has none.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Result">The form. Not to be changed.</param>
public sealed record TaskTrace(
    int Request,
    string NodeId,
    int Visit,
    Instant Created,
    Instant Begun,
    Instant Completed,
    Instant? Due,
    string Actor,
    string? Outcome,
    JsonObject? Result
);
