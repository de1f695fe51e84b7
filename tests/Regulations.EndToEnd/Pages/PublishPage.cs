using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/definitions/{authority}/{service}/publish: what stands in the way of a draft, and its publication.</summary>
internal sealed class PublishPage(IPage page, string edition)
{
    /// <summary>The findings that name a node.</summary>
    public ILocator FindingsOf(string node) => page.Locator($"a[href$='#{node}']");

    /// <summary>The button that publishes; there is none while something stands in the way.</summary>
    public ILocator Publish => page.Locator("form[action$='/publish'] button[type=submit]");

    public Task OpenAsync() => page.GotoAsync($"/definitions/{edition}/publish");

    /// <summary>Publishes with a reason.</summary>
    public async Task PublishAsync(string reason)
    {
        await page.FillAsync("#reason", reason);
        await page.CheckAsync("#seen");
        await Publish.ClickAsync();
        // The page is the same; there is nothing to publish any more.
        await Assertions.Expect(Publish).ToHaveCountAsync(0);
    }
}
