using NodaTime;
using NodaTime.Text;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>Somebody else changed the definition since it was opened.</summary>
/// <param name="By">The user name of who did.</param>
/// <param name="At">When.</param>
/// <param name="Hash">The content that the definition has now.</param>
/// <param name="Version">The number of the version that has it.</param>
public sealed record SaveConflict(string By, Instant At, string Hash, int Version)
{
    /// <summary>The code of the refusal that carries one.</summary>
    public const string Code = "draft-conflict";

    /// <summary>What a refusal says of it; null where it is another refusal.</summary>
    public static SaveConflict? Of(Refusal refusal) =>
        refusal.Code == Code
            ? new SaveConflict(
                refusal.Facts["by"],
                InstantPattern.ExtendedIso.Parse(refusal.Facts["at"]).Value,
                refusal.Facts["hash"],
                int.Parse(refusal.Facts["version"], System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;

    internal Dictionary<string, string> Facts() =>
        new(StringComparer.Ordinal)
        {
            ["by"] = By,
            ["at"] = InstantPattern.ExtendedIso.Format(At),
            ["hash"] = Hash,
            ["version"] = Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
