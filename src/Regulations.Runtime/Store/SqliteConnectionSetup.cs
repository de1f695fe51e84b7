using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Regulations.Runtime.Store;

/// <summary>Every connection syncs each commit to the disk (a power cut loses nothing that was answered), checks foreign keys and waits for other processes.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Pragmas = "pragma journal_mode = wal; pragma foreign_keys = on; pragma busy_timeout = 10000;";

    // A claim of messages leaves another value behind: this one is set whenever a connection comes out of the pool.
    private const string Durable = "pragma synchronous = full;";

    private readonly ConditionalWeakTable<sqlite3, object> prepared = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = TextFor((SqliteConnection)connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = TextFor((SqliteConnection)connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The pool keeps what lies beneath a connection open, and with it what was said once.
    private string TextFor(SqliteConnection connection) =>
        connection.Handle is { } beneath && !prepared.TryAdd(beneath, Durable) ? Durable : Pragmas + Durable;
}
