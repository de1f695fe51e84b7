using NodaTime;

namespace Regulations.Runtime.Attachments;

/// <summary>A file of a request; its bytes lie in a <see cref="Blob"/>.</summary>
internal sealed class Attachment
{
    public required string Id { get; set; }
    public required string RequestId { get; set; }
    public required string Field { get; set; }
    public required string FileName { get; set; }
    public required string ContentType { get; set; }
    public required string Sha256 { get; set; }
    public long Size { get; set; }
    public required string AddedBy { get; set; }
    public Instant AddedAt { get; set; }
}

/// <summary>Bytes stored once under their SHA-256.</summary>
internal sealed class Blob
{
    public required string Sha256 { get; set; }
    public required byte[] Content { get; set; }
}
