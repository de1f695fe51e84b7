using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Reading definitions, as Studio asks for them. Who may not edit gets them without the links that let them be changed.</summary>
public static class ReadingEndpoints
{
    public static void MapDefinitionReading(this IEndpointRouteBuilder elsa)
    {
        var definitions = elsa.MapGroup("/workflow-definitions").RequireAuthorization(Permissions.ReadDefinitions);
        definitions.MapGet("", ListAsync);
        definitions.MapGet("/by-definition-id/{definitionId}", ByDefinitionIdAsync);
        definitions.MapGet("/by-id/{id}", ByIdAsync);
        definitions.MapGet("/many-by-id", ManyByIdAsync);
        definitions.MapGet("/query/count", CountAsync);
        definitions.MapGet("/{definitionId}/consumers", ConsumersAsync);
        definitions.MapGet("/validation/is-name-unique", IsNameUniqueAsync);
        definitions.MapGet("/subgraph/{id}", SubgraphAsync);
        definitions.MapGet("/subgraph/segments/{id}", SegmentsAsync);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] DefinitionQuery query,
        DefinitionListing listing,
        CancellationToken cancellation
    ) => ElsaJson.Answer(await listing.ReadAsync(query, cancellation));

    private static async Task<IResult> ByDefinitionIdAsync(
        string definitionId,
        string? versionOptions,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) => answers.Of(await shelf.FindAsync(definitionId, VersionChoice.Read(versionOptions), cancellation));

    private static async Task<IResult> ByIdAsync(
        string id,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) => answers.Of(await shelf.FindByIdAsync(id, cancellation));

    private static async Task<IResult> ManyByIdAsync(string[] ids, DefinitionShelf shelf, SignedIn person, CancellationToken cancellation)
    {
        var mayEdit = person.May(Permissions.EditDefinitions);
        var found = new List<System.Text.Json.Nodes.JsonObject>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Take(DefinitionAnswers.MostAtOnce))
        {
            if (await shelf.FindByIdAsync(id, cancellation) is { } version)
            {
                found.Add(version.Serve(mayEdit));
            }
        }
        return ElsaJson.List(found);
    }

    private static async Task<IResult> CountAsync(EditingQueries definitions, CancellationToken cancellation) =>
        ElsaJson.Answer(new Counted((await definitions.ListAsync(cancellation)).Count));

    private static async Task<IResult> ConsumersAsync(
        string definitionId,
        EditingQueries definitions,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) => await definitions.FindAsync(definitionId, cancellation) is null ? answers.Missing : ElsaJson.Answer(new Consumers([]));

    private static async Task<IResult> IsNameUniqueAsync(
        string? name,
        string? definitionId,
        EditingQueries definitions,
        DefinitionHeads heads,
        CancellationToken cancellation
    )
    {
        // Used as an activity a workflow is known by its name. Editions are not: two regions give the same service under one name.
        foreach (var definition in (await definitions.ListAsync(cancellation)).Where(definition => !definition.IsEdition))
        {
            if (
                definition.DefinitionId != definitionId
                && (await heads.OfAsync(definition.Current, cancellation))?.Name.Trim() == name?.Trim()
            )
            {
                return ElsaJson.Answer(new NameUnique(false));
            }
        }
        return ElsaJson.Answer(new NameUnique(true));
    }

    private static async Task<IResult> SubgraphAsync(
        string id,
        string? parentNodeId,
        DefinitionShelf shelf,
        SignedIn person,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) =>
        await shelf.FindByIdAsync(id, cancellation) is { } version
        && ActivityGraph.Of(version.Serve(person.May(Permissions.EditDefinitions))) is { } graph
            ? ElsaJson.Answer(graph.Find(parentNodeId) ?? graph)
            : answers.Missing;

    private static async Task<IResult> SegmentsAsync(
        string id,
        string? childNodeId,
        DefinitionShelf shelf,
        SignedIn person,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) =>
        await shelf.FindByIdAsync(id, cancellation) is { } version
        && ActivityGraph.Of(version.Serve(person.May(Permissions.EditDefinitions))) is { } graph
            ? ElsaJson.Answer(ActivityGraph.PlaceOf(graph, childNodeId))
            : answers.Missing;

    private sealed record Counted(int Count);

    private sealed record Consumers(IReadOnlyList<string> ConsumingWorkflowDefinitionIds);

    private sealed record NameUnique(bool IsUnique);
}
