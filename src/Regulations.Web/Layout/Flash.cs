namespace Regulations.Web.Layout;

/// <summary>One sentence said on the next page after something was done: kept as the key of a text in a cookie that lives for one page.</summary>
public static class Flash
{
    private const string Cookie = "said";

    /// <summary>Says a text, by its key, on the next page.</summary>
    public static void SayNext(HttpContext context, string key) =>
        context.Response.Cookies.Append(
            Cookie,
            key,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromMinutes(1),
                IsEssential = true,
            }
        );

    /// <summary>The key of what is to be said on this page; null: nothing.</summary>
    public static string? Of(HttpContext context) => context.Items[Cookie] as string;

    /// <summary>Takes the sentence off its cookie when a whole page is asked for.</summary>
    public static IApplicationBuilder UseFlash(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var whole = HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey("HX-Request");
                if (whole && context.Request.Cookies[Cookie] is { Length: > 0 } key)
                {
                    context.Items[Cookie] = key;
                    context.Response.Cookies.Delete(Cookie);
                }
                return next(context);
            }
        );
}
