using Regulations.Editions;

namespace Regulations.Cli;

/// <summary>A file that somebody named on the command line.</summary>
internal static class DefinitionFile
{
    /// <summary>Its text.</summary>
    public static string Read(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Exists && info.Length > Edition.MaximumBytes)
            {
                throw new RefusedException($"{file}: a definition may have {Edition.MaximumBytes} bytes.");
            }
            return File.ReadAllText(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
    }
}
