using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Attachments;

/// <summary>Adds a file to a request. Accepted: pdf, jpg, png, docx whose first bytes agree with the name; 10 MB each, 50 MB together.</summary>
/// <param name="Field">The field of the form it answers.</param>
/// <param name="FileName">As the sender calls it; folders are cut off.</param>
/// <param name="Content">The whole content. Equal contents are stored once.</param>
public sealed record AddAttachment(string RequestId, string Field, string FileName, ReadOnlyMemory<byte> Content)
    : ICommand<AttachmentAdded>;

/// <summary>A file was added.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record AttachmentAdded(string AttachmentId, string RequestId, string Sha256, long Size);
