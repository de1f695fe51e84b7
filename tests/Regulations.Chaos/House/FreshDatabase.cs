using System.Diagnostics;
using Npgsql;

namespace Regulations.Chaos.House;

/// <summary>An empty PostgreSQL database: on the server of <c>REGULATIONS_TEST_POSTGRES</c>, or on a private one that is started for it.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name;
    private readonly string? ownServer;

    private FreshDatabase(string server, string name, string? ownServer)
    {
        this.server = server;
        this.name = name;
        this.ownServer = ownServer;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 60 }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<FreshDatabase> MakeAsync()
    {
        var given = Environment.GetEnvironmentVariable("REGULATIONS_TEST_POSTGRES");
        string? own = null;
        if (string.IsNullOrEmpty(given))
        {
            own = Directory.CreateTempSubdirectory("regulations-chaos-postgres-").FullName;
            await RunAsync("start", own);
            given = (await File.ReadAllTextAsync(Path.Combine(own, "connection-string"))).Trim();
        }

        var fresh = $"chaos_{Guid.NewGuid():N}";
        await ExecuteAsync(given, $"create database {fresh}");
        return new FreshDatabase(given, fresh, own);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (ownServer is null)
        {
            await ExecuteAsync(server, $"drop database {name} with (force)");
        }
        else
        {
            await RunAsync("stop", ownServer);
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string verb, string folder)
    {
        var script = Path.Combine(Places.Repository, "eng", "private-postgres.sh");
        using var process = Process.Start(
            new ProcessStartInfo("bash", [script, verb, folder]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"private-postgres.sh {verb} ended with {process.ExitCode}.");
        }
    }
}
