using Microsoft.Playwright;
using Regulations.EndToEnd.House;

namespace Regulations.EndToEnd.Pages;

/// <summary>/inbox: my tasks, my groups' tasks, the open one.</summary>
internal sealed class InboxPage(IPage page)
{
    /// <summary>The open task.</summary>
    public TaskForm Task => new(page);

    /// <summary>Opens the task of a request that waits for this person, claiming it where it waits for the group.</summary>
    public async Task<TaskForm> TakeUpAsync(string requestNumber)
    {
        var line = LineOf(requestNumber);
        if (!await IsListedAsync("mine", line))
            await page.UntilThereAsync("/inbox?list=group", line);
        await page.GotoAsync((await line.First.GetAttributeAsync("href"))!);
        var claim = page.Locator("form[action$='/claim'] button");
        if (await claim.CountAsync() > 0)
            await claim.ClickAsync();
        await Assertions.Expect(page.Locator("form.task-form")).ToBeVisibleAsync();
        return Task;
    }

    /// <summary>Whether a task of the request waits for this person.</summary>
    public async Task<bool> HasTaskOfAsync(string requestNumber) =>
        await IsListedAsync("mine", LineOf(requestNumber)) || await IsListedAsync("group", LineOf(requestNumber));

    private ILocator LineOf(string requestNumber) => page.Locator("a.task-line", new PageLocatorOptions { HasText = requestNumber });

    private async Task<bool> IsListedAsync(string list, ILocator line)
    {
        await page.GotoAsync($"/inbox?list={list}");
        return await line.CountAsync() > 0;
    }
}
