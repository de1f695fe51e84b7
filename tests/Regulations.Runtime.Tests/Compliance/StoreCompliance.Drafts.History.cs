using NodaTime;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task What_one_analyst_saves_within_two_minutes_is_one_entry_of_the_history()
    {
        await using var house = await OpenAsync();
        var first = await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);
        house.Clock.Advance(Duration.FromSeconds(90));
        var second = await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "b"), first.Hash);
        house.Clock.Advance(Duration.FromSeconds(90));
        var third = await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "b", "c"), second.Hash);
        var fourth = await SaveAsync(house, TestPeople.OtherAnalyst, HelperWith("a", "b", "d"), third.Hash);

        var saves = await house.Get<EditingQueries>().SavesAsync(Helper);

        saves.Select(s => (s.Sequence, s.Hash)).ShouldBe([(3, fourth.Hash), (2, third.Hash), (1, second.Hash)]);
        (await house.Get<DefinitionQueries>().JsonByHashAsync(first.Hash)).ShouldBeNull();
        (await house.Get<EditingQueries>().TrailAsync(Helper, new PageOf())).Total.ShouldBe(4);
    }

    [Fact]
    public async Task What_was_discarded_can_be_brought_back()
    {
        await using var house = await OpenAsync();
        await PublishAsync(house, HelperWith("a"));
        var published = (await house.Get<EditingQueries>().FindAsync(Helper))!.Current.Hash;
        var lost = await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "b"), published);
        await house.DoneAsync(TestPeople.Analyst, new DiscardDraft(Helper, lost.Hash));
        await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "c"), published);

        var saves = await house.Get<EditingQueries>().SavesAsync(Helper);
        var back = await house.DoneAsync(TestPeople.Analyst, new RestoreSave(Helper, saves.Single(s => s.Hash == lost.Hash).Sequence));

        back.Hash.ShouldBe(lost.Hash);
        (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(HelperWith("a", "b"));
        (await house.Get<EditingQueries>().SavesAsync(Helper))[0].Kind.ShouldBe(DefinitionSaveKind.Reverted);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_draft_and_is_published_under_a_new_number()
    {
        await using var house = await OpenAsync();
        await PublishAsync(house, HelperWith("a"));
        await PublishAsync(house, HelperWith("a", "b"));

        var draft = await house.DoneAsync(TestPeople.Analyst, new RevertTo(Helper, 1));
        await house.DoneAsync(TestPeople.OtherAnalyst, new PublishDraft(Helper, draft.Hash));

        var versions = await house.Get<EditingQueries>().VersionsAsync(Helper);
        versions[0].Version.ShouldBe(3);
        versions[0].State.ShouldBe(DefinitionState.Published);
        versions[0].Hash.ShouldBe(versions[2].Hash);
    }

    [Fact]
    public async Task A_retracted_edition_takes_no_new_requests_and_running_ones_go_on()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Edition());
        var running = await house.StartAsync("edited");

        await house.DoneAsync(TestPeople.Analyst, new Retract("test-edited", "the act is under review"));

        (await house.SendAsync(TestPeople.Applicant, TestHouse.StartOf("edited"))).Refusal!.Code.ShouldBe("edition-not-found");
        await house.WorkAsync(running, TestPeople.Executor);
        (await house.Requests.FindAsync(new Viewer(TestPeople.Operations), running))!.Row.Phase.ShouldBe(RequestPhase.Finished);
    }

    [Fact]
    public async Task A_definition_that_requests_ran_on_is_not_deleted_another_is_and_its_record_stays()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(Edition());
        await house.StartAsync("edited");
        await SaveAsync(house, TestPeople.Analyst, HelperWith("a"), null);

        var refused = await house.SendAsync(TestPeople.Analyst, new DeleteDefinition("test-edited"));
        await house.DoneAsync(TestPeople.Analyst, new DeleteDefinition(Helper));

        refused.Refusal!.Code.ShouldBe("definition-in-use");
        (await house.Get<EditingQueries>().FindAsync(Helper)).ShouldBeNull();
        (await house.Get<EditingQueries>().SavesAsync(Helper)).ShouldBeEmpty();
        var trail = await house.Get<EditingQueries>().TrailAsync(Helper, new PageOf());
        trail
            .Rows.Select(t => (t.By.UserName, t.Kind))
            .ShouldBe([(TestPeople.Analyst, "definition-deleted"), (TestPeople.Analyst, "definition-saved")]);
    }

    [Fact]
    public async Task The_record_of_a_definition_says_who_did_what_and_is_a_whole_chain()
    {
        await using var house = await OpenAsync();
        await PublishAsync(house, HelperWith("a"));
        await house.DoneAsync(TestPeople.OtherAnalyst, new Retract(Helper, "wrong"));

        var trail = await house.Get<EditingQueries>().TrailAsync(Helper, new PageOf());

        trail
            .Rows.Select(t => (t.Seq, t.By.UserName, t.Kind))
            .ShouldBe([
                (3, TestPeople.OtherAnalyst, "definition-retracted"),
                (2, TestPeople.OtherAnalyst, "definition-published"),
                (1, TestPeople.Analyst, "definition-saved"),
            ]);
        ((string?)trail.Rows[1].Data["reason"]).ShouldBe("as agreed");
        (await house.Get<EditingQueries>().VerifyTrailAsync(Helper))!.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_many_saves_at_two_nodes_that_follow_one_content_one_is_stored()
    {
        await using var here = await OpenAsync();
        await using var there = await TestHouse.OpenAsync(Database, here.Clock, "node-2");
        var opened = await SaveAsync(here, TestPeople.Analyst, HelperWith("a"), null);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(() =>
                        (i % 2 == 0 ? here : there).SendAsync(
                            i % 2 == 0 ? TestPeople.Analyst : TestPeople.OtherAnalyst,
                            new SaveDraft(Helper, HelperWith("a", $"b{i}"), opened.Hash)
                        )
                    )
                )
        );

        var stored = answers.Single(a => a.IsApplied).Answer;
        answers.Where(a => !a.IsApplied).ShouldAllBe(a => SaveConflict.Of(a.Refusal!)!.Hash == stored.Hash);
        (await here.Get<EditingQueries>().FindAsync(Helper))!.Draft!.Hash.ShouldBe(stored.Hash);
        (await here.Get<EditingQueries>().VerifyTrailAsync(Helper))!.Entries.ShouldBe(2);
    }
}
