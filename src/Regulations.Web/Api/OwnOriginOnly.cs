namespace Regulations.Web.Api;

/// <summary>
/// Keeps other sites from acting through a signed-in person's browser. A change needs the header <c>Idempotency-Key</c>, which no form of
/// another site can send and no script of another site may send (that needs a preflight we never grant); a browser that says the call
/// comes from another site is refused besides. So the interface needs no antiforgery token.
/// </summary>
public static class OwnOriginOnly
{
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        return IsSafe(request.Method) || !ComesFromElsewhere(request)
            ? next(invocation)
            : ValueTask.FromResult<object?>(ApiProblems.Of(invocation.HttpContext, StatusCodes.Status403Forbidden, "other-site"));
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool ComesFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
    }
}
