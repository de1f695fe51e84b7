using System.Globalization;
using Regulations.Runtime.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Which versions a call means, as Studio writes it in <c>versionOptions</c>.</summary>
public sealed record VersionChoice
{
    private readonly string option;
    private readonly int? number;

    private VersionChoice(string option, int? number) => (this.option, this.number) = (option, number);

    /// <summary>Reads the parameter; nothing, or what is not understood, means the latest.</summary>
    public static VersionChoice Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new VersionChoice("", number)
            : new VersionChoice(text?.ToUpperInvariant() ?? "", null);

    /// <summary>The versions meant, of one definition's, the latest first.</summary>
    public IEnumerable<VersionRow> Of(IReadOnlyList<VersionRow> versions)
    {
        var latest = versions.MaxBy(v => v.Version);
        return number is { } wanted
            ? versions.Where(v => v.Version == wanted)
            : option switch
            {
                "ALLVERSIONS" => versions,
                "PUBLISHED" => versions.Where(v => v.State == DefinitionState.Published),
                "DRAFT" => versions.Where(v => v.State == DefinitionState.Draft),
                "LATESTANDPUBLISHED" => versions.Where(v => v == latest || v.State == DefinitionState.Published),
                "LATESTORPUBLISHED" => versions
                    .Where(v => v == latest)
                    .Concat(versions.Where(v => v.State == DefinitionState.Published))
                    .Take(1),
                _ => versions.Where(v => v == latest),
            };
    }
}
