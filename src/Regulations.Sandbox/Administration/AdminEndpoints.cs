using System.Net;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Administration;

/// <summary>For tests and for whoever shows the demonstration; only from the same machine.</summary>
internal static class AdminEndpoints
{
    public static void Map(WebApplication app)
    {
        var admin = app.MapGroup("/admin").AddEndpointFilter(FromThisMachine);
        admin.MapGet("/calls", (CallLog log) => log.Calls);
        admin.MapGet("/calls/counts", (CallLog log) => log.Counts);
        admin.MapDelete("/calls", (CallLog log) => log.Clear());
        admin.MapPost("/scripts", Change);
    }

    private static async ValueTask<object?> FromThisMachine(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            ? await next(context)
            : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Only from the same machine.");

    private static IResult Change(NewScript change, SandboxMemory memory)
    {
        if (!IdentificationNumber.IsValid(change.Subject))
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: "The subject is not an IIN or BIN.");
        }

        memory.Decide<object?>(_ => (null, [new ScriptChanged(change.Subject, change.Script)]));
        return Results.NoContent();
    }

    private sealed record NewScript(string Subject, Script Script);
}
