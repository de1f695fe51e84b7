using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/admin/clock: the demonstration's time, moved forward only.</summary>
internal sealed class ClockPage(IPage page)
{
    public Task ForwardADayAsync() => MoveAsync("1wd");

    public Task ForwardAnHourAsync() => MoveAsync("1h");

    private async Task MoveAsync(string by)
    {
        await page.GotoAsync("/admin/clock");
        await page.Locator($"button[name=by][value='{by}']").ClickAsync();
        await page.WaitForURLAsync("**/admin/clock?from=*");
    }
}
