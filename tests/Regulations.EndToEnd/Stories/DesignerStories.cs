using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>Analysts change definitions in the real designer. It changes what is published, so it has a house of its own.</summary>
public sealed class DesignerStories(Chromium chromium, DesignersHouse house) : Scenario(chromium, house), IClassFixture<DesignersHouse>
{
    private const string Edition = "eastkz/survey-licence";
    private const string Definition = "eastkz-survey-licence";

    [Fact]
    public async Task A_step_is_drawn_mended_and_published_by_a_second_person_while_older_requests_keep_their_version()
    {
        var older = await PortalApplicant.StartsAsync(await PersonAsync(People.Applicant));
        await older.Page.TaskAsync();
        var analyst = await PersonAsync(People.Analyst);
        var elsewhere = analyst.CallsElsewhere(House.Address);
        var designer = new DesignerPage(analyst.Page);
        await designer.OpenAsync(Definition);

        // Opened and saved as it is: the same content, to the byte.
        var untouched = await designer.TagAsync();
        await designer.SaveAsync();
        (await designer.TagAsync()).ShouldBe(untouched);

        // A step between the last task at the counter and the end.
        await designer.ShowAsync("process-9");
        var step = await designer.DragFromPaletteAsync("Regulation", "Human task");
        await designer.WriteAsync("Title", """{"kk":"Алушыға қоңырау шалу","ru":"Позвонить заявителю","en":"Call the applicant"}""");
        await designer.WriteAsync("Source", "¶10(9)");
        await designer.WriteAsync("Limit", "1wd");
        await designer.WriteAsync("Outcomes", "called");
        await Assertions.Expect(designer.Port(step, "called")).ToHaveCountAsync(1);
        await designer.CutAsync("process-9", "handed-over");
        await designer.ConnectAsync("process-9", "handed-over", step);
        await designer.ConnectAsync(step, "called", "handed-over-end");
        await Assertions.Expect(designer.Version).ToContainTextAsync("draft");

        // Nobody does it: found, told by node, mended.
        var own = new PublishPage(analyst.Page, Edition);
        await own.OpenAsync();
        (await own.FindingsOf(step).CountAsync()).ShouldBePositive();
        await Assertions.Expect(own.Publish).ToHaveCountAsync(0);
        await designer.OpenAsync(Definition);
        await designer.ShowAsync(step);
        await designer.ChooseAsync("Role", "State Corporation operator");
        await own.OpenAsync();
        await Assertions.Expect(own.Publish).ToHaveCountAsync(0);

        // Who drew it does not publish it.
        var second = await PersonAsync(People.OtherAnalyst);
        var publish = new PublishPage(second.Page, Edition);
        await publish.OpenAsync();
        await publish.PublishAsync("Қызмет көрсету тәртібі өзгерді");

        var newer = await PortalApplicant.StartsAsync(await PersonAsync(People.NewApplicant));
        await newer.Page.TaskAsync();
        var instances = await InstancesAsync(analyst.Page);
        instances.Select(i => i.Version).Order().ShouldBe([1, 2]);

        // How far the newer one has come, on the diagram it runs on.
        await analyst.Page.GotoAsync($"/studio/workflows/instances/{instances.Single(i => i.Version == 2).Id}/view");
        var viewer = analyst.Page.FrameLocator("[data-studio-frame]");
        await viewer.Locator(".mud-badge").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });

        await ComesBackUnchangedAsync(analyst.Page);
        elsewhere.ShouldBeEmpty();
    }

    private static async Task ComesBackUnchangedAsync(IPage page)
    {
        var before = await TagAsync(page);
        var file = await page.APIRequest.GetAsync($"/elsa/api/workflow-definitions/{Definition}/export?versionOptions=Latest");
        file.Ok.ShouldBeTrue();
        var import = await page.APIRequest.PostAsync(
            "/elsa/api/workflow-definitions/import",
            new APIRequestContextOptions
            {
                DataByte = await file.BodyAsync(),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/json" },
            }
        );
        import.Ok.ShouldBeTrue(await import.TextAsync());
        (await TagAsync(page)).ShouldBe(before);
    }

    private static async Task<string> TagAsync(IPage page) =>
        (await page.APIRequest.GetAsync($"/elsa/api/workflow-definitions/by-definition-id/{Definition}?versionOptions=Latest")).Headers[
            "etag"
        ];

    private static async Task<IReadOnlyList<(string Id, int Version)>> InstancesAsync(IPage page)
    {
        var answer = await page.APIRequest.PostAsync(
            "/elsa/api/workflow-instances",
            new APIRequestContextOptions { DataObject = new { definitionIds = new[] { Definition } } }
        );
        var found = await answer.JsonAsync();
        return
        [
            .. found!
                .Value.GetProperty("items")
                .EnumerateArray()
                .Select(i => (i.GetProperty("id").GetString()!, i.GetProperty("version").GetInt32())),
        ];
    }
}

/// <summary>The house in which definitions change.</summary>
public sealed class DesignersHouse : RunningHouse;
