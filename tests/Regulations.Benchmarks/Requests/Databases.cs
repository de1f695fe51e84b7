using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulations.Benchmarks.Requests;

/// <summary>Where databases for one run are made: files in a folder of its own, or databases of a private server that waits for the disk.</summary>
internal abstract class Databases : IAsyncDisposable
{
    /// <summary>The store's name in the configuration.</summary>
    public abstract string Store { get; }

    /// <summary>As many requests under way, and connections for plain SQL, as suit it.</summary>
    public abstract int Width { get; }

    public static Databases For(string store) =>
        store switch
        {
            "sqlite" => new SqliteFiles(),
            "postgres" => new PrivatePostgres(),
            _ => throw new ArgumentException("The store is sqlite or postgres.", nameof(store)),
        };

    /// <summary>How plain SQL may send its rows, the plainest first.</summary>
    public abstract IReadOnlyList<Journey> Journeys { get; }

    /// <summary>Makes an empty one and gives its connection string.</summary>
    public abstract Task<string> CreateAsync(string name);

    public abstract DbConnection Connect(string connectionString);

    /// <summary>For somebody who asks the same all the time: the server keeps the plan.</summary>
    public virtual string Prepared(string connectionString) => connectionString;

    /// <summary>Does at once what the server's own keeper does within a minute: looks how much each table holds.</summary>
    public virtual Task SettleAsync(string connectionString) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();

    private sealed class SqliteFiles : Databases
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-benchmark-");

        public override string Store => "sqlite";

        public override int Width => 8;

        // There is no server to go to.
        public override IReadOnlyList<Journey> Journeys => [Journey.EachRow];

        public override Task<string> CreateAsync(string name) => Task.FromResult($"Data Source={Path.Combine(folder.FullName, name)}.db");

        public override DbConnection Connect(string connectionString) => new SqliteConnection(connectionString);

        public override ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PrivatePostgres : Databases
    {
        private readonly string folder = Path.Combine(Path.GetTempPath(), $"regulations-benchmark-{Environment.ProcessId}");
        private string? server;

        public override string Store => "postgres";

        public override int Width => 16;

        public override IReadOnlyList<Journey> Journeys => [Journey.EachRow, Journey.EachTransaction];

        public override async Task<string> CreateAsync(string name)
        {
            // Those of the last side would stay open beside the next.
            NpgsqlConnection.ClearAllPools();
            server ??= await StartAsync();
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"create database \"{name}\"";
            await command.ExecuteNonQueryAsync();
            return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        }

        public override string Prepared(string connectionString) =>
            new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 10 }.ConnectionString;

        public override async Task SettleAsync(string connectionString)
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "analyze";
            await command.ExecuteNonQueryAsync();
        }

        // Neither side sets anything for a session.
        public override DbConnection Connect(string connectionString) =>
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true }.ConnectionString);

        public override async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            await ScriptAsync("stop", folder);
        }

        private async Task<string> StartAsync()
        {
            await ScriptAsync("start", folder, "durable");
            return (await File.ReadAllTextAsync(Path.Combine(folder, "connection-string"))).Trim();
        }

        private static async Task ScriptAsync(params string[] arguments)
        {
            var script = Path.Combine(Repository.Root, "eng", "private-postgres.sh");
            var start = new ProcessStartInfo("bash", [script, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
            // The server keeps the output open: only the script's own end is waited for.
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{script} {arguments[0]} ended with {process.ExitCode}.");
        }
    }
}
