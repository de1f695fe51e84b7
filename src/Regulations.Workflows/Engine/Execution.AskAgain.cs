using Regulations.Workflows.State;

namespace Regulations.Workflows.Engine;

/// <summary>What an activity that waits would ask for if its wait began now.</summary>
internal sealed partial class Execution
{
    /// <summary>Begins a wait once more and tells what it asks for. The run is spent then: nothing of it may be kept.</summary>
    /// <param name="bookmarkId">A bookmark of the state that was loaded.</param>
    public AskedAgain AskAgain(string bookmarkId)
    {
        var frame = _waiting[bookmarkId];
        DropBookmark(frame);
        Current = frame;
        try
        {
            frame.Activity.Behaviour.Execute(this, frame);
        }
        catch (ActivityFault fault)
        {
            return new AskedAgain([], null, fault.Message);
        }
        finally
        {
            Current = null;
        }
        return new AskedAgain(_effects, frame.BookmarkId is { } id ? _bookmarks.Find(b => b.Id == id) : null, null);
    }
}

/// <summary>What a wait asks for.</summary>
/// <param name="Bookmark">Null: it would not wait.</param>
/// <param name="Fault">Why an expression failed; null: none did.</param>
internal sealed record AskedAgain(IReadOnlyList<Effect> Effects, Bookmark? Bookmark, string? Fault);
