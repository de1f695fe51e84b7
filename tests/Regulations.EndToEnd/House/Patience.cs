using Microsoft.Playwright;

namespace Regulations.EndToEnd.House;

/// <summary>What other systems must answer first is there a little later: the page is looked at again until it shows it.</summary>
internal static class Patience
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>Opens a page again and again until <paramref name="expected"/> is on it.</summary>
    /// <exception cref="TimeoutException">It was not there within a minute.</exception>
    public static async Task UntilThereAsync(this IPage page, string address, ILocator expected)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var pulse = new PeriodicTimer(Between);
        try
        {
            do
            {
                await page.GotoAsync(address);
                if (await expected.CountAsync() > 0)
                    return;
            } while (await pulse.WaitForNextTickAsync(deadline.Token));
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{address} did not show {expected} within {Deadline.TotalSeconds} s.", late);
        }
    }
}
