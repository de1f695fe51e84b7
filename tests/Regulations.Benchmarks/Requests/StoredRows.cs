using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Regulations.Runtime.Store;

namespace Regulations.Benchmarks.Requests;

/// <summary>The rows of one table, parents' tables before children's.</summary>
internal sealed record TableRows(string Table, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>What is in a database, table by table, read without any mapping.</summary>
internal static class StoredRows
{
    /// <summary>Rows that <paramref name="filled"/> has and <paramref name="before"/> had not, by primary key.</summary>
    public static async Task<IReadOnlyList<TableRows>> AddedAsync(StoreContext filled, IReadOnlyDictionary<string, HashSet<string>> before)
    {
        var added = new List<TableRows>();
        foreach (var table in Ordered(filled))
        {
            var columns = table.Columns.Select(column => column.Name).ToArray();
            var keys = KeyPositions(table, columns);
            var known = before[table.Name];
            var rows = (await ReadAsync(filled, table, columns)).Where(row => !known.Contains(Key(row, keys))).ToArray();
            if (rows.Length > 0)
                added.Add(new TableRows(table.Name, columns, rows));
        }

        return added;
    }

    /// <summary>The primary keys of all rows.</summary>
    public static async Task<IReadOnlyDictionary<string, HashSet<string>>> KeysAsync(StoreContext store)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var table in Ordered(store))
        {
            var columns = table.Columns.Select(column => column.Name).ToArray();
            var keys = KeyPositions(table, columns);
            all[table.Name] = (await ReadAsync(store, table, columns)).Select(row => Key(row, keys)).ToHashSet(StringComparer.Ordinal);
        }

        return all;
    }

    private static async Task<List<object?[]>> ReadAsync(StoreContext store, ITable table, string[] columns)
    {
        var connection = store.Database.GetDbConnection();
        await store.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", columns.Select(column => $"\"{column}\""))} from \"{table.Name}\"";
        var rows = new List<object?[]>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object?[columns.Length];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    private static int[] KeyPositions(ITable table, string[] columns) =>
        [.. table.PrimaryKey!.Columns.Select(column => Array.IndexOf(columns, column.Name))];

    private static string Key(object?[] row, int[] keys) => string.Join('\u001f', keys.Select(position => row[position]));

    private static List<ITable> Ordered(StoreContext store)
    {
        var waiting = store.Model.GetRelationalModel().Tables.Where(table => table.PrimaryKey is not null).ToList();
        var ordered = new List<ITable>();
        while (waiting.Count > 0)
        {
            var ready = waiting
                .Where(table =>
                    !table.ForeignKeyConstraints.Any(key => key.PrincipalTable != table && waiting.Contains(key.PrincipalTable))
                )
                .ToList();
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }
}
