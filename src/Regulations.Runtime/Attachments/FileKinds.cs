using System.IO.Compression;

namespace Regulations.Runtime.Attachments;

/// <summary>The files that are accepted. What a file is, its first bytes say; its name has to agree.</summary>
internal static class FileKinds
{
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Jpg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>The media type; null: not accepted.</summary>
    public static string? MediaType(string fileName, ReadOnlyMemory<byte> content) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".pdf" when Starts(content, Pdf) => "application/pdf",
            ".jpg" or ".jpeg" when Starts(content, Jpg) => "image/jpeg",
            ".png" when Starts(content, Png) => "image/png",
            ".docx" when Starts(content, Zip) && IsWordDocument(content) =>
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => null,
        };

    private static bool Starts(ReadOnlyMemory<byte> content, byte[] mark) => content.Span.StartsWith(mark);

    // Only the list of parts is read, nothing is unpacked.
    private static bool IsWordDocument(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("[Content_Types].xml") is not null
                && archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal))
                && archive.Entries.All(e => !e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
