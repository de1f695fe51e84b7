using System.Data.Common;

namespace Regulations.Benchmarks.Requests;

/// <summary>An open task, as much of it as a scripted person needs.</summary>
internal sealed record OpenTask(string Id, string NodeId, bool Owned);

/// <summary>
/// What a scripted person looks at before acting: one request, over a connection and a statement kept for it. By plain SQL, so that looking
/// costs next to nothing: changes are what is measured.
/// </summary>
internal sealed class RequestGlance : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand command;

    private RequestGlance(DbConnection connection, DbCommand command)
    {
        this.connection = connection;
        this.command = command;
    }

    public static async Task<RequestGlance> OpenAsync(DbConnection connection, string request, CancellationToken cancellation)
    {
        await connection.OpenAsync(cancellation);
        var look = connection.CreateCommand();
        look.CommandText = """
            select t.id, t.node_id, t.owner, r.phase, r.result
            from requests r left join tasks t on t.request_id = r.id and t.status = 'Open'
            where r.id = @request
            """;
        var parameter = look.CreateParameter();
        parameter.ParameterName = "request";
        parameter.Value = request;
        look.Parameters.Add(parameter);
        return new RequestGlance(connection, look);
    }

    /// <summary>The open task, if any; the result where the request has ended.</summary>
    public async Task<(OpenTask? Task, string? Result)> NowAsync(CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var ended = reader.GetString(3) == "Finished";
        var task = await reader.IsDBNullAsync(0, cancellation)
            ? null
            : new OpenTask(reader.GetString(0), reader.GetString(1), !await reader.IsDBNullAsync(2, cancellation));
        return (task, ended ? reader.GetString(4) : null);
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
