using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Regulations.Web.Composition;

/// <summary>Bounds on what comes from outside.</summary>
public static class Limits
{
    /// <summary>The largest body of a request: a form with its files.</summary>
    public const long RequestBytes = 60 * 1024 * 1024;

    /// <summary>Name of the rate limit on signing in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Sets the limits of the server and of forms, and how often one address may try to sign in.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = RequestBytes;
            server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = RequestBytes;
            form.ValueCountLimit = 512;
            form.ValueLengthLimit = 256 * 1024;
            form.KeyLengthLimit = 256;
        });
        var attempts = builder.Configuration.GetValue("SignIn:AttemptsPerMinute", 20);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                SignIn,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
    }
}
