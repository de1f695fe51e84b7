using Regulations.Editions.Compare;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Files;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Definitions.Files;

/// <summary>What a file says differently from what an editor would open.</summary>
internal static class FileDifferences
{
    /// <summary>Null where there is nothing to compare.</summary>
    public static async Task<IReadOnlyList<Difference>?> OfAsync(
        DefinitionSummary? definition,
        FileOffer? offer,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        definition is not null
        && offer?.Json is { } file
        && await definitions.JsonAsync(definition.DefinitionId, definition.Current.Version, cancellation) is { } present
            ? DefinitionComparison.Of(WorkflowDefinition.Read(present).Definition!.Json, WorkflowDefinition.Read(file).Definition!.Json)
            : null;
}
