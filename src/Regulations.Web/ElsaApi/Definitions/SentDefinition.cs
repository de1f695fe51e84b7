using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>A definition in the body of a call.</summary>
/// <param name="Model">The definition; it has a root activity.</param>
/// <param name="MustPublish">It is to be published as well.</param>
public sealed record SentDefinition(JsonObject Model, bool MustPublish)
{
    /// <summary>The id it names; null where it names none.</summary>
    public string? DefinitionId => ServedActivities.Text(Model["definitionId"])?.Trim() is { Length: > 0 } id ? id : null;

    /// <summary>Reads a save: the definition under <c>model</c>, and whether to publish it.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, no JSON, or no definition.</exception>
    public static async Task<SentDefinition> SavedAsync(HttpContext context)
    {
        var body = await JsonAsync(context);
        return new SentDefinition(
            WithRoot(body["model"] as JsonObject),
            body["publish"] is JsonValue publish && publish.GetValueKind() == JsonValueKind.True
        );
    }

    /// <summary>Reads a definition that is the body.</summary>
    /// <inheritdoc cref="SavedAsync"/>
    public static async Task<SentDefinition> BareAsync(HttpContext context) => new(WithRoot(await JsonAsync(context)), false);

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, or no definition.</exception>
    public static SentDefinition Read(byte[] utf8)
    {
        try
        {
            return new SentDefinition(WithRoot(StrictJson.Parse(utf8) as JsonObject), false);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is no JSON.", wrong);
        }
    }

    private static async Task<JsonObject> JsonAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is no JSON.", StatusCodes.Status415UnsupportedMediaType);
        }
        try
        {
            return StrictJson.Parse(await ElsaLimits.ReadAsync(context.Request.Body, ElsaLimits.Body, context.RequestAborted)) as JsonObject
                ?? throw new BadHttpRequestException("The body is no object.");
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is no JSON.", wrong);
        }
    }

    private static JsonObject WithRoot(JsonObject? model) =>
        model?["root"] is JsonObject root && ServedActivities.IsActivity(root)
            ? model
            : throw new BadHttpRequestException("The body is no definition.");
}
