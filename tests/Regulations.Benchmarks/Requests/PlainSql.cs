using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulations.Benchmarks.Requests;

/// <summary>How the rows of a transaction go to the database.</summary>
internal enum Journey
{
    /// <summary>One statement after another, as each comes.</summary>
    EachRow,

    /// <summary>All statements of a transaction are collected and sent at once.</summary>
    EachTransaction,
}

/// <summary>
/// The other side: the same rows, as they are in the end, inserted by plain SQL in the same number of transactions, each as durable as
/// ours, over as many connections. It reads nothing, checks nothing, writes no row twice, and is spared the foreign keys.
/// </summary>
internal static class PlainSql
{
    /// <summary>Gives the seconds it took.</summary>
    public static async Task<double> WriteAsync(
        Func<DbConnection> connect,
        IReadOnlyList<TableRows> rows,
        int transactions,
        int connections,
        Journey journey
    )
    {
        var opened = new List<DbConnection>();
        try
        {
            for (var i = 0; i < connections; i++)
                opened.Add(await OpenAsync(connect()));
            var next = -1;
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(
                opened.Select(connection =>
                    Task.Run(async () =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < transactions; i = Interlocked.Increment(ref next))
                            await WriteOneAsync(connection, Part(rows, i, transactions), journey);
                    })
                )
            );
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        finally
        {
            foreach (var connection in opened)
                await connection.DisposeAsync();
        }
    }

    private static async Task<DbConnection> OpenAsync(DbConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            connection is SqliteConnection
                ? "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off;"
                : "set session_replication_role = replica";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task WriteOneAsync(DbConnection connection, IEnumerable<(TableRows Table, object?[] Row)> rows, Journey journey)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        switch (connection)
        {
            case NpgsqlConnection postgres when journey == Journey.EachTransaction:
                await SendAsync(postgres, (NpgsqlTransaction)transaction, rows);
                break;
            case NpgsqlConnection postgres:
                foreach (var (table, row) in rows)
                {
                    await using var command = new NpgsqlCommand(Insert(table), postgres, (NpgsqlTransaction)transaction);
                    foreach (var value in row)
                        command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
                    await command.ExecuteNonQueryAsync();
                }

                break;
            case SqliteConnection sqlite:
                foreach (var (table, row) in rows)
                {
                    await using var command = new SqliteCommand(Insert(table), sqlite, (SqliteTransaction)transaction);
                    for (var i = 0; i < row.Length; i++)
                        command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), row[i] ?? DBNull.Value);
                    await command.ExecuteNonQueryAsync();
                }

                break;
        }

        await transaction.CommitAsync();
    }

    private static async Task SendAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        IEnumerable<(TableRows Table, object?[] Row)> rows
    )
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (table, row) in rows)
        {
            var command = new NpgsqlBatchCommand(Insert(table));
            foreach (var value in row)
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync();
    }

    // Each table's rows are spread evenly over the transactions.
    private static IEnumerable<(TableRows Table, object?[] Row)> Part(IReadOnlyList<TableRows> rows, int number, int transactions)
    {
        foreach (var table in rows)
        {
            var from = (int)((long)table.Rows.Count * number / transactions);
            var to = (int)((long)table.Rows.Count * (number + 1) / transactions);
            for (var i = from; i < to; i++)
                yield return (table, table.Rows[i]);
        }
    }

    // Both providers know parameters by their numbers.
    private static string Insert(TableRows table) =>
        $"insert into \"{table.Table}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", table.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}")))})";
}
