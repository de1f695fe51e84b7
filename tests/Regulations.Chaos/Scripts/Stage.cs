using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Regulations.Chaos.House;
using Regulations.Chaos.People;
using Shouldly;

namespace Regulations.Chaos.Scripts;

/// <summary>Everybody at work: people signed in, each at a desk of their own, until the stage is closed.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Dictionary<string, SignedInPerson> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Plan> plans = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource closing = new();
    private Task desks = Task.CompletedTask;

    private Stage() { }

    /// <summary>The plans by request.</summary>
    public IReadOnlyDictionary<string, Plan> Plans => plans;

    public Latecomers Latecomers { get; } = new();

    /// <summary>Something at a desk went wrong for good; closing the stage tells what.</summary>
    public bool HasFailed => desks.IsFaulted;

    public static async Task<Stage> OpenAsync(TwoHosts hosts, SigningProgram signing, AcceptedCommands accepted, int seed)
    {
        var stage = new Stage();
        foreach (var name in Cast.All)
        {
            stage.people[name] = await SignedInPerson.SignInAsync(hosts, name, accepted, seed + stage.people.Count);
        }

        var visits = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        stage.desks = Task.WhenAll(
            stage.people.Values.Select(person =>
                new Desk(person, signing, stage.plans, stage.Latecomers, visits).WorkAsync(stage.closing.Token)
            )
        );
        return stage;
    }

    public Task FileAsync(IReadOnlyList<Plan> all) =>
        Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (plan, _) =>
            {
                var request = new JsonObject
                {
                    ["edition"] = "eastkz/survey-licence",
                    ["kind"] = plan.Kind,
                    ["channel"] = plan.Channel,
                };
                var reply = await people[plan.By].ChangeAsync("/api/v1/requests", request, $"file/{plan.Number}");
                reply.IsApplied.ShouldBeTrue($"A request could not be filed: {reply.Body}");
                plans[reply.Body!["requestId"]!.GetValue<string>()] = plan;
            }
        );

    /// <summary>Lets everybody finish what is in hand and go home.</summary>
    public async Task CloseAsync()
    {
        await closing.CancelAsync();
        await desks;
    }

    public ValueTask DisposeAsync()
    {
        closing.Cancel();
        closing.Dispose();
        foreach (var person in people.Values)
        {
            person.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
