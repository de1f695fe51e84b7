using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>A version with its content.</summary>
/// <param name="Definition">Treat its tree as read-only.</param>
public sealed record StoredVersion(VersionFacts Facts, WorkflowDefinition Definition)
{
    /// <summary>As Studio reads it.</summary>
    public JsonObject Serve(bool mayEdit) => ServedDefinition.Serve(Definition.Json, Facts, mayEdit);
}

/// <summary>Finds versions as Studio asks for them.</summary>
public sealed class DefinitionShelf(EditingQueries definitions)
{
    /// <summary>The version that is meant, of a definition; null: there is none.</summary>
    public async Task<StoredVersion?> FindAsync(string definitionId, VersionChoice choice, CancellationToken cancellation)
    {
        var versions = await definitions.VersionsAsync(definitionId, cancellation);
        return choice.Of(versions).FirstOrDefault() is { } version ? await ReadAsync(version, versions, cancellation) : null;
    }

    /// <summary>The version of an id such as <c>eastkz-survey-licence-v2</c>; null: there is none.</summary>
    public async Task<StoredVersion?> FindByIdAsync(string id, CancellationToken cancellation) =>
        VersionId.TryRead(id, out var definitionId, out var number)
            ? await FindAsync(
                definitionId,
                VersionChoice.Read(number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                cancellation
            )
            : null;

    /// <summary>What is known of a version, among the versions of its definition.</summary>
    public static VersionFacts FactsOf(VersionRow version, IReadOnlyList<VersionRow> versions) =>
        new(
            version.DefinitionId,
            version.Version,
            version.Hash,
            version.CreatedAt,
            version.Version == versions.Max(v => v.Version),
            version.State == DefinitionState.Published
        );

    private async Task<StoredVersion?> ReadAsync(VersionRow version, IReadOnlyList<VersionRow> versions, CancellationToken cancellation) =>
        await definitions.JsonAsync(version.DefinitionId, version.Version, cancellation) is { } json
        && WorkflowDefinition.Read(json).Definition is { } read
            // A draft may have been saved in between: the tag is that of what was read.
            ? new StoredVersion(FactsOf(version, versions) with { Hash = read.ContentHash }, read)
            : null;
}
