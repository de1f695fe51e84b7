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
    public async Task A_file_that_changed_is_offered_as_a_draft_and_does_not_run()
    {
        using var folder = new WorkflowsFolder(HelperWith("a"));
        await using (await OpenWithAsync(folder)) { }
        folder.Write(HelperWith("a", "b"));

        await using var house = await OpenWithAsync(folder);

        var helper = (await house.Get<EditingQueries>().FindAsync(Helper))!;
        (helper.Published!.Version, helper.Draft!.Version).ShouldBe((1, 2));
        (await house.Get<EditingQueries>().JsonAsync(Helper, 1)).ShouldBe(HelperWith("a"));
        (await house.Get<EditingQueries>().SavesAsync(Helper)).ShouldHaveSingleItem().Kind.ShouldBe(DefinitionSaveKind.File);
    }

    [Fact]
    public async Task A_changed_file_is_offered_once_and_never_in_the_place_of_somebodys_draft()
    {
        using var folder = new WorkflowsFolder(HelperWith("a"));
        await using (var house = await OpenWithAsync(folder))
        {
            var opened = (await house.Get<EditingQueries>().FindAsync(Helper))!.Current.Hash;
            await SaveAsync(house, TestPeople.Analyst, HelperWith("a", "mine"), opened);
        }
        folder.Write(HelperWith("a", "b"));
        await using (var house = await OpenWithAsync(folder))
        {
            (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(HelperWith("a", "mine"));
            await house.DoneAsync(TestPeople.Analyst, new DiscardDraft(Helper));
        }
        await using (var house = await OpenWithAsync(folder))
        {
            (await house.Get<EditingQueries>().JsonAsync(Helper)).ShouldBe(HelperWith("a", "b"));
            await house.DoneAsync(TestPeople.Analyst, new DiscardDraft(Helper));
        }

        await using var last = await OpenWithAsync(folder);

        (await last.Get<EditingQueries>().FindAsync(Helper))!.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task A_definition_that_was_deleted_does_not_come_back_with_the_next_start()
    {
        using var folder = new WorkflowsFolder(HelperWith("a"));
        await using (var house = await OpenWithAsync(folder))
        {
            await house.DoneAsync(TestPeople.Administrator, new DeleteDefinition(Helper));
        }

        await using var next = await OpenWithAsync(folder);

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

    private Task<TestHouse> OpenWithAsync(WorkflowsFolder folder) =>
        TestHouse.OpenAsync(Database, settings: ("Regulations:Workflows", folder.Path));

    private sealed class WorkflowsFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-workflows-");

        public WorkflowsFolder(string json)
        {
            folder.CreateSubdirectory("test");
            Write(json);
        }

        public string Path => folder.FullName;

        public void Write(string json) => File.WriteAllText(System.IO.Path.Combine(Path, "test", "helper.json"), json);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
