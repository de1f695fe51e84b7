using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/studio/workflows/instances/{id}/view: a request on its definition in the designer.</summary>
internal sealed class InstanceViewerPage(IPage page)
{
    // A program of ten megabytes starts, and then draws a chart, on a machine that carries the host and the sandbox too.
    private const int Start = 240_000;

    private IFrameLocator Frame => page.FrameLocator("[data-studio-frame]");

    /// <summary>Opens it from the request's own page and waits until its nodes stand on the canvas.</summary>
    public async Task OpenFromAsync(string request)
    {
        await page.GotoAsync($"/requests/{request}");
        await page.Locator("a[href^='/studio/workflows/instances/']").ClickAsync();
        await page.Locator("[data-studio-waiting]")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden, Timeout = Start });
        await Assertions.Expect(page.Locator("[data-studio-problem]")).ToBeHiddenAsync();
    }

    /// <summary>Waits until a node's badge bears a number.</summary>
    public Task CountsAsync(string node, int times) =>
        Assertions
            .Expect(Frame.Locator($".x6-node[data-cell-id='{node}'] .mud-badge"))
            .ToHaveTextAsync(
                times.ToString(System.Globalization.CultureInfo.InvariantCulture),
                new LocatorAssertionsToHaveTextOptions { Timeout = Start }
            );

    /// <summary>Waits until the canvas stands at a node, with its executions beside it.</summary>
    public Task StandsAtAsync(string node) =>
        Assertions
            .Expect(Frame.Locator($".x6-widget-selection-box[data-cell-id='{node}']"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Start });
}
