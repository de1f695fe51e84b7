using Microsoft.Extensions.Caching.Memory;

namespace Regulations.Runtime.Requests;

/// <summary>
/// The requests this node worked on last, as they were committed: the next command on one need not read it again. Only for commands that
/// are prepared beside others, whose write checks the request's revision: where another node, or another command here, came between, what is
/// remembered is thrown away and the command is done again with all locks. Safe for many threads.
/// </summary>
internal sealed class RequestMemory : IDisposable
{
    // Some 32 MiB of text.
    private const long MostCharacters = 16 * 1024 * 1024;

    // One step of a program follows another within seconds; people take longer, and what they said of themselves should not lie about here.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>Takes what is remembered of the request that has this id, this open task or this message; null: nothing. Nobody else gets it then.</summary>
    public RememberedRequest? Take(string key)
    {
        if (!kept.TryGetValue(key, out Place? place) || place!.Take() is not { } taken)
        {
            return null;
        }
        // Empty places would count, and crowd out what is still remembered.
        foreach (var name in taken.Keys)
        {
            kept.Remove(name);
        }
        return taken;
    }

    /// <summary>Remembers a request as it has just been committed.</summary>
    public void Keep(RememberedRequest request)
    {
        var place = new Place(request);
        var options = new MemoryCacheEntryOptions { Size = request.Size, AbsoluteExpirationRelativeToNow = Longest };
        foreach (var key in request.Keys)
        {
            kept.Set(key, place, options);
        }
    }

    /// <summary>The request has changed: what is remembered of it is no longer so.</summary>
    public void Forget(string requestId) => Take(requestId);

    public void Dispose() => kept.Dispose();

    // One place for all keys of a request: taken by one of them, it is taken for all.
    private sealed class Place(RememberedRequest request)
    {
        private RememberedRequest? content = request;

        public RememberedRequest? Take() => Interlocked.Exchange(ref content, null);
    }
}
