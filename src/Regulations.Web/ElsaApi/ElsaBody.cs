using System.Text.Json;

namespace Regulations.Web.ElsaApi;

/// <summary>The body of a call by Studio's client.</summary>
public static class ElsaBody
{
    /// <summary>Reads it; null where nothing was sent. What is no JSON, or not of the shape, is a bad request.</summary>
    public static async Task<TValue?> ReadAsync<TValue>(HttpContext context)
        where TValue : class
    {
        var request = context.Request;
        if (request.ContentLength is 0 || request.ContentType is null)
        {
            return null;
        }
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is no JSON.", StatusCodes.Status415UnsupportedMediaType);
        }
        try
        {
            return await JsonSerializer.DeserializeAsync<TValue>(request.Body, ElsaJson.Options, context.RequestAborted);
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The body is not of the shape this call takes.", e);
        }
    }
}
