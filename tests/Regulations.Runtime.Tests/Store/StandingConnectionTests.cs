using System.Data;
using Microsoft.Data.Sqlite;
using Regulations.Runtime.Store;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Store;

public sealed class StandingConnectionTests : IDisposable
{
    private readonly StandingConnection connection = new("Data Source=:memory:");

    public StandingConnectionTests()
    {
        connection.Open();
        Do("create table people (name text)");
    }

    [Fact]
    public void Given_back_it_stays_open_and_undoes_what_was_not_committed()
    {
        using (var transaction = connection.BeginTransaction())
        {
            Do("insert into people values ('Aigerim')", transaction);
            connection.Close();
        }

        connection.State.ShouldBe(ConnectionState.Open);
        Names().ShouldBeEmpty();
    }

    [Fact]
    public void Given_back_nobody_reads_from_it_any_more()
    {
        Do("insert into people values ('Aigerim')");
        var forgotten = Command("select name from people").ExecuteReader();

        connection.Close();

        forgotten.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public void The_same_text_may_be_read_twice_at_a_time()
    {
        Do("insert into people values ('Aigerim'), ('Timur')");
        using var first = Command("select name from people").ExecuteReader();
        first.Read().ShouldBeTrue();

        Names().ShouldBe(["Aigerim", "Timur"]);

        first.Read().ShouldBeTrue();
        first.GetString(0).ShouldBe("Timur");
    }

    [Fact]
    public void A_kept_statement_takes_the_values_of_the_day()
    {
        foreach (var name in new[] { "Aigerim", "Timur" })
        {
            var insert = Command("insert into people values (@name)");
            insert.Parameters.AddWithValue("@name", name);
            insert.ExecuteNonQuery().ShouldBe(1);
        }

        Names().ShouldBe(["Aigerim", "Timur"]);
    }

    [Fact]
    public void Disposed_it_is_closed()
    {
        connection.Dispose();

        connection.State.ShouldBe(ConnectionState.Closed);
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Do(string text, SqliteTransaction? transaction = null)
    {
        using var command = Command(text);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private List<string> Names()
    {
        using var command = Command("select name from people order by name");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }
        return names;
    }
}
