using NodaTime;

namespace Regulations.Runtime.Definitions;

/// <summary>A regulation edition as the catalogue shows it. The facts in <paramref name="Regulation"/> are the definition's own <c>customProperties.regulation</c>.</summary>
/// <param name="Key">As in <c>eastkz/survey-licence</c>.</param>
/// <param name="Regulation">Names, provider, act, channels, kinds, totals, forms, fee.</param>
/// <param name="Running">Requests running on any version of it.</param>
/// <param name="Startable">New requests are accepted: a version is in force, or configuration allows the latest.</param>
public sealed record DefinitionRow(
    string Key,
    string DefinitionId,
    int Version,
    string Hash,
    Instant PublishedAt,
    IReadOnlyDictionary<string, string> Name,
    System.Text.Json.Nodes.JsonObject Regulation,
    int Running,
    bool Startable
);

/// <summary>One stored version.</summary>
public sealed record DefinitionVersionView(int Version, string Hash, Instant PublishedAt, int Running);

/// <summary>An edition with its file.</summary>
/// <param name="Json">The Elsa 3 definition, unchanged.</param>
public sealed record DefinitionView(DefinitionRow Row, string Json, IReadOnlyList<DefinitionVersionView> Versions);
