namespace Regulations.Workflows.State;

/// <summary>What a bookmark waits for.</summary>
public static class BookmarkKinds
{
    /// <summary>A task that somebody completes.</summary>
    public const string Task = "task";

    /// <summary>An instant.</summary>
    public const string Timer = "timer";

    /// <summary>The answer of another system.</summary>
    public const string System = "system";

    /// <summary>A named event.</summary>
    public const string Event = "event";

    /// <summary>A child workflow.</summary>
    public const string Child = "child";
}
