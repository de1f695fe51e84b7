using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Regulations.Runtime.Journal;

/// <summary>
/// The hash chain of one stream. An entry's hash is SHA-256 over its fields and the hash before it; a payload enters by its digest only,
/// so that it can be erased without breaking the chain. The first entry follows the empty hash.
/// </summary>
internal static class JournalChain
{
    private const char UnitSeparator = '\u001f';

    /// <summary>The hash of an entry, lower-case hexadecimal. Fields are joined by a character that none of them may hold.</summary>
    public static string Hash(JournalEntry entry)
    {
        var content = string.Join(
            UnitSeparator,
            entry.Stream,
            entry.Seq.ToString(CultureInfo.InvariantCulture),
            entry.PreviousHash,
            entry.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture),
            entry.Actor,
            entry.Kind,
            entry.NodeId ?? "",
            entry.Data,
            entry.PayloadDigest ?? ""
        );
        return Digest(content);
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Recomputes a stream.</summary>
    /// <param name="entries">All of them, by sequence.</param>
    /// <param name="payloads">Those not erased, by sequence.</param>
    /// <param name="headSeq">The last sequence the request knows of.</param>
    /// <param name="headHash">The last hash the request knows of.</param>
    public static ChainVerdict Verify(
        IReadOnlyList<JournalEntry> entries,
        IReadOnlyDictionary<int, string> payloads,
        int headSeq,
        string headHash
    )
    {
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var fault =
                entry.Seq != i + 1 ? "gap"
                : entry.PreviousHash != previous ? "previous-hash"
                : entry.Hash != Hash(entry) ? "hash"
                : payloads.TryGetValue(entry.Seq, out var payload) && Digest(payload) != entry.PayloadDigest ? "payload"
                : null;
            if (fault is not null)
            {
                return new ChainVerdict(entries.Count, i + 1, fault);
            }
            previous = entry.Hash;
        }
        return entries.Count == headSeq && previous == headHash
            ? new ChainVerdict(entries.Count, null, null)
            : new ChainVerdict(entries.Count, entries.Count + 1, "tail");
    }
}
