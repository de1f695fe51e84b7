using System.Globalization;

namespace Regulations.Web.ElsaApi;

/// <summary>The id of one version of a definition in Studio's manner of speaking: as our files write it, the definition's id and its number.</summary>
public static class VersionId
{
    private const string Before = "-v";

    /// <summary>As in <c>eastkz-survey-licence-v3</c>.</summary>
    public static string Of(string definitionId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{definitionId}{Before}{version}");

    /// <summary>Takes an id apart. False where it names no version.</summary>
    public static bool TryRead(string? id, out string definitionId, out int version)
    {
        var at = id?.LastIndexOf(Before, StringComparison.Ordinal) ?? -1;
        (definitionId, version) = ("", 0);
        if (at <= 0 || !int.TryParse(id.AsSpan(at + Before.Length), NumberStyles.None, CultureInfo.InvariantCulture, out version))
        {
            return false;
        }
        definitionId = id![..at];
        return version > 0;
    }
}
