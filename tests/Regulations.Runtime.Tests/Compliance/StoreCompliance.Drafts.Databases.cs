using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Definitions.Publishing;
using Regulations.Runtime.Store;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task A_definition_that_was_deleted_does_not_come_back_with_the_next_start()
    {
        using var folder = new TestFolder();
        folder.Write("helper", HelperWith("a"));
        await using (var house = await OpenAsync(folder))
        {
            await house.DoneAsync(TestPeople.Administrator, new DeleteDefinition(Helper));
        }

        await using var next = await OpenAsync(folder);

        (await next.Get<EditingQueries>().FindAsync(Helper)).ShouldBeNull();
    }

    [Fact]
    public async Task Versions_of_an_older_database_are_published_or_superseded()
    {
        await using (var older = OpenUnmigrated())
        {
            await older.GetService<IMigrator>().MigrateAsync("Erasure");
            var (first, second) = (HelperWith("a"), HelperWith("a", "b"));
            await older.Database.ExecuteSqlAsync(
                $"insert into definition_contents (hash, json) values ('one', {first}), ('two', {second})"
            );
            await older.Database.ExecuteSqlAsync(
                $"""
                insert into definition_versions (definition_id, version, key, hash, published_at, is_published, is_edition)
                values ({Helper}, 1, {Helper}, 'one', 10000000, {false}, {false}), ({Helper}, 2, {Helper}, 'two', 20000000, {true}, {false})
                """
            );
        }

        await using var house = await OpenAsync();

        var versions = await house.Get<EditingQueries>().VersionsAsync(Helper);
        versions
            .Select(v => (v.Version, v.State, v.PublishedAt!.Value.ToUnixTimeSeconds(), v.PublishedBy!.UserName))
            .ShouldBe([(2, DefinitionState.Published, 2, "(system)"), (1, DefinitionState.Superseded, 1, "(system)")]);
    }

    private StoreContext OpenUnmigrated() =>
        Database.Provider == "sqlite"
            ? new SqliteStore(new DbContextOptionsBuilder<SqliteStore>().UseSqlite(Database.ConnectionString).Options)
            : new PostgreSqlStore(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql(Database.ConnectionString).Options);
}
