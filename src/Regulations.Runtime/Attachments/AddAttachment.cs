using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Attachments;

/// <summary>Adds a file to a request. Accepted: pdf, jpg, png, docx whose first bytes agree with the name; 10 MB each, 50 MB together.</summary>
/// <param name="Field">The field of the form it answers.</param>
/// <param name="FileName">As the sender calls it; folders are cut off.</param>
/// <param name="Content">The whole content. Equal contents are stored once.</param>
public sealed record AddAttachment(string RequestId, string Field, string FileName, ReadOnlyMemory<byte> Content)
    : ICommand<AttachmentAdded>
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>The most that all files of a request may have together, in bytes.</summary>
    public const long LargestTogether = 50L * 1024 * 1024;
}

/// <summary>A file was added.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record AttachmentAdded(string AttachmentId, string RequestId, string Sha256, long Size);

internal sealed class AddAttachmentHandler(RequestRunner runner, PeopleDirectory people)
    : ICommandHandler<AddAttachment, AttachmentAdded>,
        IPreparedBesideOthers
{
    private const int LongestName = 255;
    private const int LongestField = 200;

    public async Task<AttachmentAdded> HandleAsync(AddAttachment command, CommandScope scope, CancellationToken cancellation)
    {
        if (command.Content.Length > AddAttachment.LargestFile)
        {
            throw Refusals.AttachmentTooLarge();
        }
        var name = Name(command.FileName);
        var type = FileKinds.MediaType(name, command.Content) ?? throw Refusals.AttachmentTypeNotAllowed();
        var actor = await people.FindAsync(scope.Actor, cancellation) ?? throw Refusals.NotYours();
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        AttachmentRules.Check(actor, work.Request);
        var requestId = work.Request.Id;
        var together = await scope.Store.Attachments.Where(a => a.RequestId == requestId).SumAsync(a => a.Size, cancellation);
        if (together + command.Content.Length > AddAttachment.LargestTogether)
        {
            throw Refusals.AttachmentsTooLarge();
        }
        var attachment = new Attachment
        {
            Id = CommandScope.NewId(),
            RequestId = requestId,
            Field = command.Field.Length > LongestField ? command.Field[..LongestField] : command.Field,
            FileName = name,
            ContentType = type,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(command.Content.Span)),
            Size = command.Content.Length,
            AddedBy = scope.Actor,
            AddedAt = scope.Now,
        };
        await scope.BeginWritingAsync(cancellation);
        await scope.Dialect.StoreBlobAsync(scope.Store, attachment.Sha256, command.Content, cancellation);
        scope.Store.Attachments.Add(attachment);
        work.Journal.Add(
            JournalKinds.AttachmentAdded,
            null,
            new JsonObject
            {
                ["attachment"] = attachment.Id,
                ["sha256"] = attachment.Sha256,
                ["size"] = attachment.Size,
            },
            new JsonObject { ["name"] = name }
        );
        work.Touch();
        return new AttachmentAdded(attachment.Id, requestId, attachment.Sha256, attachment.Size);
    }

    // Browsers of old send whole paths; control characters have no place in a name.
    private static string Name(string sent)
    {
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]).Trim();
        return name.Length is 0 or > LongestName ? throw Refusals.AttachmentTypeNotAllowed() : name;
    }
}

internal static class AttachmentRules
{
    /// <summary>The applicant, the operator who filed it and staff may add files while it is worked on.</summary>
    public static void Check(KnownPerson actor, Request request)
    {
        if (!RequestAccess.MaySee(actor, request))
        {
            throw Refusals.RequestNotFound();
        }
        if (
            !RequestAccess.IsApplicant(actor, request)
            && !RequestAccess.IsOperator(actor, request)
            && !RequestAccess.IsStaffOf(actor, request)
        )
        {
            throw Refusals.NotYours();
        }
        if (request.FinishedAt is not null)
        {
            throw Refusals.RequestEnded();
        }
    }
}
