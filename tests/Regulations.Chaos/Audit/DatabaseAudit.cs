using Npgsql;

namespace Regulations.Chaos.Audit;

/// <summary>Reads the database directly, without the program whose work is being judged.</summary>
internal sealed class DatabaseAudit(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public async Task<long> CountAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of every row, as text; <paramref name="values"/> is <c>$1</c>.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string sql, string[]? values = null)
    {
        await using var command = source.CreateCommand(sql);
        if (values is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = values });
        }

        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    /// <summary>What the requests that are not over yet wait for, most frequent first.</summary>
    public Task<IReadOnlyList<string>> WhatIsWaitedForAsync() =>
        ListAsync(
            """
            select kind || ' ' || node_id || ': ' || count(*) from (
                select 'task' as kind, node_id from tasks where status = 'Open'
                union all select 'call ' || coalesce(last_error, ''), node_id from outbox where status = 'Pending'
                union all select 'incident ' || code, node_id from incidents where status = 'Open'
            ) as waits group by kind, node_id order by count(*) desc
            """
        );

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
