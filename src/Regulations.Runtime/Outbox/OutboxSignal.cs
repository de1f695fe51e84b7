namespace Regulations.Runtime.Outbox;

/// <summary>Tells this node's delivery that something was committed to the outbox, so that it need not wait for the next heartbeat.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private int waiting;

    public void Ring()
    {
        // One ring is enough however many ring: who wakes looks for all there is.
        if (Interlocked.Exchange(ref waiting, 1) == 0)
        {
            rung.Release();
        }
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        await rung.WaitAsync(cancellation);
        Interlocked.Exchange(ref waiting, 0);
    }

    public void Dispose() => rung.Dispose();
}
