using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Files;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Files_fill_an_empty_database_and_are_no_offer_then()
    {
        using var folder = new TestFolder();
        folder.Write("helper", HelperWith("a"));

        await using var house = await OpenAsync(folder);

        (await VersionsAsync(house)).ShouldBe([(1, DefinitionState.Published)]);
        (await house.Get<FileOffers>().ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_changed_since_is_offered_and_nothing_is_applied()
    {
        using var folder = new TestFolder();
        folder.Write("helper", HelperWith("a"));
        await using (await OpenAsync(folder)) { }
        folder.Write("helper", HelperWith("a", "b"));

        await using var house = await OpenAsync(folder);

        var offer = (await house.Get<FileOffers>().ListAsync()).ShouldHaveSingleItem();
        (offer.Path, offer.DefinitionId, offer.IsNew, offer.Json).ShouldBe(("city/helper.json", Helper, false, HelperWith("a", "b")));
        (await VersionsAsync(house)).ShouldBe([(1, DefinitionState.Published)]);
    }

    [Fact]
    public async Task An_analyst_takes_a_changed_file_as_a_draft_and_another_publishes_it()
    {
        using var folder = new TestFolder();
        await using var house = await ChangedAsync(folder);
        var offer = (await house.Get<FileOffers>().FindAsync(Helper))!;

        var draft = await house.DoneAsync(TestPeople.Analyst, new TakeFile(Helper, offer.Hash!, offer.Draft));
        await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash, "as agreed"));

        (await VersionsAsync(house)).ShouldBe([(2, DefinitionState.Published), (1, DefinitionState.Superseded)]);
        (await house.Get<EditingQueries>().SavesAsync(Helper)).Select(save => save.Kind).ShouldBe([DefinitionSaveKind.File]);
        (await house.Get<FileOffers>().ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_left_is_offered_again_only_when_it_changes_again()
    {
        using var folder = new TestFolder();
        await using var house = await ChangedAsync(folder);

        await house.DoneAsync(TestPeople.Analyst, new LeaveFile(Helper, (await house.Get<FileOffers>().FindAsync(Helper))!.Hash!));

        (await house.Get<FileOffers>().ListAsync()).ShouldBeEmpty();
        folder.Write("helper", HelperWith("a", "b", "c"));
        (await house.Get<FileOffers>().ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_that_changed_while_somebody_looked_at_it_is_not_taken()
    {
        using var folder = new TestFolder();
        await using var house = await ChangedAsync(folder);
        var seen = (await house.Get<FileOffers>().FindAsync(Helper))!;
        folder.Write("helper", HelperWith("z"));

        var taken = await house.SendAsync(TestPeople.Analyst, new TakeFile(Helper, seen.Hash!, null));

        taken.Refusal!.Code.ShouldBe("file-changed-again");
    }

    [Fact]
    public async Task A_file_taken_over_a_draft_leaves_that_draft_in_the_history()
    {
        using var folder = new TestFolder();
        await using var house = await ChangedAsync(folder);
        var current = (await house.Get<EditingQueries>().FindAsync(Helper))!.Current;
        await SaveAsync(house, TestPeople.OtherAnalyst, HelperWith("mine"), current.Hash);
        var offer = (await house.Get<FileOffers>().FindAsync(Helper))!;

        await house.DoneAsync(TestPeople.Analyst, new TakeFile(Helper, offer.Hash!, offer.Draft));

        (await house.Get<EditingQueries>().JsonOfSaveAsync(Helper, 1)).ShouldBe(HelperWith("mine"));
        (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(offer.Json);
    }

    [Fact]
    public async Task A_new_file_of_a_house_at_work_waits_for_somebody_to_take_it()
    {
        using var folder = new TestFolder();
        folder.Write("other", new TestDefinition("other").Wait("a", "1h").Json());
        await using (await OpenAsync(folder)) { }
        folder.Write("helper", HelperWith("a"));

        await using var house = await OpenAsync(folder);

        (await house.Get<FileOffers>().ListAsync()).ShouldHaveSingleItem().IsNew.ShouldBeTrue();
        (await VersionsAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_published_version_that_came_back_into_its_file_is_no_offer()
    {
        using var folder = new TestFolder();
        folder.Write("helper", HelperWith("a"));
        await using var house = await OpenAsync(folder);
        await PublishAsync(house, HelperWith("a", "b"));
        (await house.Get<FileOffers>().ListAsync()).ShouldBeEmpty();

        folder.Write("helper", HelperWith("a", "b"));

        (await house.Get<FileOffers>().ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_hinders_no_other()
    {
        using var folder = new TestFolder();
        folder.Write("broken", "{");
        folder.Write("helper", HelperWith("a"));

        await using var house = await OpenAsync(folder);

        (await VersionsAsync(house)).ShouldBe([(1, DefinitionState.Published)]);
        (await house.Get<FileOffers>().ListAsync()).ShouldHaveSingleItem().Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_who_edits_definitions_decides_on_a_file()
    {
        using var folder = new TestFolder();
        await using var house = await ChangedAsync(folder);
        var offer = (await house.Get<FileOffers>().FindAsync(Helper))!;

        (await house.SendAsync(TestPeople.Operations, new TakeFile(Helper, offer.Hash!, null))).IsApplied.ShouldBeFalse();
        (await house.SendAsync(TestPeople.Operations, new LeaveFile(Helper, offer.Hash!))).IsApplied.ShouldBeFalse();
    }

    private async Task<TestHouse> ChangedAsync(TestFolder folder)
    {
        folder.Write("helper", HelperWith("a"));
        var house = await OpenAsync(folder);
        folder.Write("helper", HelperWith("a", "b"));
        return house;
    }

    private Task<TestHouse> OpenAsync(TestFolder folder) => TestHouse.OpenAsync(database, settings: ("Regulations:Workflows", folder.Path));

    private static async Task<IEnumerable<(int, DefinitionState)>> VersionsAsync(TestHouse house) =>
        (await house.Get<EditingQueries>().VersionsAsync(Helper)).Select(v => (v.Version, v.State));
}
