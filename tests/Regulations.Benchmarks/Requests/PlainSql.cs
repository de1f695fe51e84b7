using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulations.Benchmarks.Requests;

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
        int connections
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
                            await WriteOneAsync(connection, rows, i, transactions);
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

    private static async Task WriteOneAsync(DbConnection connection, IReadOnlyList<TableRows> rows, int number, int transactions)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (connection is NpgsqlConnection)
        {
            // One journey to the server for all rows of the transaction.
            await using var batch = connection.CreateBatch();
            batch.Transaction = transaction;
            foreach (var (table, row) in Part(rows, number, transactions))
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = Insert(table, i => string.Create(CultureInfo.InvariantCulture, $"${i + 1}"));
                foreach (var value in row)
                    command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
                batch.BatchCommands.Add(command);
            }

            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync();
        }
        else
        {
            foreach (var (table, row) in Part(rows, number, transactions))
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = Insert(table, i => string.Create(CultureInfo.InvariantCulture, $"@p{i}"));
                for (var i = 0; i < row.Length; i++)
                    ((SqliteCommand)command).Parameters.AddWithValue(
                        string.Create(CultureInfo.InvariantCulture, $"@p{i}"),
                        row[i] ?? DBNull.Value
                    );
                await command.ExecuteNonQueryAsync();
            }
        }

        await transaction.CommitAsync();
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

    private static string Insert(TableRows table, Func<int, string> parameter) =>
        $"insert into \"{table.Table}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", table.Columns.Select((_, i) => parameter(i)))})";
}
