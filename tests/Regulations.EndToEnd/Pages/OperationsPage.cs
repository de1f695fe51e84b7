using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/operations and the lists behind its counts.</summary>
internal sealed class OperationsPage(IPage page)
{
    /// <summary>Waits until a breached limit of the request is listed with these words beside it.</summary>
    public Task ListsAsBreachedAsync(string requestNumber, string words) =>
        page.UntilThereAsync(
            "/operations/limits?state=breached",
            page.Locator(".limit-row")
                .Filter(new LocatorFilterOptions { HasText = requestNumber })
                .Filter(new LocatorFilterOptions { HasText = words })
        );
}
