using Microsoft.AspNetCore.WebUtilities;

namespace Regulations.Web.Localisation;

/// <summary>Which language a request is answered in: <c>?lang=</c>, else the cookie, else Kazakh. A choice by address is kept in the cookie.</summary>
public static class LanguageChoice
{
    private const string Cookie = "lang";
    private const string Parameter = "lang";

    /// <summary>Keeps the choice of <c>?lang=</c> for a year.</summary>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (Languages.Parse(context.Request.Query[Parameter]) is { } chosen)
                {
                    var options = new CookieOptions
                    {
                        MaxAge = TimeSpan.FromDays(365),
                        HttpOnly = true,
                        SameSite = SameSiteMode.Lax,
                        Secure = context.Request.IsHttps,
                        IsEssential = true,
                    };
                    context.Response.Cookies.Append(Cookie, chosen.Code(), options);
                }
                return next(context);
            }
        );

    /// <summary>The language of this request.</summary>
    public static Language Of(HttpContext? context) =>
        Languages.Parse(context?.Request.Query[Parameter]) ?? Languages.Parse(context?.Request.Cookies[Cookie]) ?? Language.Kazakh;

    /// <summary>The address of the page being read, in another language.</summary>
    public static string AddressIn(HttpContext context, Language language)
    {
        var query = context.Request.Query.Where(p => p.Key != Parameter).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v));
        // What answers a post has no address to ask for again.
        var path = HttpMethods.IsGet(context.Request.Method) ? (context.Request.PathBase + context.Request.Path).Value! : "/";
        return QueryHelpers.AddQueryString(path, query.Append(KeyValuePair.Create<string, string?>(Parameter, language.Code())));
    }
}
