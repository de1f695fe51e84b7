using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;

namespace Regulations.Runtime.Journal;

/// <summary>Writes an anchor: a digest over the heads of all chains, joined to the anchor before, signed with the house's key.</summary>
internal sealed record AnchorJournal : ICommand<JournalAnchored>;

internal sealed record JournalAnchored(string Digest, int Streams);

internal sealed class AnchorJournalHandler(AnchorKey key) : ICommandHandler<AnchorJournal, JournalAnchored>
{
    public async Task<JournalAnchored> HandleAsync(AnchorJournal command, CommandScope scope, CancellationToken cancellation)
    {
        var previous =
            await scope.Store.JournalAnchors.OrderByDescending(a => a.At).Select(a => a.Digest).FirstOrDefaultAsync(cancellation) ?? "";
        var (digest, streams) = await DigestAsync(scope, previous, cancellation);
        scope.Store.JournalAnchors.Add(
            new JournalAnchor
            {
                Id = CommandScope.NewId(),
                At = scope.Now,
                Streams = streams,
                Digest = digest,
                PreviousDigest = previous,
                Signature = key.Sign(digest),
                KeyId = key.Id,
            }
        );
        return new JournalAnchored(digest, streams);
    }

    private static async Task<(string Digest, int Streams)> DigestAsync(CommandScope scope, string previous, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous));
        var streams = 0;
        var requests = scope.Store.Requests.AsNoTracking().OrderBy(r => r.Id).Select(r => new Head(r.Id, r.JournalSeq, r.JournalHash));
        await foreach (var head in requests.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            streams++;
            Append(hash, head);
        }
        // A definition has no row that knows its head: the last entry is.
        var definitions = scope
            .Store.Journal.AsNoTracking()
            .Where(e =>
                e.Stream.StartsWith(DefinitionDesk.StreamPrefix)
                && !scope.Store.Journal.Any(later => later.Stream == e.Stream && later.Seq == e.Seq + 1)
            )
            .OrderBy(e => e.Stream)
            .Select(e => new Head(e.Stream, e.Seq, e.Hash));
        await foreach (var head in definitions.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            streams++;
            Append(hash, head);
        }
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), streams);
    }

    private static void Append(IncrementalHash hash, Head head) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{head.Stream} {head.Seq} {head.Hash}")));

    private sealed record Head(string Stream, int Seq, string Hash);
}
