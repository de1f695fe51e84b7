using NodaTime;

namespace Regulations.Runtime.Journal;

/// <summary>One entry of the legal record. Added once, never changed: the store refuses, and so does the database.</summary>
internal sealed class JournalEntry
{
    /// <summary>The request's id, or the name of a stream of the house such as <c>clock</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Seq { get; init; }
    public required Instant At { get; init; }
    public required string Actor { get; init; }
    public required string Kind { get; init; }
    public string? NodeId { get; init; }

    /// <summary>Canonical JSON without personal data.</summary>
    public required string Data { get; init; }
    public string? PayloadDigest { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    /// <summary>The same entry with its hash filled in.</summary>
    public JournalEntry Sealed() =>
        new()
        {
            Stream = Stream,
            Seq = Seq,
            At = At,
            Actor = Actor,
            Kind = Kind,
            NodeId = NodeId,
            Data = Data,
            PayloadDigest = PayloadDigest,
            PreviousHash = PreviousHash,
            Hash = JournalChain.Hash(this),
        };
}

/// <summary>What belongs to an entry and may be personal; can be erased, its digest stays in the chain.</summary>
internal sealed class JournalPayload
{
    public required string Stream { get; init; }
    public required int Seq { get; init; }

    /// <summary>Canonical JSON; null once erased.</summary>
    public string? Content { get; init; }
    public Instant? ErasedAt { get; init; }
}

/// <summary>A digest over the heads of all chains at one moment, signed, so that a rewritten database shows.</summary>
internal sealed class JournalAnchor
{
    public required string Id { get; init; }
    public required Instant At { get; init; }
    public required int Streams { get; init; }
    public required string Digest { get; init; }
    public required string PreviousDigest { get; init; }
    public required string Signature { get; init; }
    public required string KeyId { get; init; }
}
