using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Attachments;

/// <summary>Takes a file off a request that is still a draft.</summary>
public sealed record RemoveAttachment(string AttachmentId) : ICommand<AttachmentRemoved>;

/// <summary>A file was taken off.</summary>
public sealed record AttachmentRemoved(string AttachmentId, string RequestId);
