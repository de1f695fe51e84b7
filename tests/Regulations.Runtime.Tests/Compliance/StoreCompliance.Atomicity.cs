using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_command_that_fails_after_any_of_its_writes_leaves_nothing()
    {
        var broken = new BrokenWrites();
        await using var house = await TestHouse.OpenAsync(Database, also: services => Break(services, broken));
        await house.PublishAsync(
            new TestDefinition("atomic")
                .AsEdition()
                .OrWithdrawal()
                .StartClock()
                .Task("prepare", limit: "2wd")
                .Issue("licence", "prepare")
                .Notify("sent", "result")
                .Call("publish")
                .Task("receive", "applicant")
        );
        var task = await house.OpenTaskAsync(await house.StartAsync("atomic"));
        await house.DoneAsync(TestPeople.Executor, new ClaimTask(task));
        await UndoneAtEveryWriteAsync(house, broken, TestPeople.Applicant, TestHouse.StartOf("atomic"));
        await UndoneAtEveryWriteAsync(house, broken, TestPeople.Executor, new CompleteTask(task, "done"));
    }

    // Breaks the command's first write, then the second, and so on until there is none left to break and it goes through under the same key.
    private static async Task UndoneAtEveryWriteAsync<TAnswer>(
        TestHouse house,
        BrokenWrites broken,
        string actor,
        ICommand<TAnswer> command
    )
    {
        var key = house.NextKey();
        var before = await FingerprintAsync(house);
        for (var statements = 1; ; statements++)
        {
            broken.BreakAfter(statements);
            var failure = await Record.ExceptionAsync(() => house.SendAsync(actor, command, key));
            broken.Mend();
            if (!broken.HasBroken)
            {
                failure.ShouldBeNull();
                statements.ShouldBeGreaterThan(5, "the command should have had several writes to break");
                broken.HasSeenJournal.ShouldBeTrue("the journal's entries should have been among the writes that were broken");
                (await FingerprintAsync(house)).ShouldNotBe(before);
                return;
            }
            (await FingerprintAsync(house)).ShouldBe(before, $"write {statements} of {command.GetType().Name} left something");
        }
    }

    private static void Break(IServiceCollection services, BrokenWrites broken)
    {
        services.ConfigureDbContext<SqliteStore>(options => options.AddInterceptors(broken));
        services.ConfigureDbContext<PostgreSqlStore>(options => options.AddInterceptors(broken));
    }

    /// <summary>How many rows every table has, and the state of every row that is ever updated.</summary>
    private static async Task<string> FingerprintAsync(TestHouse house)
    {
        await using var store = house.OpenStore();
        var text = new StringBuilder();
        // A number that was drawn stays drawn: series may have gaps, so that nobody waits for the command that drew it.
        var tables = store.Model.GetEntityTypes().Where(e => e.ClrType != typeof(NumberSeries)).Select(e => e.GetTableName()!);
        foreach (var table in tables.Distinct().Order(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // names of our own tables
            var count = await store.Database.SqlQueryRaw<int>($"select count(*) as \"Value\" from {table}").SingleAsync();
#pragma warning restore EF1002
            text.Append(table).Append(' ').Append(count).Append('\n');
        }
        var requests = await store.Requests.OrderBy(r => r.Id).Select(r => r.Id + r.Revision + r.JournalHash + r.Phase).ToListAsync();
        var tasks = await store.Tasks.OrderBy(t => t.Id).Select(t => t.Id + t.Status + t.Owner).ToListAsync();
        return text.AppendJoin('\n', requests.Concat(tasks)).ToString();
    }
}
