using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Regulations.Web.Simulation.Subject;

/// <summary>Which content is simulated: a definition's version, a stored content by its hash, or one that an analyst handed in.</summary>
/// <param name="Definition">An edition's key (<c>eastkz/survey-licence</c>) or a definition's id.</param>
/// <param name="Version">Null: the published one, else what an editor opens.</param>
/// <param name="Hash">The hash of a stored content, as a save of a draft has it.</param>
/// <param name="Handed">The id of a content that was handed in.</param>
public sealed record SubjectAddress(string? Definition = null, int? Version = null, string? Hash = null, string? Handed = null)
{
    /// <summary>As a page's address.</summary>
    public string Link =>
        QueryHelpers.AddQueryString(
            SimulationPages.Address,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["definition"] = Definition,
                ["version"] = Version?.ToString(CultureInfo.InvariantCulture),
                ["hash"] = Hash,
                ["handed"] = Handed,
            }.Where(part => part.Value is not null)
        );

    /// <summary>As a form says it in its hidden fields.</summary>
    public static SubjectAddress Of(IReadOnlyDictionary<string, string> values)
    {
        string? Given(string name) => values.GetValueOrDefault(name) is { Length: > 0 and <= 200 } text ? text : null;
        return new SubjectAddress(
            Given("definition"),
            int.TryParse(Given("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            Given("hash"),
            Given("handed")
        );
    }
}
