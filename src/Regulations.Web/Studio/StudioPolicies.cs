namespace Regulations.Web.Studio;

/// <summary>What the browser may do on the designer's pages, beside what it may everywhere.</summary>
internal static class StudioPolicies
{
    /// <summary>The page around the designer: as everywhere, and it holds a frame of this host.</summary>
    public static void ForPage(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /// <summary>A picture in a frame of our own page: as everywhere, and our own pages may hold it.</summary>
    public static void ForPicture(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'none'; frame-ancestors 'self'; base-uri 'none'";

    /// <summary>
    /// The frame that holds the designer: it is a WebAssembly program, writes styles into the document, draws its grid from <c>data:</c> and
    /// starts its editors' workers from <c>blob:</c>. One script stands in its own markup, the keys of its toolbar in version 3.8.2: that text
    /// and no other is let run. Scripts of other hosts stay forbidden.
    /// </summary>
    public static void ForFrame(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc='; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; frame-ancestors 'self'; base-uri 'self'";
}
