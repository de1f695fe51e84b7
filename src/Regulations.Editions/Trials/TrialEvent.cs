using NodaTime;
using Regulations.Workflows.Engine;

namespace Regulations.Editions.Trials;

/// <summary>Something that happened on a trial, at an instant of its own clock.</summary>
/// <param name="At">When, on the trial's clock.</param>
public abstract record TrialEvent(Instant At)
{
    /// <summary>The engine did something.</summary>
    public sealed record Came(Instant At, Effect Effect) : TrialEvent(At);

    /// <summary>A task was done, by whoever tries the definition out.</summary>
    /// <param name="Ground">What was given as the ground; null: none was asked for.</param>
    public sealed record TaskDone(Instant At, string NodeId, OutcomeDetails Outcome, string? Ground) : TrialEvent(At);

    /// <summary>A system was made to answer.</summary>
    /// <param name="Answer">What it said: yes, no, or that it failed for good.</param>
    public sealed record Answered(Instant At, string NodeId, TrialAnswer Answer) : TrialEvent(At);

    /// <summary>A timer rang.</summary>
    public sealed record Rang(Instant At, string NodeId) : TrialEvent(At);

    /// <summary>A named event was sent.</summary>
    public sealed record Sent(Instant At, string Name) : TrialEvent(At);

    /// <summary>A limit passed and nobody had done the task.</summary>
    public sealed record LimitPassed(Instant At, string NodeId, string Limit) : TrialEvent(At);

    /// <summary>The whole time passed.</summary>
    public sealed record TotalPassed(Instant At, string Limit) : TrialEvent(At);
}

/// <summary>What a system may be made to answer on a trial.</summary>
public enum TrialAnswer
{
    /// <summary>What was asked is so, or was done.</summary>
    Positive,

    /// <summary>It is not so.</summary>
    Negative,

    /// <summary>It failed for good: an incident.</summary>
    Failure,
}
