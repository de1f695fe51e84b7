using Regulations.Runtime.Views;

namespace Regulations.Runtime.Journal;

/// <summary>The legal record, for staff of the house, operations and administrators.</summary>
public sealed class JournalQueries
{
    /// <summary>A request's entries, oldest first; empty where the viewer may not see them.</summary>
    public Task<Paged<JournalEntryView>> EntriesAsync(
        Viewer viewer,
        string requestId,
        PageOf page,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    /// <summary>Recomputes a request's chain; null where the viewer may not see it.</summary>
    public Task<ChainVerdict?> VerifyAsync(Viewer viewer, string requestId, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
