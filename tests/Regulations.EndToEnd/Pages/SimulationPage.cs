using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/simulation: the form, the progress and the result.</summary>
internal sealed class SimulationPage(IPage page)
{
    public ILocator Progress => page.Locator("progress.simulation-progress");

    public ILocator Summary => page.Locator("[data-error-summary]");

    public ILocator Comparison => page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "The changes side by side" });

    /// <summary>The form of an edition, as it is offered.</summary>
    public async Task OpenAsync(string edition) => await page.GotoAsync($"/simulation?definition={edition}&lang=en");

    public Task FillAsync(string field, string value) => page.Locator($"[id='{field}']").FillAsync(value);

    public async Task ChooseAsync(string field, string value) => await page.Locator($"[id='{field}']").SelectOptionAsync(value);

    /// <summary>Somebody of a role is away.</summary>
    public async Task SendAwayAsync(int row, string role, string from, string to)
    {
        await ChooseAsync($"away-role-{row}", role);
        await FillAsync($"away-count-{row}", "1");
        await FillAsync($"away-from-{row}", from);
        await FillAsync($"away-to-{row}", to);
    }

    /// <summary>Opens a part of the form that stands closed.</summary>
    public Task UnfoldAsync(string part) =>
        page.Locator(".simulation-part > summary").Filter(new LocatorFilterOptions { HasText = part }).ClickAsync();

    public Task StartAsync() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simulate", Exact = true }).ClickAsync();

    public Task StopAsync() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Stop" }).ClickAsync();

    /// <summary>Waits for the result, which comes by itself.</summary>
    public Task ResultAsync() => Assertions.Expect(page.Locator(".simulation-charts canvas").First).ToBeVisibleAsync(Long);

    /// <summary>What a chart says to somebody who does not see it.</summary>
    public async Task<string> ChartSaysAsync(string title) =>
        await page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = title }).GetAttributeAsync("aria-label") ?? "";

    private static LocatorAssertionsToBeVisibleOptions Long => new() { Timeout = 60_000 };
}
