namespace Regulations.Tests;

/// <summary>Waits for something that another thread or process is about to do.</summary>
internal static class Poll
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It did not happen within a minute.</exception>
    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var deadline = new CancellationTokenSource(Deadline);
        while (!await happened())
        {
            try
            {
                await timer.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException("What was waited for did not happen within a minute.", late);
            }
        }
    }
}
