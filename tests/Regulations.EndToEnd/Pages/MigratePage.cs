using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/definitions/…/migrate: running requests moved from one version to another.</summary>
internal sealed class MigratePage(IPage page, string edition)
{
    /// <summary>Opens the plan; proposals stand as they are made.</summary>
    public Task OpenAsync() => page.GotoAsync($"/definitions/{edition}/migrate");

    /// <summary>What is chosen for a step of the old version.</summary>
    public Task<string> PartnerOfAsync(string step) => page.Locator($"select[name='map:{step}']").InputValueAsync();

    /// <summary>Has the move shown before it is made, and gives all that is said of it.</summary>
    public async Task<string> PreviewAsync()
    {
        await page.Locator("form[action*='/preview'] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#ground")).ToBeVisibleAsync();
        return string.Join('\n', await page.Locator(".move-sample").AllInnerTextsAsync());
    }

    /// <summary>Begins the move and waits until every request has been looked at.</summary>
    public async Task MoveAsync(string ground)
    {
        await page.FillAsync("#ground", ground);
        await page.Locator("form:has(#ground) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        await page.UntilThereAsync(page.Url, page.Locator("#progress .state-done"));
    }

    /// <summary>How many requests came off as said, as in “moved”.</summary>
    public ILocator Said(string words) => page.Locator(".move-counts li", new PageLocatorOptions { HasText = words });
}
