namespace Regulations.Workflows.Migration;

/// <summary>One reason why the state of an instance cannot be moved to another version.</summary>
/// <param name="Code">What stands in the way.</param>
/// <param name="NodeId">The node it is about, in the old version; for what the new version brings, in the new.</param>
/// <param name="Partner">The node of the new version it was to become; null where there is none.</param>
/// <param name="Detail">What an expression of the new version said; null elsewhere.</param>
public sealed record MoveRefusal(MoveObstacle Code, string? NodeId, string? Partner = null, string? Detail = null);

/// <summary>What can stand in the way of a move.</summary>
public enum MoveObstacle
{
    /// <summary>The instance has ended.</summary>
    Ended,

    /// <summary>Something waits or has failed at a node that the new version does not have.</summary>
    NoPartner,

    /// <summary>The partner is an activity of another kind.</summary>
    OtherKind,

    /// <summary>The partner stands inside something else than what its node stood in.</summary>
    OtherContainer,

    /// <summary>Two places that wait would become one.</summary>
    Merged,

    /// <summary>The partner stands for a step that has been done already: it would be done again.</summary>
    DoneAlready,

    /// <summary>A step that has been done lies, in the new version, behind one that has not: it would be done again or hold everything up.</summary>
    DoneStepAhead,

    /// <summary>In the new version this would have begun already, and nothing would begin it any more.</summary>
    WouldHaveBegun,

    /// <summary>A new activity with several ways out lies behind what has been done: nobody can say which way it would have been left by.</summary>
    WayUnknown,

    /// <summary>A call or a child workflow under way asks something else than the new version would.</summary>
    AsksSomethingElse,

    /// <summary>An expression of the new version cannot be evaluated with the values there are.</summary>
    ExpressionFails,
}
