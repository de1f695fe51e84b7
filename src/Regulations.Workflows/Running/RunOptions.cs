using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Running;

/// <summary>What a person or a system answers in an in-memory run.</summary>
/// <param name="Outcome">The outcome; null: the first the activity has.</param>
/// <param name="Result">The form or the answer; null: none.</param>
/// <param name="Actor">Who; null: nobody in particular.</param>
public sealed record RunAnswer(string? Outcome, JsonNode? Result, string? Actor = null);

/// <summary>Which wait is ended next.</summary>
public enum WaitOrder
{
    /// <summary>The oldest, whatever it is; the clock jumps to it where it is a timer.</summary>
    FirstInFirstOut,

    /// <summary>The oldest that is not a timer; where only timers are left, the one due first.</summary>
    TimersLast,
}

/// <summary>How to run in memory.</summary>
public sealed record RunOptions
{
    /// <summary>When the run begins.</summary>
    public Instant StartsAt { get; init; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>Inputs by name.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>The request kind that limits are read for.</summary>
    public string? Kind { get; init; }

    /// <summary>Which wait is ended next.</summary>
    public WaitOrder Order { get; init; } = WaitOrder.TimersLast;

    /// <summary>Gives the next answer for a task, a system call, an event or a child by its node id; null: resumed with the first outcome and no result.</summary>
    public Func<string, RunAnswer?> Answers { get; init; } = _ => null;

    /// <summary>Workflows that ExecuteWorkflow and DispatchWorkflow may start, by definition id; null: a child is taken to have ended with nothing.</summary>
    public Func<string, CompiledWorkflow?> Children { get; init; } = _ => null;

    /// <summary>The length of a limit such as <c>2wd</c>, where a timer is given by one; the default counts a working day as a day and everything else as it is.</summary>
    public Func<Instant, string, Instant>? Limits { get; init; }

    /// <summary>After so many waits the run is given up as it stands.</summary>
    public int MaximumWaits { get; init; } = 100_000;
}
