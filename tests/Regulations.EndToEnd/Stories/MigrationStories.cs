using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>A house in which a regulation gets a second version: other stories go by the first.</summary>
public sealed class HouseWithTwoVersions : RunningHouse;

/// <summary>Requests that run while their regulation changes.</summary>
public sealed class MigrationStories(Chromium chromium, HouseWithTwoVersions house)
    : Scenario(chromium, house),
        IClassFixture<HouseWithTwoVersions>
{
    private const string Edition = "eastkz/survey-licence";

    [Fact]
    public async Task A_request_begun_on_the_old_version_is_moved_and_ends_with_a_licence_on_the_new()
    {
        var provider = new Provider(PersonAsync);
        var request = await AtStepFourAsync(provider);
        await PublishAsync();

        var migration = new MigratePage((await PersonAsync(People.Analyst)).Page, Edition);
        await migration.OpenAsync();
        (await migration.PartnerOfAsync("step-4")).ShouldBe("step-4-study");
        var preview = await migration.PreviewAsync();
        preview.ShouldContain("10 working days");
        preview.ShouldContain("9 working days");
        await migration.MoveAsync("The act was amended");
        await Assertions.Expect(migration.Said("1 moved")).ToBeVisibleAsync();

        var seen = new RequestPage((await PersonAsync(People.Head)).Page, request);
        await seen.TellsOfAsync("Moved to another version");
        await seen.LimitsShowAsync("9 working days");
        await provider.FindsTheRequirementsMetAsync(request);
        await provider.FormsTheLicenceAsync(request);
        await provider.SignsTheLicenceAsync(request);
        await provider.SendsTheLicenceAsync(request);
        await seen.TellsOfAsync("Document made");
    }

    private async Task<string> AtStepFourAsync(Provider provider)
    {
        var counter = await FrontOfficeOperator.BeginsAsync(await PersonAsync(People.Operator));
        await counter.EntersTheApplicantAsync("950815350123", "Қасенов Арман Талғатұлы");
        await counter.FindsTheDocumentsCompleteAsync();
        var request = await counter.Page.NumberAsync();
        await provider.RegistersAsync(request);
        await provider.AppointsAsync(request);
        await provider.FindsTheDocumentsCompleteAsync(request);
        return request;
    }

    /// <summary>One analyst makes the fourth step another, with nine days for it; a second one publishes.</summary>
    private async Task PublishAsync()
    {
        var analyst = (await PersonAsync(People.Analyst)).Page.Context.APIRequest;
        var file = await (await analyst.GetAsync($"/api/v1/definitions/{Edition}/file")).TextAsync();
        // The step's id stands in plain strings, and in objects that are written as strings.
        var changed = file.Replace("step-4\"", "step-4-study\"", StringComparison.Ordinal)
            .Replace("step-4\\", "step-4-study\\", StringComparison.Ordinal)
            .Replace("10wd", "9wd", StringComparison.Ordinal);
        var saved = await analyst.PutAsync(
            $"/api/v1/definitions/{Edition}/draft",
            new APIRequestContextOptions
            {
                DataString = changed,
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json", ["Idempotency-Key"] = "second-version" },
            }
        );
        saved.Status.ShouldBe(200, await saved.TextAsync());
        var page = (await PersonAsync(People.OtherAnalyst)).Page;
        await page.GotoAsync($"/definitions/{Edition}/publish");
        var form = page.Locator("form:has([name=basedOn])");
        await form.Locator("[name=reason]").FillAsync("As agreed");
        await form.Locator("#seen").CheckAsync();
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("form:has([name=basedOn])")).ToHaveCountAsync(0);
    }
}
