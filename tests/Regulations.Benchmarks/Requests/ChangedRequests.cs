using System.Collections.Concurrent;
using Regulations.Runtime.Requests;

namespace Regulations.Benchmarks.Requests;

/// <summary>Lets a course sleep until its request changes.</summary>
internal sealed class ChangedRequests
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> waiting = new(StringComparer.Ordinal);

    public async Task ListenAsync(RequestChanges changes, CancellationToken cancellation)
    {
        await foreach (var request in changes.ListenAsync(cancellation))
        {
            if (waiting.TryGetValue(request, out var bell))
                bell.Release();
        }
    }

    public Watch Of(string request) => new(this, request, waiting.GetOrAdd(request, _ => new SemaphoreSlim(0)));

    /// <summary>The changes of one request.</summary>
    internal sealed class Watch(ChangedRequests owner, string request, SemaphoreSlim bell) : IDisposable
    {
        /// <summary>Waits for the next change; a second at most, since changes may be dropped under load.</summary>
        public Task WaitAsync(CancellationToken cancellation) => bell.WaitAsync(LongestSleep, cancellation);

        /// <summary>Forgets the changes so far: who looks afterwards sees them all.</summary>
        public void Forget()
        {
            while (bell.Wait(0)) { }
        }

        // The bell itself is not disposed: a change that was on its way may still ring it.
        public void Dispose() => owner.waiting.TryRemove(request, out _);
    }
}
