using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Web.Accounts;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.Api.Definitions;

/// <summary>Drafts from outside the browser: what a definition has by now, and a file that becomes its draft. Publishing is for people, on the pages.</summary>
internal static class DraftEndpoints
{
    // Letters outside the first plane take more room in a body than in what is stored.
    private const int LargestBody = WorkflowDefinition.MaximumBytes + (64 * 1024);

    public static void MapDrafts(this IEndpointRouteBuilder definitions)
    {
        definitions
            .MapGet("/{authority}/{service}/versions", VersionsAsync)
            .RequireAuthorization(Permissions.ReadDefinitions)
            .Produces<IReadOnlyList<KnownVersion>>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Every version of a definition, the draft among them, the latest first.");
        definitions
            .MapGet("/{authority}/{service}/versions/{version:int}", VersionAsync)
            .RequireAuthorization(Permissions.ReadDefinitions)
            .Produces<VersionDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One version: who made and published it, why, and what runs on it.");
        definitions
            .MapGet("/{authority}/{service}/versions/{version:int}/file", FileAsync)
            .RequireAuthorization(Permissions.ReadDefinitions)
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The file of one version, the draft's too, as it was stored. Its ETag is what a save names in If-Match.");
        definitions
            .MapPut("/{authority}/{service}/draft", SaveAsync)
            .RequireAuthorization(Permissions.EditDefinitions)
            .Changes()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<JsonObject>("application/json")
            .Produces<KnownVersion>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Makes a file the draft. Where there is a draft already, If-Match bears the hash of what it has.");
    }

    private static async Task<IResult> VersionsAsync(
        string authority,
        string service,
        HttpContext context,
        EditingQueries definitions,
        CancellationToken cancellation
    )
    {
        var versions = await definitions.VersionsAsync($"{authority}/{service}", cancellation);
        return versions.Count == 0
            ? ApiProblems.Missing(context)
            : Results.Ok(
                versions.Select(version => new KnownVersion(
                    version.Version,
                    version.Hash,
                    version.State,
                    version.EffectiveFrom?.ToString("uuuu-MM-dd", null)
                ))
            );
    }

    private static async Task<IResult> VersionAsync(
        string authority,
        string service,
        int version,
        HttpContext context,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        await FindAsync(authority, service, version, definitions, cancellation) is { } found
            ? Results.Ok(VersionDetails.Of(found))
            : ApiProblems.Missing(context);

    private static async Task<IResult> FileAsync(
        string authority,
        string service,
        int version,
        HttpContext context,
        EditingQueries definitions,
        CancellationToken cancellation
    ) =>
        await FindAsync(authority, service, version, definitions, cancellation) is { } found
        && await definitions.JsonAsync(found.DefinitionId, found.Version, cancellation) is { } json
            ? Results.Bytes(
                Encoding.UTF8.GetBytes(json),
                "application/json; charset=utf-8",
                entityTag: new EntityTagHeaderValue($"\"{found.Hash}\"")
            )
            : ApiProblems.Missing(context);

    private static async Task<VersionRow?> FindAsync(
        string authority,
        string service,
        int version,
        EditingQueries definitions,
        CancellationToken cancellation
    ) => (await definitions.VersionsAsync($"{authority}/{service}", cancellation)).FirstOrDefault(known => known.Version == version);

    private static async Task<IResult> SaveAsync(
        string authority,
        string service,
        HttpContext context,
        SignedIn person,
        CommandBus bus,
        CancellationToken cancellation
    )
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var json = await reader.ReadToEndAsync(cancellation);
        var definition = WorkflowDefinition.Read(json).Definition;
        if (definition is not null && KeyOf(definition) != $"{authority}/{service}")
        {
            return ApiProblems.Of(context, StatusCodes.Status422UnprocessableEntity, "definition-elsewhere");
        }
        // What cannot be read is refused by the command, with its place.
        var id = definition?.DefinitionId ?? $"{authority}-{service}";
        var basedOn = context.Request.Headers.IfMatch.ToString().Trim('"');
        var saved = await bus.SendAsync(
            new SaveDraft(id, json, basedOn.Length == 0 ? null : basedOn, DefinitionSaveKind.File),
            new CommandContext(person.UserName, IdempotencyKey.Of(context), context.TraceIdentifier),
            cancellation
        );
        if (saved.IsApplied)
        {
            return Results.Ok(new KnownVersion(saved.Answer.Version, saved.Answer.Hash, DefinitionState.Draft, null));
        }
        return SaveConflict.Of(saved.Refusal) is null
            ? ApiProblems.Of(context, saved.Refusal)
            : ApiProblems.Of(context, saved.Refusal, StatusCodes.Status412PreconditionFailed);
    }

    private static string? KeyOf(WorkflowDefinition definition) =>
        (definition.CustomProperties["regulation"] as JsonObject)?["key"] is JsonValue value && value.TryGetValue<string>(out var key)
            ? key
            : null;
}

/// <summary>A version of a definition.</summary>
/// <param name="Hash">The hash of its content: what a save names in If-Match.</param>
/// <param name="EffectiveFrom">The first day in force; null: not known.</param>
public sealed record KnownVersion(int Version, string Hash, DefinitionState State, string? EffectiveFrom);

/// <summary>A version with who did what.</summary>
/// <param name="ChangedBy">User name of who saved its content last; <c>(system)</c> where it came from a file.</param>
/// <param name="Reason">Why it was published though there were warnings, or why it was retracted.</param>
/// <param name="Running">Requests running on it.</param>
/// <param name="Requests">Requests that ever began on it.</param>
public sealed record VersionDetails(
    int Version,
    string Hash,
    DefinitionState State,
    string? EffectiveFrom,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    DateTimeOffset? PublishedAt,
    string? PublishedBy,
    string? Reason,
    int Running,
    int Requests
)
{
    internal static VersionDetails Of(VersionRow row) =>
        new(
            row.Version,
            row.Hash,
            row.State,
            row.EffectiveFrom?.ToString("uuuu-MM-dd", null),
            row.CreatedAt.ToDateTimeOffset(),
            row.CreatedBy.UserName,
            row.ChangedAt.ToDateTimeOffset(),
            row.ChangedBy.UserName,
            row.PublishedAt?.ToDateTimeOffset(),
            row.PublishedBy?.UserName,
            row.Reason,
            row.Running,
            row.Requests
        );
}
