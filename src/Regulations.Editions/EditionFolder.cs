namespace Regulations.Editions;

/// <summary>The shipped definitions: <c>workflows/&lt;authority&gt;/&lt;service&gt;.json</c>.</summary>
public static class EditionFolder
{
    // Beside the definitions the folder keeps calendars, the demonstration's people, and forms that editions share.
    private static readonly string[] OtherFolders = ["calendars", "forms", "people"];

    /// <summary>The definition files, sorted by path.</summary>
    /// <param name="workflows">The <c>workflows</c> folder; where it does not exist there are none.</param>
    public static IReadOnlyList<string> Files(string workflows) =>
        Directory.Exists(workflows)
            ?
            [
                .. Directory
                    .EnumerateDirectories(workflows)
                    .Where(folder => !OtherFolders.Contains(Path.GetFileName(folder)))
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The file of a key, whether it exists or not; null where the key could lead out of the folder.</summary>
    public static string? FileOf(string workflows, string key) =>
        key.Split('/') is [var authority, var service] && IsName(authority) && IsName(service)
            ? Path.Combine(workflows, authority, service + ".json")
            : null;

    /// <summary>Reads every edition of the folder, each with its forms.</summary>
    /// <exception cref="EditionRefusedException">A file is not an edition; the message names it.</exception>
    public static IReadOnlyList<Edition> ReadAll(string workflows) => [.. Files(workflows).Select(file => ReadFile(file, workflows))];

    /// <summary>Reads one file with its forms.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="workflows">The <c>workflows</c> folder, which references do not leave.</param>
    /// <exception cref="EditionRefusedException">It is not an edition; the message names it.</exception>
    public static Edition ReadFile(string file, string workflows)
    {
        var text = EditionFile.Read(file, workflows);
        try
        {
            return Edition.Read(text);
        }
        catch (System.Text.Json.JsonException wrong)
        {
            throw new EditionRefusedException($"{file}: {wrong.Message}", wrong);
        }
        catch (EditionRefusedException wrong)
        {
            throw new EditionRefusedException($"{file}: {wrong.Message}", wrong);
        }
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
