using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>Files under <c>workflows/</c> that say something else than the database, for somebody to decide on. Nothing is applied by itself.</summary>
public sealed class FileOffers
{
    private readonly IStore store;
    private readonly WorkflowFolder folder;

    internal FileOffers(IStore store, WorkflowFolder folder)
    {
        this.store = store;
        this.folder = folder;
    }

    /// <summary>Every file that waits for a decision, and those that cannot be read.</summary>
    public async Task<IReadOnlyList<FileOffer>> ListAsync(CancellationToken cancellation = default)
    {
        var files = folder.Files();
        if (files.Count == 0)
        {
            return [];
        }
        await using var database = store.Open();
        var marks = await FileMarks.AllAsync(database, cancellation);
        var known = await database
            .DefinitionVersions.AsNoTracking()
            .Where(v => v.State == DefinitionState.Draft || v.State == DefinitionState.Published)
            .Select(v => new
            {
                v.DefinitionId,
                v.Hash,
                v.State,
            })
            .ToListAsync(cancellation);
        return
        [
            .. files.SelectMany(file =>
            {
                var mine = known.Where(v => v.DefinitionId == file.DefinitionId).ToList();
                var isDealtWith =
                    file.Hash is not null
                    && (mine.Exists(v => v.Hash == file.Hash) || marks.GetValueOrDefault(FileMarks.Name(file.DefinitionId!)) == file.Hash);
                return isDealtWith
                    ? Array.Empty<FileOffer>()
                    : [Offer(file, mine.Find(v => v.State == DefinitionState.Draft)?.Hash, mine.Count == 0)];
            }),
        ];
    }

    /// <summary>The offer of one definition; null: its file says nothing new.</summary>
    public async Task<FileOffer?> FindAsync(string definitionId, CancellationToken cancellation = default) =>
        (await ListAsync(cancellation)).FirstOrDefault(offer => offer.DefinitionId == definitionId);

    private static FileOffer Offer(WorkflowFile file, string? draft, bool isNew) =>
        new(file.Path, file.DefinitionId, file.Hash, file.Json, draft, isNew, file.Fault);
}

/// <summary>A file that says something else than the database.</summary>
/// <param name="Path">From the <c>workflows</c> folder.</param>
/// <param name="DefinitionId">Null where the file cannot be read.</param>
/// <param name="Hash">The hash of what the file says now; null where it cannot be read.</param>
/// <param name="Json">Its text with its forms in it.</param>
/// <param name="Draft">The hash of the draft that taking it would follow; null: there is none.</param>
/// <param name="IsNew">The database knows no such definition.</param>
/// <param name="Fault">Why it cannot be read, by language.</param>
public sealed record FileOffer(
    string Path,
    string? DefinitionId,
    string? Hash,
    string? Json,
    string? Draft,
    bool IsNew,
    IReadOnlyDictionary<string, string>? Fault
);
