using Regulations.Runtime.Store;

namespace Regulations.Runtime.Journal;

/// <summary>
/// The entries of one command, written together when it ends. They are most of what a command writes and nobody ever changes them, so the
/// store need not follow each of them.
/// </summary>
internal sealed class JournalDraft
{
    private readonly List<JournalEntry> entries = [];
    private readonly List<JournalPayload> payloads = [];

    /// <summary>Adds a sealed entry.</summary>
    /// <param name="content">The payload's canonical JSON; null: the entry has none.</param>
    public void Add(JournalEntry entry, string? content)
    {
        entries.Add(entry);
        if (content is not null)
        {
            payloads.Add(
                new JournalPayload
                {
                    Stream = entry.Stream,
                    Seq = entry.Seq,
                    Content = content,
                }
            );
        }
    }

    /// <summary>The rows to write; null: the command adds no entry.</summary>
    public JournalRows? Rows(StoreContext store) =>
        entries.Count > 0 ? new JournalRows(entries, [.. payloads.Select(payload => AsStored(store, payload))]) : null;

    // These rows go past the model, and so past what encrypts its columns.
    private static JournalPayload AsStored(StoreContext store, JournalPayload payload) =>
        store.Seal is { } seal && payload.Content is { } content
            ? new JournalPayload
            {
                Stream = payload.Stream,
                Seq = payload.Seq,
                Content = seal.Close(content),
            }
            : payload;
}
