using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Regulations.Web.Studio.Assets;

/// <summary>Serves the designer's files: compressed as they lie there, kept by browsers for ever where the address bears a hash, else asked for anew.</summary>
public static class StudioAssetEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Answers one call.</summary>
    public static async Task<IResult> ServeAsync(string path, HttpContext context, StudioAssets assets)
    {
        if (assets.Find(path) is not { } file)
        {
            return Results.NotFound();
        }
        var form = Choose(context.Request, file);
        var unpacked = form.Encoding is not null && !Takes(context.Request, form.Encoding);
        var headers = context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = file.NameBearsHash || context.Request.Query["v"] == file.Hash ? ForEver : "no-cache";
        if (unpacked)
        {
            context.Response.ContentType = file.ContentType;
            await UnpackAsync(context, assets, file, form);
            return Results.Empty;
        }
        if (form.Encoding is { } encoding)
        {
            headers.ContentEncoding = encoding;
        }
        return Results.Stream(
            assets.Open(file, form).CreateReadStream(),
            file.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}-{form.Encoding ?? "plain"}\"")
        );
    }

    private static StudioFileForm Choose(HttpRequest request, StudioFile file) =>
        file.Forms.FirstOrDefault(form => form.Encoding is null || Takes(request, form.Encoding)) ?? file.Forms[^1];

    private static bool Takes(HttpRequest request, string encoding) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(accepted =>
                accepted.Quality is null or > 0 && accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)
            );

    private static async Task UnpackAsync(HttpContext context, StudioAssets assets, StudioFile file, StudioFileForm form)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        await using var packed = assets.Open(file, form).CreateReadStream();
        await using var plain = new GZipStream(packed, CompressionMode.Decompress);
        await plain.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
