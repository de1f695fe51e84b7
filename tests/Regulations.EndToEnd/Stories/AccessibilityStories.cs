using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>Pages can be read by a screen reader and worked with by the keyboard alone.</summary>
public sealed class AccessibilityStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    /// <summary>The main pages.</summary>
    public static TheoryData<string, string> Pages => MainPages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation(string person, string address)
    {
        var visitor = person == MainPages.Nobody ? await ArriveAsync("visitor") : await PersonAsync(person);
        await visitor.Page.GotoAsync(address);

        (await visitor.Page.ViolationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_task_and_a_request_have_no_serious_violation()
    {
        var applicant = await PersonAsync(People.Applicant);
        var portal = await PortalApplicant.StartsAsync(applicant);
        await portal.Page.TaskAsync();
        (await applicant.Page.ViolationsAsync()).ShouldBeEmpty();
        await portal.FillsInTheRequestAsync();
        var request = await portal.PaysAndSignsAsync();
        await new Provider(PersonAsync).RegistersAsync(request);

        var head = await PersonAsync(People.Head);
        await new InboxPage(head.Page).TakeUpAsync(request);
        (await head.Page.ViolationsAsync()).ShouldBeEmpty();
        foreach (var view in new[] { "overview", "data", "documents", "limits", "journal" })
        {
            await head.Page.GotoAsync($"/requests/{request}?view={view}");
            (await head.Page.ViolationsAsync()).ShouldBeEmpty(view);
        }
    }

    [Fact]
    public async Task A_task_is_found_claimed_and_completed_by_the_keyboard_alone()
    {
        var portal = await PortalApplicant.StartsAsync(await PersonAsync(People.Applicant));
        await portal.FillsInTheRequestAsync();
        var request = await portal.PaysAndSignsAsync();

        var chancellery = await PersonAsync(People.Chancellery);
        var keyboard = new KeyboardOnly(chancellery.Page);
        await chancellery.Page.UntilThereAsync(
            "/inbox?list=group",
            chancellery.Page.Locator("a.task-line", new PageLocatorOptions { HasText = request })
        );
        await keyboard.GoToAsync($"a.task-line:has-text('{request}')");
        await keyboard.PressAsync("Enter");
        await keyboard.GoToAsync("form[action$='/claim'] button");
        await keyboard.PressAsync("Enter");
        await keyboard.GoToAsync("form.task-form button[type=submit]:not([data-ask-yes])");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(chancellery.Page.Locator("form.task-form")).ToHaveCountAsync(0);

        await new RequestPage(chancellery.Page, request).TellsOfAsync("Document made");
    }
}
