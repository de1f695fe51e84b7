using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Regulations.Runtime.Requests;

/// <summary>Announces requests changed by this node, for live pages. Slow listeners lose the oldest announcements, never the newest.</summary>
public sealed class RequestChanges
{
    private const int Kept = 256;
    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = new();

    /// <summary>Ids of requests as they change, from now on until cancelled.</summary>
    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = true;
        try
        {
            await foreach (var request in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return request;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    internal void Publish(string requestId)
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryWrite(requestId);
        }
    }
}
