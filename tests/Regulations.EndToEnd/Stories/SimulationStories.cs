using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>An analyst foresees what an edition will do to time limits.</summary>
public sealed class SimulationStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    private const string Edition = "eastkz/survey-licence";

    [Fact]
    public async Task An_analyst_asks_watches_stops_one_and_compares_what_would_help()
    {
        var analyst = await PersonAsync(People.Analyst);
        var page = new SimulationPage(analyst.Page);

        // What is wrong is told before anything is reckoned, and nothing that was typed is lost.
        await page.OpenAsync(Edition);
        await page.FillAsync("rate", "often");
        await page.FillAsync("people-executor", "80");
        await page.StartAsync();
        await Assertions.Expect(page.Summary).ToContainTextAsync("a number from 0.001 to 1000 is needed");

        // A large one is watched, and stopped.
        await page.FillAsync("rate", "20");
        await page.FillAsync("people-head", "12");
        await page.FillAsync("people-chancellery", "8");
        await page.FillAsync("requests", "20000");
        await page.StartAsync();
        await Assertions.Expect(page.Progress).ToBeVisibleAsync();
        (await analyst.Page.ViolationsAsync()).ShouldBeEmpty();
        await page.StopAsync();
        await Assertions.Expect(analyst.Page.Locator("main")).ToContainTextAsync("The simulation was stopped");

        // A small office, one executor on leave, long work now and then, one payment of fifty not found.
        await page.OpenAsync(Edition);
        await page.FillAsync("requests", "300");
        await page.FillAsync("rate", "1.2");
        await page.SendAwayAsync(1, "executor", "2026-01-12", "2026-01-23");
        await page.UnfoldAsync("Work");
        await page.ChooseAsync("shape-step-4", "lognormal");
        await page.FillAsync("a-step-4", "160");
        await page.FillAsync("b-step-4", "120");
        await page.FillAsync("share-step-4-fails", "20");
        await page.UnfoldAsync("Answers of systems");
        await analyst
            .Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Check of the payment in E-licensing" })
            .GetByLabel("paid")
            .FillAsync("98");
        await page.StartAsync();
        await page.ResultAsync();

        await Assertions.Expect(analyst.Page.Locator("#bottleneck")).ToContainTextAsync("The bottleneck: executor.");
        await Assertions.Expect(page.Comparison).ToContainTextAsync("+1 executor");
        await Assertions.Expect(page.Comparison).ToContainTextAsync("5 working days");
        (await page.ChartSaysAsync("Waiting before work begins")).ShouldMatch(
            @"as it is: .*executor [\d.]+ min.*\+1 executor: .*executor [\d.]+ min"
        );
        (await page.ChartSaysAsync("Within the whole time")).ShouldMatch(@"Issue of a licence [\d.]+ %");
        (await page.ChartSaysAsync("Steps within their limits")).ShouldContain("4. Check the qualification requirements");
        (await analyst.Page.ViolationsAsync()).ShouldBeEmpty();

        // Asked again, it stands as it was filled in.
        await analyst.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Change and simulate again" }).ClickAsync();
        await Assertions.Expect(analyst.Page.Locator("#away-from-1")).ToHaveValueAsync("2026-01-12");
        await Assertions.Expect(analyst.Page.Locator("[id='shape-step-4']")).ToHaveValueAsync("lognormal");
        // The browser itself notes that the first form was refused.
        analyst.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("422");
    }
}
