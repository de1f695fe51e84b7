using System.Text.Json.Nodes;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>The next state of an instance and what has to be done because of it.</summary>
/// <param name="State">The state after; the same object as before where <see cref="Accepted"/> is false.</param>
/// <param name="Effects">In the order in which they came about.</param>
/// <param name="Accepted">False where the stimulus found nothing to act on (bookmark ended, instance finished, outcome unknown).</param>
/// <param name="Refusal">Why it was not accepted; null where it was.</param>
public sealed record Transition(WorkflowState State, IReadOnlyList<Effect> Effects, bool Accepted = true, string? Refusal = null)
{
    /// <summary>
    /// Whether the course asked what time it is (a script, a wait for an instant or a span). Where it did not, another instant gives the same
    /// state and effects but for the dates that bookmarks and incidents bear, which the engine writes and never reads.
    /// </summary>
    public bool ReadsClock { get; init; }

    /// <summary>
    /// Whether the name of who acted has gone into the state. Where it has not, another actor gives the same state and effects but for the names
    /// on the effects that tell who acted.
    /// </summary>
    public bool KeepsActor { get; init; }
}

/// <summary>What a new instance begins with.</summary>
/// <param name="InstanceId">Unique; ids of bookmarks, documents and incidents are derived from it.</param>
/// <param name="CorrelationId">The business key it belongs to; may be null.</param>
/// <param name="Inputs">Values of the definition's inputs by name; names the definition does not have are refused.</param>
/// <param name="Kind">The request kind that limits by kind are read for; null: limits must be plain.</param>
public sealed record StartInstance(string InstanceId, string? CorrelationId, JsonObject Inputs, string? Kind = null);
