using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/cabinet/{request}: one request as its applicant sees it.</summary>
internal sealed partial class CabinetRequestPage(IPage page)
{
    /// <summary>Documents that the request brought.</summary>
    public ILocator Documents => page.Locator("a[href^='/documents/']");

    /// <summary>The last message to the applicant.</summary>
    public ILocator Message => page.Locator("#request .note").First;

    private string Address { get; } = new Uri(page.Url).AbsolutePath;

    /// <summary>The history in plain words, oldest first, without the times.</summary>
    public async Task<string> HistoryAsync()
    {
        await page.GotoAsync(Address);
        var told = await page.Locator(".history li > div:first-of-type").AllTextContentsAsync();
        return string.Join('\n', told.Reverse().Select(line => line.Trim()));
    }

    /// <summary>Waits until something is asked of the applicant.</summary>
    public async Task<TaskForm> TaskAsync()
    {
        await page.UntilThereAsync(Address, page.Locator("form.task-form"));
        return new TaskForm(page);
    }

    /// <summary>Waits until the request stands so, in the words of the page.</summary>
    public Task StandsAsync(string words) =>
        page.UntilThereAsync(Address, page.Locator("#request .page-head", new PageLocatorOptions { HasText = words }));

    /// <summary>The number it was registered under.</summary>
    public async Task<string> NumberAsync()
    {
        var head = page.Locator("#request .page-head", new PageLocatorOptions { HasText = "№" });
        await page.UntilThereAsync(Address, head);
        return Number().Match(await head.InnerTextAsync()).Groups["number"].Value;
    }

    /// <summary>Takes the request back.</summary>
    public async Task WithdrawAsync(string ground)
    {
        await page.GotoAsync(Address);
        await page.Locator("[data-opens=withdraw]").ClickAsync();
        var dialog = page.Locator("dialog#withdraw");
        await dialog.Locator("[name=ground]").FillAsync(ground);
        await dialog.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Whether it may still be taken back.</summary>
    public async Task<bool> MayBeWithdrawnAsync()
    {
        await page.GotoAsync(Address);
        return await page.Locator("[data-opens=withdraw]").CountAsync() > 0;
    }

    [GeneratedRegex(@"№ (?<number>\S+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
