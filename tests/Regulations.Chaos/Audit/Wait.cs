namespace Regulations.Chaos.Audit;

/// <summary>Waits for what other processes are doing.</summary>
internal static class Wait
{
    /// <summary>Ends as soon as the condition holds.</summary>
    /// <exception cref="TimeoutException">It does not hold within the deadline; the message is what <paramref name="explain"/> finds.</exception>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan deadline, Func<Task<string>> explain)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        for (var ticks = deadline / pulse.Period; !await holds(); ticks--)
        {
            if (ticks <= 0)
            {
                throw new TimeoutException(await explain());
            }

            await pulse.WaitForNextTickAsync();
        }
    }
}
