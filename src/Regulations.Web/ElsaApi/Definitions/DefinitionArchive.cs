using System.IO.Compression;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Definition files in a zip.</summary>
public static class DefinitionArchive
{
    /// <summary>What all files of an archive may have together, unpacked, in bytes.</summary>
    public const int MostUnpacked = 64 * 1024 * 1024;

    // What macOS adds to archives.
    private const string Shadows = "__MACOSX/";

    /// <summary>The JSON files of an archive, by name. Sizes are counted while unpacking: what an archive says of itself is not believed.</summary>
    /// <exception cref="BadHttpRequestException">It is no archive, or holds too many files or too large ones.</exception>
    public static IReadOnlyList<(string Name, byte[] Utf8)> Read(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            if (archive.Entries.Count > DefinitionAnswers.MostAtOnce * 2)
            {
                throw TooLarge();
            }
            var files = new List<(string, byte[])>();
            var unpacked = 0L;
            foreach (var entry in archive.Entries.Where(IsDefinition))
            {
                using var stream = entry.Open();
                var content = ReadUpTo(stream, WorkflowDefinition.MaximumBytes);
                unpacked += content.Length;
                if (unpacked > MostUnpacked || files.Count == DefinitionAnswers.MostAtOnce)
                {
                    throw TooLarge();
                }
                files.Add((entry.FullName, content));
            }
            return files;
        }
        catch (InvalidDataException wrong)
        {
            throw new BadHttpRequestException("The file is no archive.", wrong);
        }
    }

    /// <summary>Packs definitions, each under its own name.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Utf8)> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, utf8) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(utf8);
            }
        }
        return zip.ToArray();
    }

    private static bool IsDefinition(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !entry.FullName.StartsWith(Shadows, StringComparison.OrdinalIgnoreCase);

    private static byte[] ReadUpTo(Stream stream, int most)
    {
        using var content = new MemoryStream();
        var part = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(part)) > 0)
        {
            content.Write(part, 0, read);
            if (content.Length > most)
            {
                throw TooLarge();
            }
        }
        return content.ToArray();
    }

    private static BadHttpRequestException TooLarge() => new("The archive holds too much.", StatusCodes.Status413PayloadTooLarge);
}
