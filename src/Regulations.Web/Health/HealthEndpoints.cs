using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regulations.Runtime.Hosting.Health;

namespace Regulations.Web.Health;

/// <summary>
/// For whoever starts, watches and replaces nodes: <c>/healthz/live</c> (the program answers), <c>/healthz/ready</c> (it may be sent work),
/// <c>/healthz</c> (the same as ready). Anyone may ask; names of checks and their state are all that is told.
/// </summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map(app, "/healthz", check => check.Tags.Contains(HealthRegistration.Ready));
        Map(app, "/healthz/ready", check => check.Tags.Contains(HealthRegistration.Ready));
        Map(app, "/healthz/live", _ => false);
    }

    private static void Map(IEndpointRouteBuilder app, string address, Func<HealthCheckRegistration, bool> which) =>
        app.MapHealthChecks(address, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync })
            .AllowAnonymous()
            .DisableRateLimiting();

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Word(entry.Value.Status)));
        var told = new JsonObject { ["status"] = Word(report.Status), ["checks"] = new JsonObject(checks) };
        return context.Response.WriteAsync(told.ToJsonString(), context.RequestAborted);
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "healthy" : "unhealthy";
}
