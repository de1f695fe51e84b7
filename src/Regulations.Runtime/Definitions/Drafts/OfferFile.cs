using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>Offers the content of a file as a draft, once: what was a version or a draft before is not offered again, and no draft is replaced.</summary>
internal sealed record OfferFile(string DefinitionId, string Json) : ICommand<FileOffered>;

internal sealed record FileOffered(FileOffer Outcome, int? Version);

internal enum FileOffer
{
    /// <summary>The database knows the content: it is, or was, a version or a draft.</summary>
    Known,

    /// <summary>It is the draft now.</summary>
    Offered,

    /// <summary>Somebody works on a draft.</summary>
    DraftInTheWay,
}

internal sealed class OfferFileHandler : ICommandHandler<OfferFile, FileOffered>
{
    public async Task<FileOffered> HandleAsync(OfferFile command, CommandScope scope, CancellationToken cancellation)
    {
        var definition = DraftContent.Read(command.DefinitionId, command.Json);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var hash = definition.ContentHash;
        if (
            desk.Versions.Count == 0
            || desk.Versions.Any(v => v.Hash == hash)
            || await scope.Store.DefinitionSaves.AnyAsync(s => s.DefinitionId == command.DefinitionId && s.Hash == hash, cancellation)
        )
        {
            return new FileOffered(FileOffer.Known, null);
        }
        if (desk.Draft is not null)
        {
            return new FileOffered(FileOffer.DraftInTheWay, null);
        }
        var draft = await desk.WriteDraftAsync(definition, command.Json, DefinitionSaveKind.File, cancellation);
        desk.Record(JournalKinds.DefinitionFile, draft);
        return new FileOffered(FileOffer.Offered, draft.Version);
    }
}
