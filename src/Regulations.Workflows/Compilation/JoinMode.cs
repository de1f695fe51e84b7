namespace Regulations.Workflows.Compilation;

/// <summary>When an activity with several ways into it begins.</summary>
internal enum JoinMode
{
    /// <summary>When every way is decided and at least one was followed: an activity that is not a join.</summary>
    WaitAllActive,

    /// <summary>When every way is decided and every one was followed.</summary>
    WaitAll,

    /// <summary>When the first way is followed; the others are cancelled.</summary>
    WaitAny,
}
