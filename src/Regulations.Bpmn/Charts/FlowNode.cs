using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Charts;

/// <summary>What a node is in BPMN.</summary>
internal enum NodeShape
{
    StartEvent,
    EndEvent,
    CatchEvent,
    ThrowEvent,
    UserTask,
    ServiceTask,
    SendTask,
    ReceiveTask,
    ScriptTask,
    BusinessRuleTask,
    Task,
    CallActivity,
    SubProcess,
    ExclusiveGateway,
    ParallelGateway,
    InclusiveGateway,
    EventGateway,
}

/// <summary>What an event waits for or brings about.</summary>
internal enum NodeTrigger
{
    None,
    Message,
    Timer,
    Terminate,
    Error,
    Escalation,
}

/// <summary>How a subprocess repeats.</summary>
internal enum NodeLoop
{
    None,
    While,
    ForEach,
}

/// <summary>A node of the diagram: an activity of the definition, or one that BPMN needs and Elsa does not (a merge, a split, an end).</summary>
internal sealed class FlowNode
{
    public required string Id { get; init; }

    public required NodeShape Shape { get; set; }

    public NodeTrigger Trigger { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The activity it stands for; null: it is only drawn.</summary>
    public ActivityFile? Activity { get; init; }

    /// <summary>Where in its container's JSON the activity stands, as in <c>activities</c> or <c>cases/0/activity</c>.</summary>
    public string At { get; init; } = "";

    /// <summary>Its place among its siblings in the file.</summary>
    public int Order { get; init; }

    /// <summary>The kind of timer: <c>timeDuration</c>, <c>timeDate</c> or <c>timeCycle</c>, and what it says.</summary>
    public (string Kind, string Text)? Timer { get; set; }

    /// <summary>The name of the message, or the code of the error.</summary>
    public string? Message { get; set; }

    /// <summary>The workflow that is called.</summary>
    public string? Called { get; set; }

    /// <summary>The system that is called: a pool of its own.</summary>
    public string? System { get; set; }

    public NodeLoop Loop { get; set; }

    /// <summary>The limit that warns beside the task.</summary>
    public FlowNode? Boundary { get; set; }

    /// <summary>Where the way of <see cref="Boundary"/> ends.</summary>
    public FlowNode? BoundaryEnd { get; set; }

    /// <summary>A document that is made here.</summary>
    public DataDocument? Makes { get; set; }

    /// <summary>A document that is used here.</summary>
    public DataDocument? Uses { get; set; }

    /// <summary>What is inside a subprocess.</summary>
    public Scope? Inside { get; set; }

    /// <summary>A gateway drawn before it, where several ways come together.</summary>
    public FlowNode? Before { get; set; }

    /// <summary>A gateway drawn after it, where its outcomes part.</summary>
    public FlowNode? After { get; set; }

    /// <summary>The activity beside which it was added; its lane is that one's.</summary>
    public FlowNode? Beside { get; init; }

    /// <summary>Key of the lane it stands in: a role; empty where there are no lanes.</summary>
    public string Lane { get; set; } = "";

    /// <summary>Of the ways that meet in it one comes, never two; false where that cannot be proved.</summary>
    public bool OneComes { get; set; } = true;

    /// <summary>Its label stands above it, for a line leaves it downwards.</summary>
    public bool IsLabelAbove { get; set; }

    /// <summary>It ends what is under way in all pools: BPMN's terminate ends its own.</summary>
    public bool EndsAll { get; set; }

    /// <summary>Where the designer put it.</summary>
    public double DesignX { get; set; }

    /// <inheritdoc cref="DesignX"/>
    public double DesignY { get; set; }

    public int Column { get; set; }

    public int Row { get; set; }

    public Box Box { get; set; }

    public Box? Label { get; set; }

    public bool IsGateway =>
        Shape is NodeShape.ExclusiveGateway or NodeShape.ParallelGateway or NodeShape.InclusiveGateway or NodeShape.EventGateway;

    public bool IsEvent => Shape is NodeShape.StartEvent or NodeShape.EndEvent or NodeShape.CatchEvent or NodeShape.ThrowEvent;

    /// <summary>It and what hangs on it, in the order they are written.</summary>
    public IEnumerable<FlowNode> Parts => new[] { Before, this, After, Boundary, BoundaryEnd }.OfType<FlowNode>();

    /// <summary>Where ways into its cell arrive.</summary>
    public FlowNode Entry => Before ?? this;

    /// <summary>Where ways out of its cell begin.</summary>
    public FlowNode Exit => After ?? this;

    public override string ToString() => $"{Shape} {Id}";
}

/// <summary>A document on the diagram.</summary>
/// <param name="Id">Id of the reference, unique in the file.</param>
/// <param name="ObjectId">Id of the document itself; several references may show it.</param>
internal sealed record DataDocument(string Id, string ObjectId, string Name)
{
    public Box Box { get; set; }
}
