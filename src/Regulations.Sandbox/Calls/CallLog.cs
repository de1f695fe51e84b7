using System.Collections.Concurrent;

namespace Regulations.Sandbox.Calls;

/// <summary>What was received, for tests and for watching the demonstration. Holds no question and no answer.</summary>
public sealed class CallLog
{
    private const int Kept = 20_000;
    private readonly ConcurrentQueue<ReceivedCall> calls = new();
    private readonly ConcurrentDictionary<string, KeyCount> counts = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ReceivedCall> Calls => calls;

    public IReadOnlyDictionary<string, KeyCount> Counts => counts;

    public void Received(ReceivedCall call)
    {
        calls.Enqueue(call);
        while (calls.Count > Kept)
        {
            calls.TryDequeue(out _);
        }

        counts.AddOrUpdate(
            Name(call.System, call.Operation, call.Key),
            new KeyCount(1, 0),
            (_, count) => count with { Received = count.Received + 1 }
        );
    }

    public void Applied(string system, string operation, string key) =>
        counts.AddOrUpdate(Name(system, operation, key), new KeyCount(0, 1), (_, count) => count with { Applied = count.Applied + 1 });

    private static string Name(string system, string operation, string key) => $"{system}/{operation}/{key}";

    public void Clear()
    {
        calls.Clear();
        counts.Clear();
    }
}

/// <summary>One call as it came in.</summary>
public sealed record ReceivedCall(string System, string Operation, string Key, string? TraceParent, DateTimeOffset At);

/// <summary>How often a key came in, and how often it was dealt with rather than answered from memory: never more than once.</summary>
public sealed record KeyCount(int Received, int Applied);
