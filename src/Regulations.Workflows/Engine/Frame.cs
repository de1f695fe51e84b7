using System.Text.Json.Nodes;
using Regulations.Workflows.Compilation;

namespace Regulations.Workflows.Engine;

internal enum FrameStatus
{
    Running,
    Faulted,
    Completed,
    Cancelled,
}

/// <summary>An execution of an activity that has begun and not ended: a token. Belongs to one run of the engine.</summary>
internal sealed class Frame(int sequence, CompiledActivity activity, Frame? parent)
{
    private List<Frame>? _children;

    /// <summary>Unique in the instance and rising: the visit.</summary>
    public int Sequence { get; } = sequence;

    public CompiledActivity Activity { get; } = activity;

    public Frame? Parent { get; } = parent;

    public FrameStatus Status { get; set; } = FrameStatus.Running;

    /// <summary>What runs or has failed inside it, oldest first. Made when first asked for: most activities hold nothing.</summary>
    public List<Frame> Children => _children ??= [];

    public bool HasChildren => _children is { Count: > 0 };

    /// <summary>It was reached by a connection that leads back.</summary>
    public bool ByBackward { get; init; }

    /// <summary>Declared variables of a container, or the current item of a loop, by id.</summary>
    public JsonObject? Variables { get; set; }

    /// <summary>What the activity keeps from its inputs while it runs.</summary>
    public JsonObject? Kept { get; set; }

    /// <summary>The next child of a sequence, the index of a loop, the children left of a parallel.</summary>
    public int Counter { get; set; }

    /// <summary>A Break has been met inside.</summary>
    public bool IsBreaking { get; set; }

    /// <summary>Ids of children that are still to end (Switch) or have ended (Fork).</summary>
    public HashSet<string>? Marks { get; set; }

    public FlowVisits? Flow { get; set; }

    public string? BookmarkId { get; set; }

    public string? IncidentId { get; set; }

    /// <summary>The outcomes a Complete inside a workflow used as an activity has chosen.</summary>
    public IReadOnlyList<string>? ChosenOutcomes { get; set; }
}

/// <summary>How often a flowchart's activities have run and its connections have been decided.</summary>
internal sealed class FlowVisits(int activities, int connections)
{
    public int[] Activities { get; } = new int[activities];

    public int[] Connections { get; } = new int[connections];

    public bool[] LastFollowed { get; } = new bool[connections];
}

/// <summary>An activity that is to begin.</summary>
internal readonly record struct WorkItem(CompiledActivity Activity, Frame? Owner, JsonObject? Variables, bool ByBackward);
