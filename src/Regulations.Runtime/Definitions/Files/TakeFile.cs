using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>Makes what a definition's file says its draft. Publishing it is another act, by another person where four eyes are wanted.</summary>
/// <param name="Hash">The content that was looked at; where the file has changed again it is refused.</param>
/// <param name="BasedOn">The hash of the draft it follows; null: there is none. That draft stays in the history.</param>
public sealed record TakeFile(string DefinitionId, string Hash, string? BasedOn) : ICommand<DraftSaved>;

internal sealed class TakeFileHandler(WorkflowFolder folder, ICommandHandler<SaveDraft, DraftSaved> saving)
    : ICommandHandler<TakeFile, DraftSaved>
{
    public async Task<DraftSaved> HandleAsync(TakeFile command, CommandScope scope, CancellationToken cancellation)
    {
        var file = folder.Files().FirstOrDefault(known => known.DefinitionId == command.DefinitionId && known.Hash == command.Hash);
        var save = new SaveDraft(
            command.DefinitionId,
            file?.Json ?? throw Refusals.FileChangedAgain(),
            command.BasedOn,
            DefinitionSaveKind.File,
            MayShrink: true
        );
        var saved = await saving.HandleAsync(save, scope, cancellation);
        await FileMarks.SetAsync(scope.Store, FileMarks.Name(command.DefinitionId), command.Hash, cancellation);
        return saved;
    }
}
