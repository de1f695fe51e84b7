using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Documents_of_the_register_share_no_number_whatever_their_series()
    {
        await using var house = await OpenAsync();

        (await IssuedAsync(house, "survey", series: "survey-licences")).ShouldBe("26000001");
        (await IssuedAsync(house, "design", series: "design-licences")).ShouldBe("26000002");
        (await IssuedAsync(house, "refusal", series: "refusals", registered: false)).ShouldBe("26000001");
    }

    [Fact]
    public async Task A_series_of_three_capital_letters_gives_numbers_of_permits()
    {
        await using var house = await OpenAsync();

        (await IssuedAsync(house, "scrap", series: "LSM")).ShouldBe("KZ59LSM00000001");
        (await IssuedAsync(house, "scrap-again", series: "LSM")).ShouldEndWith("LSM00000002");
    }

    private static async Task<string> IssuedAsync(TestHouse house, string key, string series, bool registered = true)
    {
        await house.PublishAsync(
            new TestDefinition(key).AsEdition().StartClock().Task("sign", "head").Issue("paper", "sign", series, registered)
        );
        var id = await house.StartAsync(key);
        await house.WorkAsync(id, TestPeople.Head);
        return (await house.Requests.DocumentsAsync(new Viewer(TestPeople.Applicant), id)).Single().Number;
    }
}
