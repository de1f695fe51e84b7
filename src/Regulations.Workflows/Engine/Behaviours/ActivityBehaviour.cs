using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>What an activity of one type does. Without state of its own: everything is in the frame.</summary>
internal abstract class ActivityBehaviour
{
    /// <summary>The outcome of an activity that names none.</summary>
    public static readonly IReadOnlyList<string> Done = ["Done"];

    /// <summary>Begins. Completes the frame, schedules children, or leaves a bookmark.</summary>
    public abstract void Execute(Execution run, Frame frame);

    /// <summary>A child that was scheduled by this frame has completed.</summary>
    public virtual void ChildCompleted(Execution run, Frame frame, Frame child, IReadOnlyList<string> outcomes) => run.Complete(frame);

    /// <summary>The wait of the frame's bookmark is over.</summary>
    /// <param name="outcome">The outcome chosen; null: none was given.</param>
    public virtual void Resume(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor) => run.Complete(frame);

    /// <summary>A person ends an activity that has failed. One that waits is resumed; any other completes with the outcome given.</summary>
    public virtual void Resolve(Execution run, Frame frame, string? outcome, JsonNode? result, string? actor)
    {
        if (frame.Activity.Description.Kind is ActivityKind.Task or ActivityKind.Trigger)
        {
            Resume(run, frame, outcome, result, actor);
            return;
        }
        run.SetOutput(frame, "result", result);
        run.Complete(frame, outcome is null ? Done : [outcome], actor);
    }
}
