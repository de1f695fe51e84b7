using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Regulations.Tests.Given;

/// <summary>An external system over real HTTP that answers as the test says and keeps what it was asked.</summary>
internal sealed class ScriptedSystem : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<int> script = new();
    private int standing = StatusCodes.Status200OK;

    private ScriptedSystem(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Operation, string Key)> Calls { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ScriptedSystem> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var system = new ScriptedSystem(builder.Build());
        system.app.MapPost("/{system}/{operation}", system.Answer);
        await system.app.StartAsync();
        return system;
    }

    /// <summary>The next answers' statuses, then what stands.</summary>
    public void Next(params int[] statuses) => statuses.ToList().ForEach(script.Enqueue);

    /// <summary>What is answered where the script is at its end.</summary>
    public void Always(int status) => standing = status;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Answer(string system, string operation, HttpRequest request)
    {
        Calls.Enqueue((operation, request.Headers["Idempotency-Key"].ToString()));
        var status = script.TryDequeue(out var next) ? next : standing;
        return status == StatusCodes.Status200OK
            ? Results.Json(new JsonObject { ["registered"] = true, ["by"] = system })
            : Results.StatusCode(status);
    }
}
