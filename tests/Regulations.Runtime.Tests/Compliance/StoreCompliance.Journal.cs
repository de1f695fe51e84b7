using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task The_journal_of_a_finished_request_is_whole()
    {
        await using var house = await OpenAsync();
        var id = await FinishedRequestAsync(house);

        var verdict = await house.Get<JournalQueries>().VerifyAsync(new Viewer(TestPeople.Operations), id);

        verdict!.IsWhole.ShouldBeTrue();
        verdict.Entries.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("update journal set data = '{{\"outcome\":\"refused\"}}' where stream = {0} and kind = 'task-completed'", "hash")]
    [InlineData("update journal set actor = 'nobody' where stream = {0} and seq = 2", "hash")]
    [InlineData("delete from journal where stream = {0} and seq = 3", "gap")]
    [InlineData("delete from journal where stream = {0} and seq = (select max(seq) from journal where stream = {0})", "tail")]
    [InlineData("update journal_payloads set content = '{{\"ground\":\"forged\"}}' where stream = {0}", "payload")]
    public async Task Tampering_with_the_database_shows(string sql, string why)
    {
        await using var house = await OpenAsync();
        var id = await FinishedRequestAsync(house);
        await using var store = house.OpenStore();
        await DropGuardsAsync(store);
        (await store.Database.ExecuteSqlRawAsync(sql, id)).ShouldBeGreaterThan(0);

        var verdict = await house.Get<JournalQueries>().VerifyAsync(new Viewer(TestPeople.Operations), id);

        verdict!.Why.ShouldBe(why);
    }

    [Fact]
    public async Task Erased_payloads_leave_the_chain_whole()
    {
        await using var house = await OpenAsync();
        var id = await FinishedRequestAsync(house);
        await using var store = house.OpenStore();
        (
            await store.JournalPayloads.Where(p => p.Stream == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Content, (string?)null))
        ).ShouldBeGreaterThan(0);

        (await house.Get<JournalQueries>().VerifyAsync(new Viewer(TestPeople.Operations), id))!.IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("update journal set actor = 'nobody'")]
    [InlineData("delete from journal")]
    [InlineData("delete from journal_payloads")]
    public async Task The_database_itself_refuses_to_change_the_journal(string sql)
    {
        await using var house = await OpenAsync();
        await FinishedRequestAsync(house);
        await using var store = house.OpenStore();

        var refusal = await Record.ExceptionAsync(() => store.Database.ExecuteSqlRawAsync(sql));

        refusal.ShouldNotBeNull().Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task The_store_refuses_to_change_an_entry()
    {
        await using var house = await OpenAsync();
        var id = await FinishedRequestAsync(house);
        await using var store = house.OpenStore();
        var entry = await store.Journal.FirstAsync(e => e.Stream == id);
        store.Entry(entry).State = EntityState.Modified;

        await Should.ThrowAsync<InvalidOperationException>(() => store.SaveChangesAsync());
    }

    private static async Task<string> FinishedRequestAsync(TestHouse house)
    {
        await house.PublishAsync(new TestDefinition("journal").AsEdition().StartClock().Task("check").StopClock());
        var id = await house.StartAsync("journal");
        await house.WorkAsync(id, TestPeople.Executor);
        return id;
    }

    private static async Task DropGuardsAsync(Runtime.Store.StoreContext store)
    {
        var on = store is Runtime.Store.PostgreSqlStore;
        foreach (var (table, act) in new[] { ("journal", "update"), ("journal", "delete") })
        {
#pragma warning disable EF1002 // names of our own triggers
            await store.Database.ExecuteSqlRawAsync($"drop trigger {table}_no_{act}{(on ? " on " + table : "")}");
#pragma warning restore EF1002
        }
    }
}
