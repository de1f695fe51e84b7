using System.Text.Json.Nodes;
using NodaTime;

namespace Regulations.Runtime.Journal;

/// <summary>One entry of the legal record.</summary>
/// <param name="Seq">From 1 within its request.</param>
/// <param name="Kind">Stable code, as in <c>task-completed</c>.</param>
/// <param name="Data">Facts without personal data.</param>
/// <param name="Payload">What may be personal; null where there was none, it was erased, or the viewer may not see it.</param>
/// <param name="PayloadDigest">SHA-256 of the payload, hexadecimal; null where there was none.</param>
/// <param name="Hash">SHA-256 over this entry and the hash before, hexadecimal.</param>
public sealed record JournalEntryView(
    int Seq,
    Instant At,
    string Actor,
    IReadOnlyDictionary<string, string>? ActorName,
    string Kind,
    string? NodeId,
    JsonObject Data,
    JsonNode? Payload,
    string? PayloadDigest,
    string Hash
);

/// <summary>Whether a request's chain is whole.</summary>
/// <param name="BrokenAt">The first entry that does not fit; null: whole.</param>
/// <param name="Why">What does not fit: <c>gap</c>, <c>previous-hash</c>, <c>hash</c>, <c>payload</c>, <c>tail</c>; null: whole.</param>
public sealed record ChainVerdict(int Entries, int? BrokenAt, string? Why)
{
    /// <summary>Nothing was changed, taken out or put in.</summary>
    public bool IsWhole => Why is null;
}
