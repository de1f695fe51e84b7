using NodaTime;
using Regulations.Workflows.Engine;

namespace Regulations.Editions.Trials;

/// <summary>Something a trial waits for.</summary>
/// <param name="BookmarkId">The engine's own name for it.</param>
/// <param name="NodeId">The activity.</param>
/// <param name="Since">Since when, on the trial's clock.</param>
public abstract record TrialWait(string BookmarkId, string NodeId, Instant Since)
{
    /// <summary>A task for a person.</summary>
    /// <param name="From">The instant its limit counts from.</param>
    /// <param name="Due">The instant its limit ends; null: it has none.</param>
    public sealed record Person(string BookmarkId, string NodeId, Instant Since, TaskDetails Task, Instant From, Instant? Due)
        : TrialWait(BookmarkId, NodeId, Since);

    /// <summary>A call to another system.</summary>
    /// <param name="Positive">The truth value of the answer that decides; null: there is no yes and no.</param>
    public sealed record OtherSystem(string BookmarkId, string NodeId, Instant Since, string System, string Operation, string? Positive)
        : TrialWait(BookmarkId, NodeId, Since);

    /// <summary>An instant.</summary>
    public sealed record Timer(string BookmarkId, string NodeId, Instant Since, Instant Due) : TrialWait(BookmarkId, NodeId, Since);

    /// <summary>A named event, such as a withdrawal.</summary>
    public sealed record Event(string BookmarkId, string NodeId, Instant Since, string Name) : TrialWait(BookmarkId, NodeId, Since);

    /// <summary>Another definition's end.</summary>
    public sealed record Child(string BookmarkId, string NodeId, Instant Since, string DefinitionId) : TrialWait(BookmarkId, NodeId, Since);
}

/// <summary>The clock over the whole request.</summary>
/// <param name="Due">When its budget ends; null: it has none.</param>
/// <param name="Stopped">Null: it runs.</param>
public sealed record TrialTotal(Instant Started, string? Limit, Instant? Due, Instant? Stopped);
