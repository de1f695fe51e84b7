using Regulations.Editions;

namespace Regulations.Cli;

/// <summary>A file that somebody named on the command line.</summary>
internal static class DefinitionFile
{
    /// <summary>A definition with its forms. A file of the shipped folder may refer to anything in it, any other to what lies beside it.</summary>
    public static string Read(string file, Surroundings surroundings)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var shipped = Path.GetFullPath(surroundings.Workflows);
        try
        {
            return EditionFile.Read(file, own.StartsWith(shipped + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? shipped : own);
        }
        catch (EditionRefusedException refused)
        {
            throw new RefusedException(refused.Message, refused);
        }
    }

    /// <summary>The text of another file, under the same limit of size.</summary>
    public static string ReadText(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Exists && info.Length > Edition.MaximumBytes)
            {
                throw new RefusedException($"{file}: it may have {Edition.MaximumBytes} bytes.");
            }
            return File.ReadAllText(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
    }
}
