using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regulations.Gateway.Systems;
using Regulations.Runtime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Benchmarks.Requests;

/// <summary>The runtime as the host runs it, without pages, on a database of its own.</summary>
internal sealed class House(IHost host) : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private Task listening = Task.CompletedTask;

    public ChangedRequests Changes { get; } = new();

    /// <summary>Wires it and brings the database to its schema; nothing runs yet.</summary>
    public static async Task<House> BuildAsync(string store, string connectionString, string trustedRoot)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Regulations:Store"] = store,
                ["Regulations:ConnectionString"] = connectionString,
                ["Regulations:Workflows"] = Path.Combine(Repository.Root, "workflows"),
                ["Regulations:Demonstration"] = "true",
                ["Regulations:AllowRepealed"] = "true",
                ["Gateway:SystemsUrl"] = "http://systems.example",
                ["Signatures:TrustedRoots:0"] = trustedRoot,
            }
        );
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRegulationsRuntime(builder.Configuration);
        builder.Services.AddHttpClient(SystemCaller.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new OtherSystems());
        var host = builder.Build();
        await host.Services.PrepareRegulationsAsync();
        return new House(host);
    }

    public async Task OpenAsync()
    {
        await host.StartAsync();
        listening = Changes.ListenAsync(host.Services.GetRequiredService<RequestChanges>(), closing.Token);
    }

    public PortalCourse Course(Signer signer, Func<DbConnection> connect) =>
        new(host.Services.GetRequiredService<CommandBus>(), connect, Changes, signer);

    /// <summary>Looks into the database.</summary>
    public async Task<TResult> LookAsync<TResult>(Func<StoreContext, Task<TResult>> look)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<StoreContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await listening.ContinueWith(_ => { }, TaskScheduler.Default);
        await host.StopAsync();
        host.Dispose();
        closing.Dispose();
    }
}
