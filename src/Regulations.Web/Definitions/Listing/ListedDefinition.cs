using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Files;
using Regulations.Web.Definitions.TimeLine;

namespace Regulations.Web.Definitions.Listing;

/// <summary>A definition as the list shows it.</summary>
/// <param name="Offer">Its file, where it says something else; null: nothing to decide.</param>
/// <param name="Differences">How many things the file says differently; null: nothing to compare.</param>
public sealed record ListedDefinition(
    DefinitionSummary Definition,
    RegulationAct Act,
    DefinitionTimeLine TimeLine,
    FileOffer? Offer,
    int? Differences
)
{
    /// <summary>Its act was repealed by that day.</summary>
    public bool IsRepealed => Act.Repealed is { } day && day <= TimeLine.Today;

    /// <summary>Errors or warnings that nobody accepted.</summary>
    public bool HasFindings => Definition.Errors + Definition.Warnings > 0;
}

/// <summary>Which definitions the list shows.</summary>
public static class Shown
{
    /// <summary>The choices, as addresses write them; the first is all.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["all", "drafts", "files", "findings", "repealed"];

    /// <summary>Whether a definition belongs to a choice.</summary>
    public static bool Has(string choice, ListedDefinition listed) =>
        choice switch
        {
            "drafts" => listed.Definition.Draft is not null,
            "files" => listed.Offer is not null,
            "findings" => listed.HasFindings,
            "repealed" => listed.IsRepealed,
            _ => true,
        };
}
