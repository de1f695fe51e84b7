using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Regulations.Web.Layout;

namespace Regulations.Web.Composition;

/// <summary>What people see when a page cannot be shown: what happened, that nothing was lost, what to do. The interface answers in problem details.</summary>
public static class Errors
{
    private const string Address = "/problem";

    /// <summary>Turns faults and bare status codes into pages, and into problem details under <c>/api</c> and <c>/elsa</c>.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(
            context => IsInterface(context.Request.Path),
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !IsInterface(context.Request.Path),
            pages =>
            {
                // A page that broke while it was drawn leaves its renderer behind: the error page is drawn in a scope of its own.
                pages.UseExceptionHandler(Address + "/500", createScopeForErrors: true);
                pages.UseStatusCodePagesWithReExecute(Address + "/{0}");
            }
        );
    }

    /// <summary>Shows the page of a status.</summary>
    public static void MapErrorPages(this IEndpointRouteBuilder app)
    {
        app.MapFallback(() => Page.Missing()).AllowAnonymous();
        app.Map(
                Address + "/{status:int}",
                (int status, HttpContext context) =>
                {
                    var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
                    var shown = fault is BadHttpRequestException bad ? bad.StatusCode : status;
                    return shown == StatusCodes.Status404NotFound
                        ? Page.Missing()
                        : Page.Show<ProblemPage>(new { Kind = KindOf(shown), Trace = shown >= 500 ? TraceOf(context) : null }, shown);
                }
            )
            .AllowAnonymous()
            .DisableAntiforgery();
    }

    /// <summary>Whether programs call it, not people.</summary>
    public static bool IsInterface(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/elsa", StringComparison.Ordinal);

    private static string KindOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "stale",
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status413PayloadTooLarge => "too-large",
            StatusCodes.Status429TooManyRequests => "too-many",
            _ => "fault",
        };

    private static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
