using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>Decides that what a definition's file says now is not wanted. It is offered again when the file changes.</summary>
/// <param name="Hash">The content that was looked at.</param>
public sealed record LeaveFile(string DefinitionId, string Hash) : ICommand<FileLeft>;

/// <summary>The file is left as it is.</summary>
public sealed record FileLeft(string DefinitionId);

internal sealed class LeaveFileHandler(WorkflowFolder folder, PeopleDirectory people) : ICommandHandler<LeaveFile, FileLeft>
{
    public async Task<FileLeft> HandleAsync(LeaveFile command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        if (!folder.Files().Any(known => known.DefinitionId == command.DefinitionId && known.Hash == command.Hash))
        {
            throw Refusals.FileChangedAgain();
        }
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        await FileMarks.SetAsync(scope.Store, FileMarks.Name(command.DefinitionId), command.Hash, cancellation);
        desk.Record(JournalKinds.DefinitionFileLeft, null, new JsonObject { ["hash"] = command.Hash });
        return new FileLeft(command.DefinitionId);
    }
}
