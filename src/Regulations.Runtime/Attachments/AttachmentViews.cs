using NodaTime;

namespace Regulations.Runtime.Attachments;

/// <summary>A file of a request.</summary>
public sealed record AttachmentView(
    string AttachmentId,
    string RequestId,
    string Field,
    string FileName,
    string ContentType,
    long Size,
    string Sha256,
    string AddedBy,
    Instant AddedAt
);

/// <summary>A file's content for download.</summary>
public sealed record AttachmentContent(AttachmentView File, byte[] Content);
