using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Regulations.Chaos.People;
using Regulations.Runtime.Tasks;

namespace Regulations.Chaos.Scripts;

/// <summary>One person's desk: does every task that lies on it the way the request's plan wants, until told to stop.</summary>
internal sealed class Desk(
    SignedInPerson person,
    SigningProgram signing,
    IReadOnlyDictionary<string, Plan> plans,
    Latecomers latecomers,
    ConcurrentDictionary<string, int> visits
)
{
    private const int AtOnce = 4;
    private static readonly string[] Own = ["mine"];
    private static readonly string[] OwnAndGroup = ["mine", "group"];
    private readonly ConcurrentDictionary<string, bool> done = new(StringComparer.Ordinal);

    public async Task WorkAsync(CancellationToken closing)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(400));
        while (!closing.IsCancellationRequested)
        {
            var tasks = await WaitingAsync();
            await Parallel.ForEachAsync(
                tasks,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (task, _) => await DoAsync(task)
            );
            if (tasks.Count == 0)
            {
                await pulse.WaitForNextTickAsync(CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<JsonNode>> WaitingAsync()
    {
        List<JsonNode> tasks = [];
        foreach (var list in Cast.Applicants.Contains(person.UserName) ? Own : OwnAndGroup)
        {
            var page = await person.ReadAsync($"/api/v1/tasks?list={list}&size=100");
            tasks.AddRange(page["items"]!.AsArray().Select(item => item!));
        }

        return [.. tasks.Where(IsToBeDone)];
    }

    private bool IsToBeDone(JsonNode task) =>
        !done.ContainsKey(Id(task))
        && plans.TryGetValue(Request(task), out var plan)
        && plan.Ending != Ending.Abandoned
        && !latecomers.Rests(plan, Node(task));

    private async Task DoAsync(JsonNode task)
    {
        var id = Id(task);
        var plan = plans[Request(task)];
        if (
            task["owner"] is null
            && !(await person.ChangeAsync($"/api/v1/tasks/{id}/claim", null, $"claim/{id}/{person.UserName}")).IsApplied
        )
        {
            // Somebody else was quicker.
            done[id] = true;
            return;
        }

        if (Node(task) == "portal-process-8" && plan.Ending == Ending.Withdrawn)
        {
            await WithdrawAsync(Request(task));
        }
        else
        {
            await CompleteAsync(task, id, plan);
        }

        done[id] = true;
    }

    private async Task WithdrawAsync(string request)
    {
        var reply = await person.ChangeAsync(
            $"/api/v1/requests/{request}/withdraw",
            new JsonObject { ["ground"] = "Енді қажет емес" },
            $"withdraw/{request}"
        );
        if (!reply.IsApplied)
        {
            throw new InvalidOperationException($"A withdrawal was refused: {reply.Body}");
        }
    }

    private async Task CompleteAsync(JsonNode task, string id, Plan plan)
    {
        var node = Node(task);
        var visit = visits.AddOrUpdate($"{Request(task)}/{node}", 1, (_, count) => count + 1);
        var completion = await Completions.ForAsync(node, visit, Request(task), plan, person, signing);
        var body = new JsonObject
        {
            ["outcome"] = completion.Outcome,
            ["form"] = completion.Form,
            ["ground"] = completion.Ground,
        };
        if (completion.SignedBy is { } subject)
        {
            var (certificate, _) = await signing.CertificateAsync(subject, choice: 1);
            var content = SigningContent.Of(Request(task), id, completion.Outcome, completion.Form);
            body["signature"] = await signing.SignAsync(certificate, content);
        }

        var reply = await person.ChangeAsync($"/api/v1/tasks/{id}/complete", body, $"complete/{id}");
        if (!reply.IsApplied)
        {
            throw new InvalidOperationException($"{person.UserName} could not complete {node}: {(int)reply.Status} {reply.Body}");
        }
    }

    private static string Id(JsonNode task) => task["taskId"]!.GetValue<string>();

    private static string Node(JsonNode task) => task["nodeId"]!.GetValue<string>();

    private static string Request(JsonNode task) => task["requestId"]!.GetValue<string>();
}
