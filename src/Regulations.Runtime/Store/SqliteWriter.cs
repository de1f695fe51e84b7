namespace Regulations.Runtime.Store;

/// <summary>
/// The connection by which this process writes to SQLite. A commit makes every other connection forget the pages it has read; the one that committed
/// keeps them, and the next that writes finds most of what it touches. One has it at a time.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly Lock gate = new();
    private StandingConnection? connection;
    private bool isTaken;

    /// <summary>Takes it; null where another has it, who is not to be waited for: the database itself orders them.</summary>
    /// <param name="ended">Done when it is given back, by whichever way.</param>
    public Turn? TryTake(string connectionString, Action ended)
    {
        lock (gate)
        {
            if (isTaken)
            {
                return null;
            }
            isTaken = true;
        }
        try
        {
            return new Turn(this, connection ??= Open(connectionString), ended);
        }
        catch
        {
            GiveBack();
            throw;
        }
    }

    public void Dispose() => connection?.Dispose();

    private static StandingConnection Open(string connectionString)
    {
        var opened = new StandingConnection(connectionString);
        opened.Open();
        SqliteConnectionSetup.SetUp(opened);
        return opened;
    }

    private void GiveBack()
    {
        lock (gate)
        {
            isTaken = false;
        }
    }

    /// <summary>Somebody has the writer until it is disposed.</summary>
    internal sealed class Turn(SqliteWriter writer, StandingConnection connection, Action ended) : IDisposable
    {
        private bool isOver;

        public StandingConnection Connection => connection;

        public void Dispose()
        {
            if (isOver)
            {
                return;
            }
            isOver = true;
            ended();
            // As clean as it was taken: nobody reads, nothing is begun.
            connection.Close();
            writer.GiveBack();
        }
    }
}
