using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/sign-in, with the demonstration's people one click away.</summary>
internal sealed class SignInPage(IPage page)
{
    /// <summary>One click signs in as a person of the demonstration and leads to that person's first place. Stories are told in English.</summary>
    public async Task SignInAsAsync(string userName)
    {
        await page.GotoAsync("/sign-in?lang=en");
        await page.Locator($"button[name=person][value='{userName}']").ClickAsync();
        // Asked again and again rather than told: a page that loads at once may have fired its event before anybody listened.
        await Assertions
            .Expect(page)
            .Not.ToHaveURLAsync(new Regex("/sign-in", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });
    }
}
