using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Regulations.Runtime.Store;

/// <summary>
/// A connection to SQLite that stays open when it is given back, and keeps what SQLite has made of each statement's text: to open one
/// anew and to read the same texts again is a good part of what a command costs. What it writes in a transaction goes through the process's
/// writer, where there is one. One thread uses it at a time; disposing it closes it.
/// </summary>
internal sealed class StandingConnection(string connectionString, SqliteWriter? writer = null) : SqliteConnection(connectionString)
{
    // Texts that insert several rows at once differ with their number: beyond this many the rare ones are read each time.
    private const int MostStatements = 250;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private SqliteWriter.Turn? turn;
    private bool leaving;

    // What its commands run on.
    private StandingConnection Acting => turn?.Connection ?? this;

    /// <summary>
    /// From now until what is given is disposed, its commands run on the process's writer; null: there is none, or another has it, and they run here
    /// as ever. For who has the right to write.
    /// </summary>
    public IDisposable? TakeWriter()
    {
        if (turn is null && writer?.TryTake(ConnectionString, () => turn = null) is { } taken)
        {
            return turn = taken;
        }
        return null;
    }

    /// <summary>Gives it back: nobody reads any more, and what was begun and not committed is undone.</summary>
    public override void Close()
    {
        turn?.Dispose();
        Free();
        if (leaving)
        {
            base.Close();
        }
        else
        {
            Transaction?.Dispose();
        }
    }

    /// <summary>Nobody reads from it any more.</summary>
    public void Free()
    {
        foreach (var statement in statements.Values)
        {
            statement.Free();
        }
    }

    public override SqliteCommand CreateCommand() => new Borrower(this) { Connection = this, CommandTimeout = DefaultTimeout };

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        if (turn is not null)
        {
            throw new InvalidOperationException(
                "The connection has the writer already: what it does would be split between two transactions."
            );
        }
        if (TakeWriter() is not SqliteWriter.Turn taken)
        {
            return base.BeginDbTransaction(isolationLevel);
        }
        try
        {
            return new WriterTransaction(this, taken, taken.Connection.BeginTransaction(isolationLevel));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        // With the connection go its statements.
        leaving = true;
        base.Dispose(disposing);
    }

    private Statement StatementOf(string text)
    {
        if (statements.TryGetValue(text, out var statement))
        {
            // Somebody is reading from it: another has to be made.
            return statement.IsRead ? New(text, isKept: false) : statement;
        }
        var added = New(text, isKept: statements.Count < MostStatements);
        if (added.IsKept)
        {
            statements.Add(text, added);
        }
        return added;
    }

    private Statement New(string text, bool isKept) =>
        new()
        {
            Connection = this,
            CommandText = text,
            IsKept = isKept,
        };

    /// <summary>What SQLite has made of a text.</summary>
    private sealed class Statement : SqliteCommand
    {
        public required bool IsKept { get; init; }

        public bool IsRead => DataReader is not null;

        public void Free() => DataReader?.Dispose();
    }

    /// <summary>A command that has its text done by the statement that is kept for it.</summary>
    private sealed class Borrower(StandingConnection owner) : SqliteCommand
    {
        private SqliteDataReader? reading;
        private Statement? own;

        // Whatever is begun on the connection is what its commands are part of.
        protected override DbTransaction? DbTransaction { get; set; }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => reading = Borrowed().ExecuteReader(behavior);

        public override int ExecuteNonQuery() => Borrowed().ExecuteNonQuery();

        public override object? ExecuteScalar() => Borrowed().ExecuteScalar();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                reading?.Dispose();
                own?.Dispose();
            }
            base.Dispose(disposing);
        }

        private Statement Borrowed()
        {
            var acting = owner.Acting;
            var statement = acting.StatementOf(CommandText);
            statement.Transaction = acting.Transaction;
            statement.CommandTimeout = CommandTimeout;
            statement.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
            {
                statement.Parameters.Add(parameter);
            }
            if (!statement.IsKept)
            {
                own?.Dispose();
                own = statement;
            }
            return statement;
        }
    }

    /// <summary>A transaction of the writer, which the one who has the writer takes for its own.</summary>
    private sealed class WriterTransaction(StandingConnection owner, SqliteWriter.Turn turn, SqliteTransaction within) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => within.IsolationLevel;

        protected override DbConnection DbConnection => owner;

        public override void Commit() => within.Commit();

        public override void Rollback() => within.Rollback();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                within.Dispose();
                turn.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
