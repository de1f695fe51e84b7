namespace Regulations.Workflows.State;

/// <summary>Whether an instance is still going; names as in Elsa 3.</summary>
public enum WorkflowStatus
{
    /// <summary>It has work to do or waits.</summary>
    Running,

    /// <summary>It has ended.</summary>
    Finished,
}

/// <summary>How an instance is going or has ended; names as in Elsa 3.</summary>
public enum WorkflowSubStatus
{
    /// <summary>Not begun.</summary>
    Pending,

    /// <summary>Between two stimuli this never lasts.</summary>
    Executing,

    /// <summary>It waits for bookmarks.</summary>
    Suspended,

    /// <summary>It ended in the ordinary way.</summary>
    Finished,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It faulted: ended by Fault, or it waits for an incident to be repaired.</summary>
    Faulted,
}
