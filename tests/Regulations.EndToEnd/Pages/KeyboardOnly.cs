using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>Somebody without a mouse.</summary>
internal sealed class KeyboardOnly(IPage page)
{
    private const int PatienceInTabs = 150;

    /// <summary>Presses Tab until the focus is on what the selector names.</summary>
    /// <exception cref="InvalidOperationException">The keyboard does not get there.</exception>
    public async Task GoToAsync(string selector)
    {
        var target = page.Locator(selector).First;
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var presses = 0; presses < PatienceInTabs; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never reaches {selector}.");
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);
}
