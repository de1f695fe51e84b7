using Regulations.Web.Localisation;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi;

/// <summary>How much one call may bring.</summary>
public static class ElsaLimits
{
    /// <summary>The largest body: a definition, twice over because unknown activities travel with their original, and some around it. In bytes.</summary>
    public const int Body = 2 * WorkflowDefinition.MaximumBytes + (1024 * 1024);

    /// <summary>The largest upload of files, in bytes.</summary>
    public const int Upload = 24 * 1024 * 1024;

    /// <summary>Reads a body whole.</summary>
    /// <exception cref="BadHttpRequestException">It is larger.</exception>
    public static async Task<byte[]> ReadAsync(Stream from, int most, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var part = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(part, cancellation)) > 0)
        {
            if (whole.Length + read > most)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
            whole.Write(part, 0, read);
        }
        return whole.ToArray();
    }

    /// <summary>Says in words what was wrong with a body.</summary>
    public static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (BadHttpRequestException wrong)
        {
            var words = invocation.HttpContext.RequestServices.GetRequiredService<Words>();
            return ElsaRefusals.Of(
                wrong.StatusCode,
                words[
                    wrong.StatusCode switch
                    {
                        StatusCodes.Status413PayloadTooLarge => "elsa.body.too-large",
                        StatusCodes.Status415UnsupportedMediaType => "elsa.body.media-type",
                        _ => "elsa.body.unreadable",
                    }
                ]
            );
        }
    }
}
