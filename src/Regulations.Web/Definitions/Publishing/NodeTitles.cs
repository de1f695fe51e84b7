using Regulations.Editions.Facts;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Publishing;

/// <summary>What the nodes of a definition are called.</summary>
internal static class NodeTitles
{
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Titles by id; a node without one is not in it. The definition need not compile.</summary>
    public static IReadOnlyDictionary<string, string> Of(string json, Language language) =>
        WorkflowDefinition.Read(json).Definition is { } definition
            ? ActivityFile
                .All(definition.Json)
                .Select(activity => (activity.Id, Title: activity.Title.In(language.Code())))
                .Where(activity => activity.Title.Length > 0)
                .DistinctBy(activity => activity.Id)
                .ToDictionary(activity => activity.Id, activity => activity.Title, StringComparer.Ordinal)
            : None;
}
