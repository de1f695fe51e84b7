using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Regulations.Runtime.Store;

/// <summary>Every connection syncs each commit to the disk (a power cut loses nothing that was answered), checks foreign keys and waits for other processes.</summary>
internal sealed class SqliteConnectionSetup(SqliteWriter writer) : DbConnectionInterceptor
{
    private const string Pragmas =
        "pragma journal_mode = wal; pragma foreign_keys = on; pragma busy_timeout = 10000; pragma synchronous = full;";

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(new StandingConnection(eventData.ConnectionString!, writer));

    /// <summary>Sets a connection up that has just been opened.</summary>
    public static void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    // SQLite does everything at once, whoever asks.
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        SetUp(connection);
        return Task.CompletedTask;
    }
}
