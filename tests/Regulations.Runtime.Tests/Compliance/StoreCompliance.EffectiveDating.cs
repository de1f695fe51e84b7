using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    // The clock stands at 7 December 2026, 10:00 in Almaty.
    private const string Tomorrow = "2026-12-08";

    [Fact]
    public async Task Until_a_version_is_in_force_requests_take_the_one_before()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated());
        await house.PublishAsync(Dated(Tomorrow));

        var today = await house.StartAsync("dated");
        // A minute past midnight in Almaty, still yesterday in UTC.
        house.Clock.MoveTo(Instant.FromUtc(2026, 12, 7, 19, 1));
        var next = await house.StartAsync("dated");

        (await VersionOfAsync(house, today), await VersionOfAsync(house, next)).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_version_whose_day_is_not_known_is_in_force_once_published()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated("2020-01-01"));
        await house.PublishAsync(Dated());

        (await VersionOfAsync(house, await house.StartAsync("dated"))).ShouldBe(2);
    }

    [Fact]
    public async Task An_edition_not_yet_in_force_takes_no_request()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated(Tomorrow));

        var refused = await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("dated"));

        refused.Refusal!.Code.ShouldBe("edition-not-yet-in-force");
        (await house.Get<DefinitionQueries>().ListAsync()).ShouldHaveSingleItem().Startable.ShouldBeFalse();
    }

    [Fact]
    public async Task An_edition_is_open_until_the_day_its_act_is_repealed()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated(repealedOn: Tomorrow));

        await house.StartAsync("dated");
        house.Clock.Advance(Duration.FromDays(1));
        var refused = await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("dated"));

        refused.Refusal!.Code.ShouldBe("edition-repealed");
    }

    [Fact]
    public async Task Where_configuration_allows_it_requests_take_the_latest_when_none_is_in_force()
    {
        await using var house = await TestHouse.OpenAsync(database, settings: ("Regulations:AllowRepealed", "true"));
        await house.PublishAsync(Dated(repealedOn: "2021-01-01"));
        await house.PublishAsync(Dated(Tomorrow));

        (await VersionOfAsync(house, await house.StartAsync("dated"))).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_retracted_version_superseded_takes_no_request_either()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated());
        await house.PublishAsync(Dated("2020-01-01"));

        await house.DoneAsync(TestPeople.Analyst, new Retract("test-dated", "a mistake"));

        (await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("dated"))).Refusal!.Code.ShouldBe("edition-not-found");
    }

    [Fact]
    public async Task The_catalogue_shows_the_version_that_a_request_takes()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Dated());
        await house.PublishAsync(Dated(Tomorrow));

        (await house.Get<DefinitionQueries>().TakenNowAsync("test/dated"))!.Row.Version.ShouldBe(1);
    }

    private static TestDefinition Dated(string? effectiveFrom = null, string? repealedOn = null) =>
        new TestDefinition("dated").AsEdition(effectiveFrom: effectiveFrom, repealedOn: repealedOn).Task("check");

    private static async Task<int> VersionOfAsync(TestHouse house, string request) =>
        (await house.Requests.FindAsync(new Viewer(TestPeople.Operations), request))!.DefinitionVersion;
}
