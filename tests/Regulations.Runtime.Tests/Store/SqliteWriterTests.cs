using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Regulations.Runtime.Store;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Store;

public sealed class SqliteWriterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-writer-");
    private readonly SqliteWriter writer = new();
    private readonly StandingConnection first;
    private readonly StandingConnection second;

    public SqliteWriterTests()
    {
        (first, second) = (Opened(), Opened());
        Do(first, "create table people (name text)");
    }

    [Fact]
    public void A_transaction_reads_what_it_has_written_and_others_what_was_committed()
    {
        using var transaction = Begin(first);
        Do(first, "insert into people values ('Aigerim')", transaction);

        Names(first).ShouldBe(["Aigerim"]);
        Names(second).ShouldBeEmpty();

        transaction.Commit();
        Names(second).ShouldBe(["Aigerim"]);
    }

    [Fact]
    public void What_was_not_committed_is_undone_and_the_next_may_write()
    {
        using (var transaction = Begin(first))
        {
            Do(first, "insert into people values ('Aigerim')", transaction);
        }

        using (var transaction = Begin(second))
        {
            Do(second, "insert into people values ('Timur')", transaction);
            transaction.Commit();
        }

        Names(first).ShouldBe(["Timur"]);
    }

    [Fact]
    public void A_connection_that_is_given_back_gives_the_writer_back()
    {
        Do(first, "insert into people values ('Aigerim')", Begin(first));

        first.Close();

        Names(first).ShouldBeEmpty();
        using var taken = second.TakeWriter();
        taken.ShouldNotBeNull();
    }

    [Fact]
    public void One_has_the_writer_at_a_time()
    {
        using (first.TakeWriter().ShouldNotBeNull())
        {
            second.TakeWriter().ShouldBeNull();
        }

        using var now = second.TakeWriter();
        now.ShouldNotBeNull();
    }

    [Fact]
    public void Who_does_not_get_the_writer_begins_on_a_connection_of_its_own()
    {
        using var taken = first.TakeWriter();
        using (var transaction = Begin(second))
        {
            Do(second, "insert into people values ('Timur')", transaction);
            transaction.Commit();
        }

        Names(first).ShouldBe(["Timur"]);
    }

    [Fact]
    public void A_transaction_that_cannot_begin_gives_the_writer_back()
    {
        Should.Throw<ArgumentException>(() => Begin(first, IsolationLevel.Chaos));

        using var taken = second.TakeWriter();
        taken.ShouldNotBeNull();
    }

    [Fact]
    public void Within_a_transaction_no_other_begins()
    {
        using var transaction = Begin(first);

        Should.Throw<InvalidOperationException>(() => Begin(first));
    }

    [Fact]
    public void The_transaction_belongs_to_the_connection_that_began_it()
    {
        using var transaction = Begin(first);

        transaction.Connection.ShouldBeSameAs(first);
        transaction.IsolationLevel.ShouldBe(IsolationLevel.Serializable);
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
        writer.Dispose();
        folder.Delete(recursive: true);
    }

    private StandingConnection Opened()
    {
        var connection = new StandingConnection($"Data Source={Path.Combine(folder.FullName, "writer.db")}", writer);
        connection.Open();
        SqliteConnectionSetup.SetUp(connection);
        return connection;
    }

    // As EF Core begins, which knows nothing of the provider's own transactions.
    private static DbTransaction Begin(DbConnection connection, IsolationLevel level = IsolationLevel.Serializable) =>
        connection.BeginTransaction(level);

    private static void Do(DbConnection connection, string text, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name from people order by name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }
        return names;
    }
}
