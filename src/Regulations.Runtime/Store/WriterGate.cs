namespace Regulations.Runtime.Store;

/// <summary>Lets so many write at the same time; the others wait in order of arrival.</summary>
internal sealed class WriterGate(int writers) : IDisposable
{
    private readonly SemaphoreSlim places = new(writers, writers);

    public async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        return new Place(places);
    }

    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            places.Release();
            return ValueTask.CompletedTask;
        }
    }
}
