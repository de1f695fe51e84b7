using System.Text;
using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;

namespace Regulations.Web.Api.Definitions;

/// <summary>Definitions: the catalogue of editions, and one with its file.</summary>
public static class DefinitionEndpoints
{
    public static void MapDefinitions(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/definitions").WithTags("definitions");
        definitions.MapGet("", ListAsync).WithSummary("The published version of every edition.");
        definitions
            .MapGet("/{authority}/{service}", ReadAsync)
            .Produces<EditionDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One edition with its versions.");
        definitions
            .MapGet("/{authority}/{service}/file", FileAsync)
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The Elsa 3 definition file of a version, unchanged.");
        definitions.MapDrafts();
    }

    private static async Task<ApiList<EditionSummary>> ListAsync(DefinitionQueries definitions, CancellationToken cancellation)
    {
        var all = await definitions.ListAsync(cancellation);
        return new ApiList<EditionSummary>([.. all.Select(EditionSummary.Of)], all.Count, 1, all.Count);
    }

    private static async Task<IResult> ReadAsync(
        string authority,
        string service,
        HttpContext context,
        DefinitionQueries definitions,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", null, cancellation) is { } found
            ? Results.Ok(
                new EditionDetails(
                    EditionSummary.Of(found.Row),
                    found.Row.Regulation,
                    [
                        .. found.Versions.Select(version => new EditionVersion(
                            version.Version,
                            version.Hash,
                            version.PublishedAt.ToDateTimeOffset(),
                            version.Running
                        )),
                    ]
                )
            )
            : ApiProblems.Missing(context);

    private static async Task<IResult> FileAsync(
        string authority,
        string service,
        int? version,
        HttpContext context,
        DefinitionQueries definitions,
        CancellationToken cancellation
    ) =>
        await definitions.FindAsync($"{authority}/{service}", version, cancellation) is { } found
            ? Results.Text(found.Json, "application/json", Encoding.UTF8)
            : ApiProblems.Missing(context);
}

/// <summary>An edition of a regulation.</summary>
/// <param name="Running">Requests running on any version.</param>
/// <param name="Startable">New requests are accepted.</param>
public sealed record EditionSummary(
    string Key,
    string DefinitionId,
    int Version,
    string Hash,
    DateTimeOffset PublishedAt,
    IReadOnlyDictionary<string, string> Name,
    int Running,
    bool Startable
)
{
    public static EditionSummary Of(DefinitionRow row) =>
        new(row.Key, row.DefinitionId, row.Version, row.Hash, row.PublishedAt.ToDateTimeOffset(), row.Name, row.Running, row.Startable);
}

/// <param name="Regulation">What the definition says of its regulation: act, channels, kinds, totals, forms.</param>
public sealed record EditionDetails(EditionSummary Summary, JsonObject Regulation, IReadOnlyList<EditionVersion> Versions);

public sealed record EditionVersion(int Version, string Hash, DateTimeOffset PublishedAt, int Running);
