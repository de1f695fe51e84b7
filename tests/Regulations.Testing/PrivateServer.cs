using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Regulations.Testing;

/// <summary>Starts PostgreSQL in a temporary folder on a free port, as user postgres where the tests run as root (the server refuses root).</summary>
internal static class PrivateServer
{
    public static async Task<string> StartAsync()
    {
        var programs = Programs();
        var folder = Path.Combine(Path.GetTempPath(), $"regulations-postgres-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        await GiveToServerAsync(folder);
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        await RunAsync(Path.Combine(programs, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        // The data of tests need not survive a power cut.
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=200"
        );
        await RunAsync(Path.Combine(programs, "pg_ctl"), "-D", data, "-o", settings, "-l", Path.Combine(folder, "log"), "-w", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(programs, data, folder);
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    private static void Stop(string programs, string data, string folder)
    {
        RunAsync(Path.Combine(programs, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop").GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static string Programs() =>
        new[] { "/usr/lib/postgresql" }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
        ?? throw new InvalidOperationException(
            "There is no PostgreSQL here. Install Debian's postgresql package, or set REGULATIONS_TEST_POSTGRES to a server's connection string."
        );

    private static async Task GiveToServerAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunOneAsync("chown", ["postgres", folder]);
        }
    }

    private static Task RunAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunOneAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : RunOneAsync(program, arguments);

    private static async Task RunOneAsync(string program, string[] arguments)
    {
        // The server inherits what its starter has open; a redirected output would never end.
        using var process =
            Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
                {
                    WorkingDirectory = "/",
                }
            ) ?? throw new InvalidOperationException($"{program} could not be started.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(program)} ended with {process.ExitCode}.")
            );
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
