using Regulations.Simulation.Plans;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Course;

/// <summary>Something that a request waits for.</summary>
internal abstract class Wait(Case request, string bookmark)
{
    public Case Request => request;

    public string Bookmark => bookmark;

    /// <summary>It is over, or the workflow no longer wants it.</summary>
    public bool IsOver { get; set; }
}

/// <summary>A task, from the moment it is there to the moment it is done.</summary>
internal sealed class Job(Case request, Consequence.TaskOpened opened, TaskPlan plan, int visit, long created)
    : Wait(request, opened.Bookmark)
{
    public Consequence.TaskOpened Opened => opened;

    public TaskPlan Plan => plan;

    public int Visit => visit;

    public long Created => created;

    /// <summary>Where it stands in line among all tasks.</summary>
    public long Number { get; init; }

    /// <summary>The desk of its role; null: it needs no person.</summary>
    public Desk? Desk { get; init; }

    /// <summary>The only person it is for; null: anybody of the role.</summary>
    public Worker? MeantFor { get; init; }

    /// <summary>Its line in the ledger of limits; null: it has no limit.</summary>
    public LimitLine? Line { get; set; }

    /// <summary>Who does it.</summary>
    public Worker? By { get; set; }

    /// <summary>When it was begun; before that -1.</summary>
    public long Begun { get; set; } = -1;
}

/// <summary>A call to a system.</summary>
internal sealed class Call(Case request, string bookmark, CompiledActivity node, int visit, long asked) : Wait(request, bookmark)
{
    public CompiledActivity Node => node;

    public int Visit => visit;

    public long Asked => asked;
}

/// <summary>A wake-up.</summary>
internal sealed class Alarm(Case request, string bookmark) : Wait(request, bookmark);
