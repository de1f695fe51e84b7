using Regulations.Web.Accounts;
using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>Definitions as files: taken out by who may read them, brought in by who may edit them.</summary>
public static class ExchangeEndpoints
{
    private const string Json = "application/json";
    private const string Zip = "application/zip";

    public static void MapDefinitionExchange(this IEndpointRouteBuilder elsa)
    {
        elsa.MapGet("/workflow-definitions/{definitionId}/export", ExportAsync).RequireAuthorization(Permissions.ReadDefinitions);
        elsa.MapPost("/bulk-actions/export/workflow-definitions", ExportManyAsync).RequireAuthorization(Permissions.ReadDefinitions);
        elsa.MapPost("/workflow-definitions/import", ImportAsync).RequireAuthorization(Permissions.EditDefinitions);
        elsa.MapPost("/workflow-definitions/import-files", ImportFilesAsync).RequireAuthorization(Permissions.EditDefinitions);
    }

    private static async Task<IResult> ExportAsync(
        string definitionId,
        string? versionOptions,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    ) =>
        await shelf.FindAsync(definitionId, VersionChoice.Read(versionOptions), cancellation) is { } version
            ? Results.File(DefinitionFileText.Of(version.Definition), Json, DefinitionFileText.NameOf(version.Facts))
            : answers.Missing;

    private static async Task<IResult> ExportManyAsync(
        HttpContext context,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    )
    {
        var files = new List<(string, byte[])>();
        foreach (var id in ManyIds.Of((await ElsaBody.ReadAsync<ManyIds>(context))?.Ids))
        {
            if (await shelf.FindByIdAsync(id, cancellation) is { } version)
            {
                files.Add((DefinitionFileText.NameOf(version.Facts), DefinitionFileText.Of(version.Definition)));
            }
        }
        return files.Count == 0 ? answers.Missing : Results.File(DefinitionArchive.Write(files), Zip, "workflow-definitions.zip");
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context,
        DefinitionWriting writing,
        DefinitionShelf shelf,
        DefinitionAnswers answers,
        CancellationToken cancellation
    )
    {
        var imported = await writing.ImportAsync(await SentDefinition.BareAsync(context), cancellation);
        return imported.Answer is { } draft
            ? answers.Of(await shelf.FindAsync(draft.DefinitionId, VersionChoice.Read(null), cancellation))
            : imported.Refused!;
    }

    // All files are read before the first is stored; what is refused then is told file by file, and the others are in.
    private static async Task<IResult> ImportFilesAsync(
        HttpContext context,
        DefinitionWriting writing,
        Words words,
        CancellationToken cancellation
    )
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("The body is no form.", StatusCodes.Status415UnsupportedMediaType);
        }
        var files = new List<(string Name, byte[] Utf8)>();
        foreach (var file in (await context.Request.ReadFormAsync(cancellation)).Files)
        {
            await using var stream = file.OpenReadStream();
            if (file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                files.AddRange(DefinitionArchive.Read(await ElsaLimits.ReadAsync(stream, ElsaLimits.Upload, cancellation)));
            }
            else
            {
                files.Add((file.FileName, await ElsaLimits.ReadAsync(stream, WorkflowDefinition.MaximumBytes, cancellation)));
            }
        }
        if (files.Count > DefinitionAnswers.MostAtOnce)
        {
            throw new BadHttpRequestException("Too many files.", StatusCodes.Status413PayloadTooLarge);
        }
        var sent = files.ConvertAll(file => (file.Name, Definition: SentDefinition.Read(file.Utf8)));
        var refusals = new List<string>();
        foreach (var (name, definition) in sent)
        {
            if ((await writing.ImportAsync(definition, cancellation)).Sentences is { } sentences)
            {
                refusals.Add($"{Path.GetFileName(name)}: {sentences}");
            }
        }
        return refusals.Count == 0
            ? ElsaJson.Answer(new Imported(sent.Count))
            : ElsaRefusals.Of(
                StatusCodes.Status400BadRequest,
                [words.With("elsa.import.some", ("in", sent.Count - refusals.Count), ("all", sent.Count)), .. refusals]
            );
    }

    private sealed record Imported(int Count);
}
