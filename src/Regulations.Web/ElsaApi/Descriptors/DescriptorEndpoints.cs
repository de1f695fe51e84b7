using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Web.Accounts;
using Regulations.Web.ElsaApi.Definitions;
using Regulations.Web.Localisation;
using Regulations.Workflows.Activities;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>What Studio asks before it shows a canvas: activities, expression languages, types, strategies, features. In the reader's language.</summary>
public static class DescriptorEndpoints
{
    /// <summary>The header in which the editor page names the definition that is open, so that its forms and tasks can be chosen from.</summary>
    public const string OpenDefinition = "X-Definition-Id";

    public static void MapDescriptors(this IEndpointRouteBuilder elsa)
    {
        var all = elsa.MapGroup("").RequireAuthorization(Permissions.ReadDefinitions);
        var descriptors = all.MapGroup("/descriptors");
        descriptors.MapGet("/activities", ActivitiesAsync);
        descriptors.MapGet("/activities/{type}", ActivityAsync);
        descriptors.MapPost("/activities/{type}/options/{property}", OptionsAsync);
        descriptors.MapGet("/expression-descriptors", (EngineDescriptors engine) => ElsaJson.List(engine.Expressions));
        descriptors.MapGet("/variables", (EngineDescriptors engine) => ElsaJson.List(engine.VariableTypes));
        descriptors.MapGet("/storage-drivers", (EngineDescriptors engine) => ElsaJson.List(engine.StorageDrivers));
        descriptors.MapGet("/workflow-activation-strategies", (EngineDescriptors engine) => ElsaJson.List(engine.Activation));
        descriptors.MapGet("/incident-strategies", (EngineDescriptors engine) => ElsaJson.List(engine.Incidents));
        descriptors.MapGet("/log-persistence-strategies", (EngineDescriptors engine) => ElsaJson.List(engine.LogPersistence));
        descriptors.MapGet("/commit-strategies/workflows", (EngineDescriptors engine) => ElsaJson.List(engine.Commit));
        descriptors.MapGet("/commit-strategies/activities", (EngineDescriptors engine) => ElsaJson.List(engine.Commit));
        // Values go into variables as they are; there is nothing to convert by, no policy of retrying of Elsa's, and nothing installed besides.
        descriptors.MapGet("/output-converters", Nothing);
        all.MapGet("/features/installed", Nothing);
        all.MapGet("/resilience/strategies", Nothing);
        all.MapPost("/scripting/javascript/type-definitions/{definitionId}", ScriptTypesAsync);
    }

    private static async Task<IResult> ActivitiesAsync(OpenPickers open, Words words, HttpContext context) =>
        ElsaJson.List(ActivityDescriptors.All(words, await open.ForAsync(context.Request.Headers[OpenDefinition], context.RequestAborted)));

    private static async Task<IResult> ActivityAsync(string type, OpenPickers open, Words words, HttpContext context) =>
        ActivityDescriptors
            .All(words, await open.ForAsync(context.Request.Headers[OpenDefinition], context.RequestAborted))
            .FirstOrDefault(activity => activity.TypeName == type)
            is { } found
            ? ElsaJson.Answer(found)
            : Missing(words);

    private static async Task<IResult> OptionsAsync(string type, string property, OpenPickers open, Words words, HttpContext context)
    {
        var input = ActivityDescriptions.Find(type)?.Inputs.FirstOrDefault(i => ActivityDescriptors.Pascal(i.Name) == property);
        if (input is null)
        {
            return Missing(words);
        }
        var body = await ElsaBody.ReadAsync<OptionsWanted>(context);
        var pickers = await open.ForAsync(context.Request.Headers[OpenDefinition], context.RequestAborted);
        var items = pickers.Of(type, input, LiteralsOf(body?.Context));
        return ElsaJson.Answer(new Options(items is null ? [] : SelectList.Of(items)));
    }

    private static async Task<IResult> ScriptTypesAsync(string definitionId, DefinitionShelf shelf, CancellationToken cancellation) =>
        Results.Text(
            ScriptTypes.Of((await shelf.FindAsync(definitionId, VersionChoice.Read(null), cancellation))?.Definition),
            "text/plain"
        );

    private static IResult Nothing() => ElsaJson.List<string>([]);

    private static IResult Missing(Words words) => ElsaRefusals.Of(StatusCodes.Status404NotFound, words["elsa.descriptor.missing"]);

    // The activity's other inputs, as far as they are written out.
    private static Dictionary<string, string> LiteralsOf(JsonObject? inputs)
    {
        var literals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in inputs ?? [])
        {
            var written = value is JsonObject input ? (input["expression"] as JsonObject)?["value"] : value;
            if (ServedActivities.Text(written) is { Length: > 0 } literal)
            {
                literals[name] = literal;
            }
        }
        return literals;
    }

    private sealed record OptionsWanted(JsonObject? Context);

    private sealed record Options(JsonObject Items);
}

/// <summary>The pickers for the definition that is open.</summary>
public sealed class OpenPickers(EditingQueries definitions, DefinitionHeads heads, Words words)
{
    /// <summary>Those with the contents of a definition; of none where none is named or there is none of that id.</summary>
    public async Task<InputPickers> ForAsync(string? definitionId, CancellationToken cancellation)
    {
        var versions = string.IsNullOrEmpty(definitionId) ? [] : await definitions.VersionsAsync(definitionId, cancellation);
        var head = versions.MaxBy(v => v.Version) is { } latest ? await heads.OfAsync(latest, cancellation) : null;
        return new InputPickers(words, head?.Contents ?? DefinitionContents.None);
    }
}
