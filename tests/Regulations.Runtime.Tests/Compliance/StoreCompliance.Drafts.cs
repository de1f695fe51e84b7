using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private const string Helper = "test-helper";

    [Fact]
    public async Task An_analyst_saves_a_draft_while_requests_go_on_with_the_published_version()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Edition());
        var before = (await house.Get<EditingQueries>().FindAsync("test/edited"))!;

        var saved = await house.DoneAsync(
            TestPeople.Analyst,
            new SaveDraft("test-edited", Edition().Wait("pause", "1h").Json(), before.Current.Hash)
        );

        saved.Version.ShouldBe(2);
        var request = await house.StartAsync("edited");
        (await house.Requests.FindAsync(new Viewer(TestPeople.Operations), request))!.DefinitionVersion.ShouldBe(1);
        var after = (await house.Get<EditingQueries>().FindAsync("test/edited"))!;
        (after.Draft!.Hash, after.Published!.Hash).ShouldBe((saved.Hash, before.Current.Hash));
    }

    [Fact]
    public async Task Of_two_analysts_on_one_draft_the_second_is_told_who_was_first_and_nothing_is_lost()
    {
        await using var house = await OpenAsync();
        var opened = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);
        var first = await SaveAsync(house, TestPeople.OtherAnalyst, HelperWith("a", "b"), opened.Hash);

        var second = await house.SendAsync(TestPeople.Analyst, new SaveDraft(Helper, HelperWith("a", "c"), opened.Hash));

        var conflict = SaveConflict.Of(second.Refusal!)!;
        (conflict.By, conflict.Hash, conflict.Version).ShouldBe((TestPeople.OtherAnalyst, first.Hash, 1));
        conflict.At.ShouldBe(house.Clock.GetCurrentInstant());
        (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(HelperWith("a", "b"));
    }

    [Fact]
    public async Task Who_edited_a_draft_does_not_publish_it_and_another_analyst_does()
    {
        await using var house = await OpenAsync();
        var draft = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);

        var alone = await house.SendAsync(TestPeople.Analyst, new PublishDraft(Helper, draft.Hash));
        var together = await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash));

        alone.Refusal!.Code.ShouldBe("four-eyes");
        together.IsPublished.ShouldBeTrue();
        (await house.Get<EditingQueries>().FindAsync(Helper))!.Published!.PublishedBy!.UserName.ShouldBe(TestPeople.OtherAnalyst);
    }

    [Fact]
    public async Task A_version_that_takes_the_place_of_another_leaves_it_superseded()
    {
        await using var house = await OpenAsync();
        await PublishAsync(house, HelperWith("a"));

        await PublishAsync(house, HelperWith("a", "b"));

        var versions = await house.Get<EditingQueries>().VersionsAsync(Helper);
        versions.Select(v => (v.Version, v.State)).ShouldBe([(2, DefinitionState.Published), (1, DefinitionState.Superseded)]);
    }

    private static TestDefinition Edition() => new TestDefinition("edited").AsEdition().Task("check");

    private static string HelperWith(params string[] nodes)
    {
        var helper = new TestDefinition("helper");
        foreach (var node in nodes)
        {
            helper.Wait(node, "1h");
        }
        return helper.Json();
    }

    private static Task<DraftSaved> SaveAsync(TestHouse house, string analyst, string json, string? basedOn) =>
        house.DoneAsync(analyst, new SaveDraft(Helper, json, basedOn));

    private static async Task PublishAsync(TestHouse house, string json)
    {
        var current = await house.Get<EditingQueries>().FindAsync(Helper);
        var draft = await SaveAsync(house, TestPeople.Analyst, json, current?.Current.Hash);
        var published = await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash, "as agreed"));
        published.Findings.ShouldBeEmpty();
    }
}
