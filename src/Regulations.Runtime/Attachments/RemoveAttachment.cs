using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Attachments;

/// <summary>Takes a file off a request that is still a draft.</summary>
public sealed record RemoveAttachment(string AttachmentId) : ICommand<AttachmentRemoved>;

/// <summary>A file was taken off.</summary>
public sealed record AttachmentRemoved(string AttachmentId, string RequestId);

internal sealed class RemoveAttachmentHandler(RequestRunner runner, PeopleDirectory people)
    : ICommandHandler<RemoveAttachment, AttachmentRemoved>
{
    public async Task<AttachmentRemoved> HandleAsync(RemoveAttachment command, CommandScope scope, CancellationToken cancellation)
    {
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.NotYours();
        var attachment =
            await scope.Store.Attachments.SingleOrDefaultAsync(a => a.Id == command.AttachmentId, cancellation)
            ?? throw Refusals.AttachmentNotFound();
        var work = await runner.LoadAsync(scope, attachment.RequestId, cancellation);
        AttachmentRules.Check(actor, work.Request);
        if (attachment.AddedBy != actor.UserName || work.Request.Phase != RequestPhase.Draft)
        {
            throw Refusals.NotYours();
        }
        // The bytes stay: another request may have the same, and the journal names them.
        scope.Store.Attachments.Remove(attachment);
        work.Journal.Add(
            JournalKinds.AttachmentRemoved,
            null,
            new JsonObject { ["attachment"] = attachment.Id, ["sha256"] = attachment.Sha256 }
        );
        work.Touch();
        return new AttachmentRemoved(attachment.Id, attachment.RequestId);
    }
}
