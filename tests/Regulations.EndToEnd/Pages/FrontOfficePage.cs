using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/front-office: where an operator begins requests, and one of them.</summary>
internal sealed partial class FrontOfficePage(IPage page)
{
    private string? address;

    /// <summary>Documents that the request brought.</summary>
    public ILocator Documents => page.Locator("a[href^='/documents/']");

    private string Address => address ?? throw new InvalidOperationException("No request was begun.");

    /// <summary>Begins a request of a kind.</summary>
    public async Task StartAsync(string edition, string kind)
    {
        await page.GotoAsync("/front-office");
        await page.Locator($"[name=what][value$='|{edition}|{kind}']").CheckAsync();
        await page.Locator("form[action='/front-office/start'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/front-office/*");
        address = new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Waits until something is asked of the operator, and claims it where it waits for all operators.</summary>
    public async Task<TaskForm> TaskAsync()
    {
        var claim = page.Locator("form[action$='/claim'] button");
        await page.UntilThereAsync(Address, page.Locator("form.task-form, form[action$='/claim']"));
        if (await claim.CountAsync() > 0)
            await claim.ClickAsync();
        await Assertions.Expect(page.Locator("form.task-form")).ToBeVisibleAsync();
        return new TaskForm(page);
    }

    /// <summary>Waits until the request stands so, in the words of the page.</summary>
    public Task StandsAsync(string words) =>
        page.UntilThereAsync(Address, page.Locator("#request .page-head", new PageLocatorOptions { HasText = words }));

    /// <summary>The number it was accepted under.</summary>
    public async Task<string> NumberAsync()
    {
        var head = page.Locator("#request .page-head", new PageLocatorOptions { HasText = "№" });
        await page.UntilThereAsync(Address, head);
        return Number().Match(await head.InnerTextAsync()).Groups["number"].Value;
    }

    [GeneratedRegex(@"№ (?<number>\S+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
