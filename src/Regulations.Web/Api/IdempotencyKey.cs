using Microsoft.AspNetCore.Http.Metadata;

namespace Regulations.Web.Api;

/// <summary>The header that names a change, so that sending it again does nothing twice.</summary>
public sealed class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Set on an answer that was given before under the same key.</summary>
    public const string Replayed = "Idempotency-Replayed";

    private const int Longest = 200;

    /// <summary>Marks endpoints that need the header, for the document.</summary>
    public sealed class Required;

    /// <summary>Refuses a change without a usable key before anything is read.</summary>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var key = Of(invocation.HttpContext);
        return key.Length is > 0 and <= Longest && key.All(letter => letter is > ' ' and <= '~')
            ? next(invocation)
            : ValueTask.FromResult<object?>(
                ApiProblems.Of(invocation.HttpContext, StatusCodes.Status400BadRequest, "idempotency-key-missing")
            );
    }

    public static string Of(HttpContext context) => context.Request.Headers[Header].ToString();
}

/// <summary>Says of an endpoint that it changes something.</summary>
public static class ChangeEndpoints
{
    /// <summary>The endpoint needs an idempotency key and may be refused.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter(IdempotencyKey.CheckAsync)
            .WithMetadata(new IdempotencyKey.Required())
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
