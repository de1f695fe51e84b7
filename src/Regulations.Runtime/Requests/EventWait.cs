using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>An instance waits for a named event; kept beside its state so that an event finds its listeners by an index.</summary>
internal sealed class EventWait
{
    public required string RequestId { get; set; }
    public required string BookmarkId { get; set; }
    public required string EventName { get; set; }
    public string? CorrelationId { get; set; }
}

internal static class EventWaits
{
    private const string EventKind = "event";

    /// <summary>Brings the rows in line with the bookmarks of the new state.</summary>
    public static void Follow(RequestWork work, WorkflowState? before, WorkflowState after)
    {
        var was = Of(before);
        var now = Of(after);
        foreach (var ended in was.ExceptBy(now.Select(b => b.Id), b => b.Id))
        {
            var row = Row(work, ended, before!);
            work.Store.EventWaits.Local.Where(w => w.RequestId == row.RequestId && w.BookmarkId == row.BookmarkId)
                .ToList()
                .ForEach(tracked => work.Store.Entry(tracked).State = Microsoft.EntityFrameworkCore.EntityState.Detached);
            work.Store.EventWaits.Remove(row);
        }
        foreach (var begun in now.ExceptBy(was.Select(b => b.Id), b => b.Id))
        {
            work.Store.EventWaits.Add(Row(work, begun, after));
        }
    }

    private static List<Bookmark> Of(WorkflowState? state) => [.. (state?.Bookmarks ?? []).Where(b => b.Kind == EventKind)];

    private static EventWait Row(RequestWork work, Bookmark bookmark, WorkflowState state) =>
        new()
        {
            RequestId = work.Request.Id,
            BookmarkId = bookmark.Id,
            EventName = bookmark.EventName ?? "",
            CorrelationId = state.CorrelationId,
        };
}
