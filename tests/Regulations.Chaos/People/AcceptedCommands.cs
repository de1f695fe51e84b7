using System.Collections.Concurrent;

namespace Regulations.Chaos.People;

/// <summary>Everything that a host said it had done, by key. Whatever stands here has to be found in the database, once.</summary>
internal sealed class AcceptedCommands
{
    private readonly ConcurrentDictionary<string, (string Path, string By)> commands = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<(int At, TaskCompletionSource Reached)> marks = [];

    public int Count => commands.Count;

    public IReadOnlyDictionary<string, (string Path, string By)> Commands => commands;

    public void Add(string key, string path, string by)
    {
        if (!commands.TryAdd(key, (path, by)))
        {
            return;
        }

        lock (gate)
        {
            foreach (var mark in marks.Where(mark => mark.At <= commands.Count))
            {
                mark.Reached.TrySetResult();
            }

            marks.RemoveAll(mark => mark.At <= commands.Count);
        }
    }

    /// <summary>Ends once so many were accepted.</summary>
    public Task ReachedAsync(int count, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (commands.Count >= count)
            {
                return Task.CompletedTask;
            }

            var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            marks.Add((count, mark));
            return mark.Task.WaitAsync(cancellation);
        }
    }
}
