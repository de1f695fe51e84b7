using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/requests/{number}: one request as staff and operations see it.</summary>
internal sealed class RequestPage(IPage page, string number)
{
    /// <summary>Waits until its history tells of something.</summary>
    public Task TellsOfAsync(string what) =>
        page.UntilThereAsync($"/requests/{number}", page.Locator(".history li", new PageLocatorOptions { HasText = what }));

    /// <summary>Waits until the ledger of limits holds a line with all these words.</summary>
    public Task LimitsShowAsync(params string[] words)
    {
        var line = page.Locator("tbody tr");
        foreach (var word in words)
            line = line.Filter(new LocatorFilterOptions { HasText = word });
        return page.UntilThereAsync($"/requests/{number}?view=limits", line);
    }
}
