using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Gateway.Signatures;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Journal;

/// <summary>Adds entries to one request's chain within a command. The request's row or its revision guards that nobody else adds between.</summary>
internal sealed class JournalWriter(JournalDraft entries, Request request, string actor, Instant now)
{
    /// <summary>Adds an entry.</summary>
    /// <param name="data">Facts without personal data.</param>
    /// <param name="payload">What may be personal; kept apart and erasable.</param>
    /// <param name="by">Who did it, where that is not the command's actor.</param>
    public void Add(string kind, string? nodeId, JsonObject data, JsonNode? payload = null, string? by = null)
    {
        var content = payload is null ? null : CanonicalJson.Text(payload);
        var draft = new JournalEntry
        {
            Stream = request.Id,
            Seq = request.JournalSeq + 1,
            At = now,
            Actor = by ?? actor,
            Kind = kind,
            NodeId = nodeId,
            Data = CanonicalJson.Text(data),
            PayloadDigest = content is null ? null : JournalChain.Digest(content),
            PreviousHash = request.JournalHash,
            Hash = "",
        };
        var entry = draft.Sealed();
        entries.Add(entry, content);
        request.JournalSeq = entry.Seq;
        request.JournalHash = entry.Hash;
    }
}
