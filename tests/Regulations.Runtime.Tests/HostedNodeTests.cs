using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regulations.Runtime;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

/// <summary>A node as it runs: heartbeat and delivery of its own, on the real clock.</summary>
public sealed class HostedNodeTests
{
    [Fact]
    public async Task A_running_node_makes_calls_and_fires_timers_by_itself()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await using var system = await ScriptedSystem.StartAsync();
        using var node = Node(database, system);
        await node.Services.PrepareRegulationsAsync();
        var bus = node.Services.GetRequiredService<CommandBus>();
        await bus.SendAsync(new SeedPeople(TestPeople.Organisation), CommandContext.ForMachine("people"));
        var definition = new TestDefinition("hosted").AsEdition().Wait("pause", "1s").Call("register");
        await bus.SendAsync(new PublishDefinition(definition.Json(), PublishCheck.Compiler), CommandContext.ForMachine("definition"));
        await node.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var changes = node.Services.GetRequiredService<RequestChanges>().ListenAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        var next = changes.MoveNextAsync();

        var id = (await bus.SendAsync(TestHouse.StartOf("hosted"), new CommandContext(TestPeople.Applicant, "start"))).Answer.RequestId;
        while (await next && await PhaseAsync(node, id) != RequestPhase.Finished)
        {
            next = changes.MoveNextAsync();
        }

        system.Calls.Count.ShouldBe(1);
        (await CallAsync(node, id)).Attempts.ShouldBe(1, "what a node put out itself it need not claim");
        await changes.DisposeAsync();
        await node.StopAsync();
    }

    private static async Task<RequestPhase> PhaseAsync(IHost node, string id)
    {
        await using var store = node.Services.GetRequiredService<IStore>().Open();
        return await store.Requests.Where(r => r.Id == id).Select(r => r.Phase).SingleAsync();
    }

    private static async Task<OutboxMessage> CallAsync(IHost node, string id)
    {
        await using var store = node.Services.GetRequiredService<IStore>().Open();
        return await store.Outbox.SingleAsync(m => m.RequestId == id);
    }

    private static IHost Node(TestDatabase database, ScriptedSystem system)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Regulations:Store"] = database.Provider,
                ["Regulations:ConnectionString"] = database.ConnectionString,
                ["Regulations:Workflows"] = "none",
                ["Gateway:SystemsUrl"] = system.Address.AbsoluteUri,
            }
        );
        builder.Services.AddRegulationsRuntime(builder.Configuration);
        builder.Services.AddSingleton<IDataProtectionProvider>(TestHouse.KeyRing);
        return builder.Build();
    }
}
