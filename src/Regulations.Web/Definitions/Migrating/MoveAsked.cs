using System.Globalization;
using Regulations.Runtime.Migrating;

namespace Regulations.Web.Definitions.Migrating;

/// <summary>What an analyst has chosen on the page.</summary>
/// <param name="Chosen">By node id of the old version the chosen node of the new; empty: none.</param>
/// <param name="Only">The requests ticked; empty: all.</param>
/// <param name="Key">What the act is known again by when it is sent twice.</param>
public sealed record MoveAsked(
    int? From,
    int? To,
    IReadOnlyDictionary<string, string> Chosen,
    string Ground,
    IReadOnlyList<string> Only,
    string Key
)
{
    /// <summary>The name of a step's field begins with this; its node id follows.</summary>
    public const string StepPrefix = "map:";

    /// <summary>Reads a posted form.</summary>
    public static MoveAsked Of(IFormCollection posted) =>
        new(
            Number(posted["from"]),
            Number(posted["to"]),
            posted
                .Where(field => field.Key.StartsWith(StepPrefix, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[StepPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal),
            posted["ground"].ToString().Trim(),
            [.. posted["only"].OfType<string>().Where(id => id.Length > 0)],
            posted["key"].ToString()
        );

    /// <summary>The chosen partner of a step; what is proposed where nothing was chosen yet; empty: none.</summary>
    public static string PartnerOf(MoveAsked? asked, StepMapping step) =>
        asked?.Chosen.GetValueOrDefault(step.NodeId) ?? step.Partner ?? "";

    /// <summary>What has to be said to the runtime: every step but those that go by their own id anyway.</summary>
    public IReadOnlyDictionary<string, string?> MappingOf(MigrationPlanView plan) =>
        plan
            .Steps.Select(step => (step.NodeId, Partner: PartnerOf(this, step)))
            .Where(step => step.Partner != step.NodeId)
            .ToDictionary(step => step.NodeId, step => step.Partner.Length == 0 ? null : step.Partner, StringComparer.Ordinal);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
