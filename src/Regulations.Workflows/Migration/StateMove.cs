using NodaTime;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Migration;

/// <summary>What comes of moving the state of an instance to another version: the new state, or why not. Pure data.</summary>
/// <param name="State">The state on the new version; null where it is refused.</param>
/// <param name="Refusals">Why not; empty where it was moved.</param>
/// <param name="Waits">What is waited for, in the order of the bookmarks, as the new version asks for it.</param>
/// <param name="PassedOver">Node ids of the new version that lie behind what has been done: they are not run for this instance.</param>
/// <param name="Nodes">For every node of the old version that has a partner, the partner's node id.</param>
public sealed record StateMove(
    WorkflowState? State,
    IReadOnlyList<MoveRefusal> Refusals,
    IReadOnlyList<MovedWait> Waits,
    IReadOnlyList<string> PassedOver,
    IReadOnlyDictionary<string, string> Nodes
);

/// <summary>Something that is waited for, before and after. Its bookmark keeps its id: whoever answers finds it.</summary>
/// <param name="Before">As it was.</param>
/// <param name="NodeId">Its node in the new version.</param>
/// <param name="Task">What the new version says of a human task; null where it is none.</param>
/// <param name="Timer">When a wait for a time is over by the new version; null where it says the same as the old.</param>
public sealed record MovedWait(Bookmark Before, string NodeId, TaskDetails? Task, MovedTimer? Timer);

/// <summary>When a wait for a time is over; exactly one of the two is given, both counted from the beginning of the wait.</summary>
/// <param name="Due">The instant.</param>
/// <param name="Limit">A limit in working time, as in <c>2wd</c>.</param>
public sealed record MovedTimer(Instant? Due, string? Limit);
