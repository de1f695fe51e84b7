using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/services/{authority}/{service}: what a service is, and its start.</summary>
internal sealed class ServicePage(IPage page)
{
    /// <summary>Presses "start" for one kind of request; the cabinet's page of the draft follows.</summary>
    public async Task StartAsync(string edition, string kind)
    {
        await page.GotoAsync($"/services/{edition}");
        await page.Locator($"[name=kind][value='{kind}']").CheckAsync();
        await page.Locator($"form[action='/services/{edition}/start'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/cabinet/*");
    }
}
