using System.Text.Json.Nodes;
using Regulations.Workflows.Engine;

namespace Regulations.Simulation.Transitions;

/// <summary>What somebody or something answers. Made once and given again and again; its JSON is never changed.</summary>
internal sealed class Reply(string? outcome, JsonObject? result)
{
    /// <summary>Nothing but that it is over: a timer.</summary>
    public static Reply Done { get; } = new(null, null);

    public string? Outcome => outcome;

    public JsonObject? Result => result;

    /// <summary>The result as text: what tells one reply from another.</summary>
    public string Text { get; } = result?.ToJsonString() ?? "";

    public Stimulus Resume(string bookmark, string? actor) =>
        new Stimulus.Resume(bookmark, outcome, (JsonObject?)result?.DeepClone(), actor);
}

/// <summary>What the engine is told, to the letter: two equal keys are the same stimulus. Without an actor: whoever acts.</summary>
internal readonly record struct StimulusKey(string Bookmark, string? Outcome, string Result, string? Actor);

/// <summary>With what a request begins. Made once for all requests alike.</summary>
internal sealed class Opening(string kind, JsonObject inputs)
{
    public string Kind => kind;

    public JsonObject Inputs => inputs;

    /// <summary>All of it as text.</summary>
    public string Text { get; } = kind + '\n' + inputs.ToJsonString();
}
