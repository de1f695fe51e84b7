using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>A house whose clock is moved: nobody else may live in it.</summary>
public sealed class HouseWithMovingClock : RunningHouse;

/// <summary>What happens when a time limit is missed.</summary>
public sealed class LimitStories(Chromium chromium, HouseWithMovingClock house)
    : Scenario(chromium, house),
        IClassFixture<HouseWithMovingClock>
{
    [Fact]
    public async Task An_executor_misses_ten_working_days_and_the_head_sees_it_escalated()
    {
        var provider = new Provider(PersonAsync);
        var applicant = await PortalApplicant.StartsAsync(await PersonAsync(People.Applicant));
        await applicant.FillsInTheRequestAsync();
        var request = await applicant.PaysAndSignsAsync();
        await provider.RegistersAsync(request);
        await provider.AppointsAsync(request);
        await provider.FindsTheDocumentsCompleteAsync(request);

        var clock = new ClockPage((await PersonAsync(People.Administrator)).Page);
        for (var day = 1; day <= 11; day++)
            await clock.ForwardADayAsync();
        await clock.ForwardAnHourAsync();

        var head = new RequestPage((await PersonAsync(People.Head)).Page, request);
        await head.TellsOfAsync("Warning: the time limit is near");
        await head.TellsOfAsync("The time limit passed");
        await head.TellsOfAsync("Escalated");
        await head.LimitsShowAsync("10 working days", "warning", "due", "escalation");
        var operations = new OperationsPage((await PersonAsync(People.Operations)).Page);
        await operations.ListsAsBreachedAsync(request, "escalated");
    }
}
