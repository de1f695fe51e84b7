using System.Data;
using Microsoft.Data.Sqlite;

namespace Regulations.Runtime.Store;

/// <summary>
/// A connection to SQLite that stays open when it is given back, and keeps what SQLite has made of each statement's text: to open one
/// anew and to read the same texts again is a good part of what a command costs. One thread uses it at a time; disposing it closes it.
/// </summary>
internal sealed class StandingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Texts that insert several rows at once differ with their number: beyond this many the rare ones are read each time.
    private const int MostStatements = 250;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private bool leaving;

    /// <summary>Gives it back: nobody reads any more, and what was begun and not committed is undone.</summary>
    public override void Close()
    {
        foreach (var statement in statements.Values)
        {
            statement.Free();
        }
        if (leaving)
        {
            base.Close();
        }
        else
        {
            Transaction?.Dispose();
        }
    }

    public override SqliteCommand CreateCommand() =>
        new Borrower(this)
        {
            Connection = this,
            CommandTimeout = DefaultTimeout,
            Transaction = Transaction,
        };

    protected override void Dispose(bool disposing)
    {
        // With the connection go its statements.
        leaving = true;
        base.Dispose(disposing);
    }

    // Null: it is one too many, or somebody is reading from it.
    private Statement? StatementOf(string text)
    {
        if (!statements.TryGetValue(text, out var statement) && statements.Count < MostStatements)
        {
            statement = new Statement { Connection = this, CommandText = text };
            statements.Add(text, statement);
        }
        return statement is { IsRead: true } ? null : statement;
    }

    /// <summary>A command that is kept, and with it what SQLite has made of its text.</summary>
    private sealed class Statement : SqliteCommand
    {
        public bool IsRead => DataReader is not null;

        public void Free() => DataReader?.Dispose();
    }

    /// <summary>A command that has its text done by the statement that is kept for it.</summary>
    private sealed class Borrower(StandingConnection owner) : SqliteCommand
    {
        private SqliteDataReader? reading;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
            reading = Borrowed() is { } statement ? statement.ExecuteReader(behavior) : base.ExecuteReader(behavior);

        public override int ExecuteNonQuery() => Borrowed() is { } statement ? statement.ExecuteNonQuery() : base.ExecuteNonQuery();

        public override object? ExecuteScalar() => Borrowed() is { } statement ? statement.ExecuteScalar() : base.ExecuteScalar();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                reading?.Dispose();
            }
            base.Dispose(disposing);
        }

        private Statement? Borrowed()
        {
            if (owner.StatementOf(CommandText) is not { } statement)
            {
                return null;
            }
            statement.Transaction = Transaction;
            statement.CommandTimeout = CommandTimeout;
            statement.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
            {
                statement.Parameters.Add(parameter);
            }
            return statement;
        }
    }
}
