using Npgsql;

namespace Regulations.Testing;

/// <summary>
/// A PostgreSQL server for tests: the one that REGULATIONS_TEST_POSTGRES points to, or a private one in a temporary folder that is started on
/// first use and stopped when the test process ends. It installs nothing: Debian's postgresql package must be there.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string Variable = "REGULATIONS_TEST_POSTGRES";
    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(StartAsync);
    private readonly string connectionString;

    private PostgreSqlServer(string connectionString) => this.connectionString = connectionString;

    /// <summary>The server of this test process.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL on this machine.</exception>
    public static Task<PostgreSqlServer> OfProcessAsync() => Shared.Value;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    /// <param name="prefix">What its name begins with: lower-case letters.</param>
    public async Task<string> CreateDatabaseAsync(string prefix)
    {
        var name = $"{prefix}_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}");
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, MaxPoolSize = 60 }.ConnectionString;
    }

    /// <summary>Drops a database made by <see cref="CreateDatabaseAsync"/>, whoever is still connected.</summary>
    public async Task DropDatabaseAsync(string databaseConnectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(databaseConnectionString).Database;
        await using (var connection = new NpgsqlConnection(databaseConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }
        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    private static async Task<PostgreSqlServer> StartAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? new PostgreSqlServer(given)
            : new PostgreSqlServer(await PrivateServer.StartAsync());

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
