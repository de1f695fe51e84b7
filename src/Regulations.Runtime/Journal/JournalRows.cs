namespace Regulations.Runtime.Journal;

/// <summary>Entries of the journal as they are stored.</summary>
/// <param name="Entries">At least one.</param>
/// <param name="Payloads">Of those that have one, encrypted where the store encrypts.</param>
internal sealed record JournalRows(IReadOnlyList<JournalEntry> Entries, IReadOnlyList<JournalPayload> Payloads);
