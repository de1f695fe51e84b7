using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Sandbox;
using Xunit;

namespace Regulations.Tests;

/// <summary>The sandbox itself, on a free port with a data folder of its own.</summary>
public sealed class RunningSandbox : IAsyncLifetime
{
    private readonly bool ownsFolder;
    private WebApplication? app;

    public RunningSandbox()
        : this(null) { }

    private RunningSandbox(string? folder)
    {
        ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("sandbox-tests-").FullName;
    }

    public string Folder { get; }

    public string RootFile => Path.Combine(Folder, "root.pem");

    public Uri Url { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>A sandbox that finds what another one left behind.</summary>
    public static async Task<RunningSandbox> OverAsync(string folder)
    {
        var sandbox = new RunningSandbox(folder);
        await sandbox.InitializeAsync();
        return sandbox;
    }

    public async ValueTask InitializeAsync()
    {
        app = SandboxHost.Build(["--Sandbox:Port=0", $"--Sandbox:DataFolder={Folder}", "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Url = new Uri(addresses.Addresses.Single());
        Http = new HttpClient { BaseAddress = Url };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Posts one call as a host would.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> CallAsync(
        string system,
        string operation,
        JsonObject question,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{system}/{operation}") { Content = JsonContent.Create(question) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var response = await Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, JsonNode.Parse(body)!.AsObject());
    }

    /// <summary>How often each <c>system/operation/key</c> was received and dealt with.</summary>
    public async Task<JsonObject> CountsAsync() => (await Http.GetFromJsonAsync<JsonObject>("admin/calls/counts"))!;
}
