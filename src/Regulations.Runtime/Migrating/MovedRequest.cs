using NodaTime;

namespace Regulations.Runtime.Migrating;

/// <summary>What a move does, or would do, to one request.</summary>
/// <param name="Reasons">Why it stays; empty where it moves.</param>
/// <param name="Tasks">Open tasks, before and after.</param>
/// <param name="Limits">Limits that run or rest, before and after; those that begin or end with the move too.</param>
/// <param name="Timers">Waits for a time that end at another time.</param>
/// <param name="PassedOver">Nodes of the new version that lie behind what has been done and are not run.</param>
internal sealed record MovedRequest(
    IReadOnlyList<MoveReason> Reasons,
    IReadOnlyList<MovedTask> Tasks,
    IReadOnlyList<MovedLimit> Limits,
    IReadOnlyList<MovedWake> Timers,
    IReadOnlyList<string> PassedOver
)
{
    public bool IsRefused => Reasons.Count > 0;

    public static MovedRequest Refused(IReadOnlyList<MoveReason> reasons) => new(reasons, [], [], [], []);
}

/// <summary>An open task, before and after a move.</summary>
/// <param name="TaskId">It keeps its id.</param>
/// <param name="OwnerBefore">Who has it; null: its group.</param>
public sealed record MovedTask(
    string TaskId,
    string NodeBefore,
    string Node,
    IReadOnlyDictionary<string, string> TitleBefore,
    IReadOnlyDictionary<string, string> Title,
    string? RoleBefore,
    string? Role,
    string? OwnerBefore,
    string? Owner
);

/// <summary>A time limit, before and after a move.</summary>
/// <param name="TaskId">The task it is the limit of; null: the whole request's.</param>
/// <param name="BudgetBefore">As in <c>2wd</c>; null: there was none.</param>
/// <param name="DueBefore">Null: there was none, or it rested.</param>
public sealed record MovedLimit(
    string ClockId,
    string? TaskId,
    string NodeId,
    string? BudgetBefore,
    string? Budget,
    Instant? DueBefore,
    Instant? Due
)
{
    /// <summary>Something of it has changed.</summary>
    public bool HasChanged => BudgetBefore != Budget || DueBefore != Due;
}

/// <summary>A wait for a time that ends at another time.</summary>
public sealed record MovedWake(string TimerId, string NodeId, Instant DueBefore, Instant Due);
