namespace Regulations.Web.Composition;

/// <summary>Headers every answer bears. Scripts and styles come from this host alone, none stand in the page itself.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /// <summary>Adds the headers. Pages are never kept by caches; bundled files, whose addresses bear their hash, for a year.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // Said when the answer starts: an error page begins with empty headers.
                context.Response.OnStarting(() => Add(context.Response.Headers));
                return next(context);
            }
        );

    private static Task Add(IHeaderDictionary headers)
    {
        // The designer's pages say their own.
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }

    /// <summary>Bundled files may be kept for ever: a changed file has another address.</summary>
    public static StaticFileOptions BundledFiles() =>
        new()
        {
            OnPrepareResponse = served =>
                served.Context.Response.Headers.CacheControl = served.Context.Request.Path.StartsWithSegments(
                    "/dist",
                    StringComparison.Ordinal
                )
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=3600",
        };
}
